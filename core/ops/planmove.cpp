// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/planmove.h"

#include "core/ops/rows.h"

namespace iplan
{

Result<> setPlannedDates(Writer& writer, const PlannedPart& part, const PlannedDates& dates)
{
    if (part.isStep())
        return setRow(writer, part.row(), {{part.field(PlanEdge::End), dates.end.toIso()}});
    const auto stored = writer.reader().find(part.measure);
    QList<ColumnValue> values;
    if (!stored || stored->plannedStart != dates.start)
        values << ColumnValue(part.field(PlanEdge::Start), dates.start.toIso());
    if (!stored || stored->plannedEnd != dates.end)
        values << ColumnValue(part.field(PlanEdge::End), dates.end.toIso());
    return values.isEmpty() ? Result<>() : setRow(writer, part.row(), values);
}

} // namespace iplan
