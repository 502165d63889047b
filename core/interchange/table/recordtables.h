// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"

#include <memory>

namespace iplan
{

/// Puts together what tables of a document are: where several tables of two columns (heading, value) share most of
/// their headings, a sheet in front that holds each of them as a row.
[[nodiscard]] QList<TableInMemory::Sheet> withRecordTables(QList<TableInMemory::Sheet> tables);

/// A source whose sheets, or parts of a sheet under each other, are each one record (heading left, value right, several
/// alike), as one sheet with a row for each; null if it does not look like that. A part begins where the first heading
/// of the sheet comes again; at least half of the sheets have such parts. Tables that count (values that are numbers
/// only) are none.
[[nodiscard]] Result<std::unique_ptr<TableSource>> recordsOf(const TableSource& source);

} // namespace iplan
