// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"

namespace iplan
{

/// Whether a report tells what would become of a list, or what became of it.
enum class ReportOf { Plan, Applied };

/// A list and what becomes of it.
struct ReportedList {
    const ListPlan* plan = nullptr;
    const TableMapping* mapping = nullptr;
};

/// Writes what becomes of a list, or of several of one source, as a workbook: the table as it came with the columns
/// Aktion, Eintrag, Änderungen
/// ("Titel: Chor → Kinderchor") and Fehler, and a sheet of the rows that are not in the list any more. `label` names
/// rows to people: missing ones, and those that changed references lead to. Errors as writeWorkbook() and
/// TableSource::eachRow().
[[nodiscard]] Result<> writeImportReport(const QList<ReportedList>& lists, const TableSource& source,
                                         const std::function<QString(const RowRef&)>& label, const QString& path,
                                         ReportOf of = ReportOf::Plan);

} // namespace iplan
