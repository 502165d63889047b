// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"

namespace iplan
{

/// Writes what became of a list as a workbook: the table as it came with the columns Aktion, Eintrag and Fehler, and a
/// sheet of the rows that are not in the list any more. Errors as writeWorkbook() and TableSource::eachRow().
[[nodiscard]] Result<> writeImportReport(const ListPlan& plan, const TableSource& source, const TableMapping& mapping,
                                         const std::function<QString(const RowRef&)>& label, const QString& path);

} // namespace iplan
