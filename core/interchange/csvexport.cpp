// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csvexport.h"

#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/interchange/formulaguard.h"
#include "core/model/numbertext.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>

namespace iplan
{

namespace
{

constexpr int kLinesBetweenLooks = 500; ///< whether the export was given up

QString quotedCsv(QString text)
{
    const bool quotes = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u';' || c == u'"' || c == u',' || c == u'\t' || c == u'\n' || c == u'\r';
    });
    if (!quotes && text == text.trimmed())
        return text;
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

/// A number in the form that spreadsheet programs of German settings read: without dots between thousands.
QString cellText(const Cell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return quotedCsv(withoutFormula(*text));
    if (const auto* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto* number = std::get_if<double>(&cell))
        return decimalText(*number);
    if (const auto* amount = std::get_if<Money>(&cell))
        return formatMoney(*amount, false).remove(u'.');
    if (const auto* day = std::get_if<QDate>(&cell))
        return formatDate(*day);
    return {};
}

QString header(const ExportData& data, const EntityInfo& entity)
{
    QList<Cell> cells{QStringLiteral("Kennung")};
    for (const FieldInfo* field : data.columns(entity)) {
        const bool money = field->kind == FieldKind::Money;
        cells << (money ? field->labelText() + QStringLiteral(" (Euro)") : field->labelText());
        if (field->kind == FieldKind::Reference)
            cells << field->labelText() + QStringLiteral(" (Kennung)");
    }
    for (const OwnFieldDefinition& field : data.ownColumns(entity))
        cells << field.heading();
    return csvLine(cells);
}

QString line(const ExportData& data, const Record& row)
{
    QList<Cell> cells{idText(row.id)};
    for (const FieldInfo* field : data.columns(*row.entity)) {
        cells << data.cell(row, *field);
        if (field->kind == FieldKind::Reference)
            cells << data.value(row, *field).text();
    }
    for (const OwnFieldDefinition& field : data.ownColumns(*row.entity))
        cells << data.ownCell(row, field);
    return csvLine(cells);
}

Result<> writeTable(const ExportData& data, const EntityInfo& entity, const QString& path)
{
    QByteArray bytes("\xef\xbb\xbf"); // without the byte order mark Excel takes it for Windows-1252
    bytes += header(data, entity).toUtf8();
    int lines = 0;
    for (const Record& row : data.rows(entity)) {
        if (++lines % kLinesBetweenLooks == 0)
            IPLAN_TRY(data.goOn());
        bytes += line(data, row).toUtf8();
    }
    return writeFile(path, bytes);
}

/// Whether the folder can take the files, before any of them is moved.
Result<> checkFolder(const ExportData& data, const QDir& folder)
{
    const QFileInfo info(folder.absolutePath());
    if (info.exists() && !info.isDir())
        return fail(ErrorKind::Io,
                    QStringLiteral("„%1“ ist eine Datei; CSV wird in einen Ordner geschrieben.")
                        .arg(QDir::toNativeSeparators(folder.path())),
                    QStringLiteral("Bitte geben Sie einen Ordner an; er wird angelegt, wenn es ihn noch nicht gibt."));
    for (const EntityInfo* entity : allEntities()) {
        const QFileInfo file(folder.filePath(csvFileName(*entity)));
        if (const auto place = outputTarget(file.filePath()); !place)
            return failFrom(place);
        // A folder handed on as public must not hold the people of an earlier export.
        if (file.exists() && !data.scope().shows(*entity))
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Im Ordner „%1“ liegt noch „%2“ aus einem nicht öffentlichen Export.")
                            .arg(QDir::toNativeSeparators(folder.path()), file.fileName()),
                        QStringLiteral("Bitte löschen Sie diese Datei oder wählen Sie einen anderen Ordner."));
    }
    return {};
}

/// Files that are put in the places of others; until keep() all can be taken back.
class Placing
{
public:
    Placing(const QDir& from, const QDir& to) : m_from(from), m_to(to) {}
    ~Placing()
    {
        for (const QString& name : std::as_const(m_placed)) {
            if (!m_from.exists(former(name)))
                QFile::remove(placeOf(name));
            else
                (void)replaceFile(m_from.filePath(former(name)), placeOf(name));
        }
    }
    Placing(const Placing&) = delete;
    Placing& operator=(const Placing&) = delete;

    /// Copies what stands in the place; nothing is changed yet.
    [[nodiscard]] bool remember(const QString& name) const
    {
        return !m_to.exists(name) || QFile::copy(m_to.filePath(name), m_from.filePath(former(name)));
    }
    [[nodiscard]] bool place(const QString& name)
    {
        const QFileInfo present(placeOf(name));
        if (present.exists())
            QFile::setPermissions(m_from.filePath(name), present.permissions());
        if (!replaceFile(m_from.filePath(name), present.filePath()))
            return false;
        m_placed << name;
        return true;
    }
    void keep() { m_placed.clear(); }

private:
    /// Links are followed; checkFolder() has seen that they lead to a file.
    [[nodiscard]] QString placeOf(const QString& name) const
    {
        return outputTarget(m_to.filePath(name)).value_or(m_to.filePath(name));
    }
    static QString former(const QString& name) { return name + QStringLiteral(".former"); }

    QDir m_from;
    QDir m_to;
    QStringList m_placed;
};

/// Puts the tables that lie in `from` in their places in `to`: all, or none.
Result<> placeTables(const ExportData& data, const QDir& from, const QDir& to)
{
    Placing placing(from, to);
    for (const EntityInfo* entity : data.entities()) {
        if (!placing.remember(csvFileName(*entity)))
            return cannotWrite(to.filePath(csvFileName(*entity)), QStringLiteral("copy failed"));
    }
    IPLAN_TRY(data.goOn()); // from here on it takes a moment only
    for (const EntityInfo* entity : data.entities()) {
        if (!placing.place(csvFileName(*entity)))
            return cannotWrite(to.filePath(csvFileName(*entity)), QStringLiteral("rename failed"));
    }
    placing.keep();
    return {};
}

} // namespace

QString csvFileName(const EntityInfo& entity)
{
    return exportName(entity) + QStringLiteral(".csv");
}

QString csvLine(const QList<Cell>& cells)
{
    QStringList texts;
    texts.reserve(cells.size());
    for (const Cell& cell : cells)
        texts << cellText(cell);
    return texts.join(u';') + QStringLiteral("\r\n");
}

Result<> exportCsv(const ExportData& data, const QString& folder)
{
    const QDir target(QDir::cleanPath(folder));
    IPLAN_TRY(checkFolder(data, target));
    const QString parent = QFileInfo(target.absolutePath()).absolutePath();
    const QString beside = target.exists() ? target.absolutePath() : parent;
    const TemporaryFolder temporary(beside);
    if (!temporary.isValid())
        return cannotWrite(folder, QStringLiteral("no folder in ") + beside);
    for (const EntityInfo* entity : data.entities()) {
        IPLAN_TRY(data.goOn());
        IPLAN_TRY(writeTable(data, *entity, temporary.filePath(csvFileName(*entity))));
    }
    const bool isNew = !target.exists();
    if (isNew && !QDir().mkdir(target.absolutePath()))
        return cannotWrite(folder, QStringLiteral("mkdir failed"));
    Result<> placed = placeTables(data, QDir(temporary.path()), target);
    if (!placed && isNew)
        QDir().rmdir(target.absolutePath());
    return placed;
}

} // namespace iplan
