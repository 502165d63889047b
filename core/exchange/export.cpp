// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export.h"

#include "core/exchange/csvexport.h"
#include "core/exchange/exportdata.h"
#include "core/exchange/jsonexport.h"
#include "core/exchange/sqliteexport.h"
#include "core/exchange/xlsxexport.h"

namespace iplan
{

Result<> exportFile(const Store& store, ExportFormat format, const QString& output, const ExportOptions& options)
{
    if (format == ExportFormat::Json)
        return exportJson(store, output, {options.publicOnly, options.isCancelled});
    const auto data = ExportData::load(store, options);
    if (!data)
        return failFrom(data);
    switch (format) {
    case ExportFormat::Xlsx:
        return exportXlsx(**data, output);
    case ExportFormat::Csv:
        return exportCsv(**data, output);
    default:
        return exportSqlite(**data, output);
    }
}

} // namespace iplan
