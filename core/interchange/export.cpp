// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/export.h"

#include "core/interchange/csvexport.h"
#include "core/interchange/exportdata.h"
#include "core/interchange/jsonexport.h"
#include "core/interchange/sqliteexport.h"
#include "core/interchange/xlsxexport.h"

namespace iplan
{

namespace
{

/// The whole file in another form: it names whoever is in it.
Result<> exportWhole(const Store& store, const QString& output, const ExportOptions& options)
{
    IPLAN_TRY(exportJson(store, output, {options.publicOnly, options.isCancelled, options.state}));
    if (!options.disclosed || options.publicOnly)
        return {};
    IPLAN_TRY_ASSIGN(const auto data, ExportData::load(store, options));
    return {};
}

} // namespace

Result<> exportFile(const Store& store, ExportFormat format, const QString& output, const ExportOptions& options)
{
    if (format == ExportFormat::Json)
        return exportWhole(store, output, options);
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

} // namespace iplan
