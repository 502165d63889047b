// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/export.h"

#include "core/interchange/csvexport.h"
#include "core/interchange/exportdata.h"
#include "core/interchange/jsonexport.h"
#include "core/interchange/sqliteexport.h"
#include "core/interchange/xlsxexport.h"

#include <QDir>
#include <QFile>

namespace iplan
{

namespace
{

/// Members of groups whose list is protected are in the JSON of the file only where somebody asked for them.
Result<> exportAsJson(const Store& store, const QString& output, const ExportOptions& options)
{
    MemberNaming nobody;
    return exportJson(
        store, output,
        {options.publicOnly, options.isCancelled, options.state, options.naming ? options.naming : &nobody});
}

} // namespace

Result<> exportFile(const Store& store, ExportFormat format, const QString& output, const ExportOptions& options)
{
    if (format == ExportFormat::Json)
        return exportAsJson(store, output, options);
    IPLAN_TRY_ASSIGN(const auto data, ExportData::load(store, options));
    switch (format) {
    case ExportFormat::Xlsx:
        return exportXlsx(*data, output);
    case ExportFormat::Csv:
        return exportCsv(*data, output);
    default:
        return exportSqlite(*data, output);
    }
}

void removeExport(const QString& output)
{
    if (!QFileInfo(output).isDir()) {
        QFile::remove(output);
        return;
    }
    for (const EntityInfo* entity : allEntities())
        QFile::remove(QDir(output).filePath(csvFileName(*entity)));
}

} // namespace iplan
