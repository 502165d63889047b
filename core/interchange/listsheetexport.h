// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/clipboardtable.h"
#include "core/interchange/xlsxfile.h"
#include "core/query/listsheet.h"

namespace iplan
{

/// Writes the list as a workbook: one sheet, days and amounts typed, the group in a column of its own.
[[nodiscard]] Result<> writeListXlsx(const ListSheet& sheet, QDate asOf, const QString& path);

/// Writes the list as CSV (as exportCsv() does: UTF-8 with byte order mark, semicolon, decimal comma), without sums.
[[nodiscard]] Result<> writeListCsv(const ListSheet& sheet, const QString& path);

/// Writes the cells of the sheet, below the names of its columns, in that form of CSV.
[[nodiscard]] Result<> writeSheetCsv(const Sheet& sheet, const QString& path);

} // namespace iplan
