// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/opentable.h"

#include "core/base/officeprogram.h"
#include "core/base/temporary.h"
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/clipboardtable.h"
#include "core/interchange/table/csvfolder.h"
#include "core/interchange/table/odstable.h"
#include "core/interchange/table/oparltable.h"
#include "core/interchange/table/opcrelations.h"
#include "core/interchange/table/tablefile.h"
#include "core/interchange/table/wordtables.h"
#include "core/interchange/table/xlsxtable.h"

#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

using Opened = Result<std::unique_ptr<TableSource>>;

/// What LibreOffice made of another file: lives as long as its folder.
class ConvertedTable : public TableSource
{
public:
    ConvertedTable(QString name, std::unique_ptr<TemporaryFolder> folder, std::unique_ptr<TableSource> table)
        : m_name(std::move(name)), m_folder(std::move(folder)), m_table(std::move(table))
    {
    }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_table->sheets(); }
    [[nodiscard]] QStringList notices() const override
    {
        return m_table->notices() << QStringLiteral(
                   "Die Datei wurde mit LibreOffice gelesen. Makros darin werden nicht "
                   "ausgeführt.");
    }
    [[nodiscard]] Result<> eachRow(qsizetype sheet, const Visit& visit) const override
    {
        return m_table->eachRow(sheet, visit);
    }

private:
    QString m_name;
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TableSource> m_table;
};

Opened openWithOffice(const QString& path, int seconds)
{
    const TablePlace place{QFileInfo(path).fileName()};
    const QString saveAnew = QStringLiteral("Öffnen Sie sie in Excel und speichern Sie sie als „Excel-Arbeitsmappe "
                                            "(*.xlsx)“.");
    const QString program = officeProgram();
    if (program.isEmpty())
        return failAt(
            ErrorKind::NotFound, place,
            QStringLiteral("Die Datei hat das alte Format von Excel. Zum Lesen wird LibreOffice gebraucht; es "
                           "ist auf diesem PC nicht installiert."),
            saveAnew);
    auto folder = std::make_unique<TemporaryFolder>();
    const QString copy = folder->filePath(QStringLiteral("tabelle.xls"));
    if (!folder->isValid() || !QFile::copy(path, copy))
        return failAt(ErrorKind::Io, place, QStringLiteral("Es konnte keine Zwischendatei angelegt werden."),
                      QStringLiteral("Prüfen Sie, ob auf dem Laufwerk genug Platz frei ist."));
    const OfficeRun run = convertWithOffice(program, QStringLiteral("fods:OpenDocument Spreadsheet Flat XML"), {copy},
                                            folder->path(), seconds);
    if (run.timedOut)
        return failAt(ErrorKind::Rejected, place,
                      QStringLiteral("LibreOffice hat die Datei nicht in %1 Sekunden gelesen.").arg(seconds), saveAnew);
    const QString made = folder->filePath(QStringLiteral("tabelle.fods"));
    if (!QFile::exists(made)) // it says nothing and exits with 0
        return failAt(
            ErrorKind::Damaged, place,
            QStringLiteral("LibreOffice kann die Datei nicht lesen. Sie ist beschädigt oder mit einem Kennwort "
                           "verschlüsselt."),
            saveAnew, run.problem);
    IPLAN_TRY_ASSIGN(auto table, openFods(made));
    return std::make_unique<ConvertedTable>(place.file, std::move(folder), std::move(table));
}

Opened openPackage(const QString& path, TableFormat format)
{
    IPLAN_TRY_ASSIGN(auto package, ZipPackage::open(path));
    if (format == TableFormat::Ods)
        return openOds(std::move(package));
    if (format == TableFormat::Odt)
        return openOdt(std::move(package));
    IPLAN_TRY_ASSIGN(const auto main, opcMainPart(package));
    return format == TableFormat::Docx ? openDocx(std::move(package), main) : openXlsx(std::move(package), main);
}

Opened openText(const QString& path, TableFormat format)
{
    const QString name = QFileInfo(path).fileName();
    IPLAN_TRY_ASSIGN(const auto bytes, wholeFile(path));
    if (format == TableFormat::VCard)
        return readCards(name, bytes);
    if (format == TableFormat::Calendar)
        return readCalendar(name, bytes);
    const CellTexts cells = readHtmlTable(decodedText(bytes, guessedEncoding(bytes)));
    if (cells.isEmpty())
        return failAt(ErrorKind::Rejected, {name}, QStringLiteral("Die HTML-Seite enthält keine Tabelle."), {});
    return std::make_unique<TableInMemory>(name, cellsOfTexts(cells));
}

Opened openCsv(const QString& path, const std::optional<CsvDialect>& wanted)
{
    if (QFileInfo(path).isDir())
        return CsvFolder::open(path);
    if (wanted)
        return std::make_unique<CsvTable>(path, *wanted);
    IPLAN_TRY_ASSIGN(const auto dialect, detectCsvDialect(path));
    return std::make_unique<CsvTable>(path, dialect);
}

} // namespace

Opened openTable(const QString& path, const OpenTableOptions& options)
{
    IPLAN_TRY_ASSIGN(const auto format, tableFormatOf(path));
    switch (format) {
    case TableFormat::Xlsx:
    case TableFormat::Ods:
    case TableFormat::Docx:
    case TableFormat::Odt:
        return openPackage(path, format);
    case TableFormat::Fods:
        return openFods(path);
    case TableFormat::Xls:
        return openWithOffice(path, options.officeSeconds);
    case TableFormat::OParl:
        return readOParl(path);
    case TableFormat::Csv:
        return openCsv(path, options.dialect);
    case TableFormat::Html:
    case TableFormat::VCard:
    case TableFormat::Calendar:
        break;
    }
    return openText(path, format);
}

} // namespace iplan
