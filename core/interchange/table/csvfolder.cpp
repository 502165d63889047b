// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/csvfolder.h"

#include "core/base/plainfile.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>

namespace iplan
{

namespace
{

QFileInfoList textFilesIn(const QString& folder)
{
    QFileInfoList out = QDir(folder).entryInfoList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
    out.removeIf([](const QFileInfo& file) { return !isPlainFile(file.filePath()); });
    return out;
}

bool isEmptied(const QFileInfo& file)
{
    return file.size() == 0;
}

} // namespace

bool CsvFolder::isOne(const QString& path)
{
    return !std::ranges::all_of(textFilesIn(path), &isEmptied);
}

Result<std::unique_ptr<TableSource>> CsvFolder::open(const QString& path)
{
    std::unique_ptr<CsvFolder> out(new CsvFolder);
    out->m_name = QDir(path).dirName();
    for (const QFileInfo& file : textFilesIn(path)) {
        if (isEmptied(file)) { // a table without rows, which is said
            out->m_tables.push_back(nullptr);
            out->m_sheets << TableSheet{file.completeBaseName()};
            continue;
        }
        IPLAN_TRY_ASSIGN(const auto dialect, detectCsvDialect(file.filePath()));
        out->m_tables.push_back(std::make_unique<CsvTable>(file.filePath(), dialect));
        out->m_sheets << out->m_tables.back()->sheets();
    }
    return out;
}

Result<> CsvFolder::eachRow(qsizetype sheet, const Visit& visit) const
{
    if (sheet < 0 || sheet >= m_sheets.size())
        return fail(ErrorKind::NotFound, QStringLiteral("Im Ordner „%1“ gibt es diese Tabelle nicht.").arg(m_name), {});
    const auto& table = m_tables[size_t(sheet)];
    return table ? table->eachRow(0, visit) : Result<>();
}

} // namespace iplan
