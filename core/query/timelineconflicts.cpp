// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/timeline.h"

// What of a plan does not fit together. Nothing is refused for it: a plan is made in steps, and passes through states
// that do not fit.

namespace iplan
{

namespace
{

using StepState = TimelineMilestone::State;

/// Steps that lie outside the stretch of their measure. What is not known exactly gets the benefit of the doubt.
void judgeStep(TimelineMilestone& step, const PlannedDates& measure)
{
    if (step.state == StepState::Done || !step.due.first().isValid())
        return;
    if (measure.start.first().isValid() && step.due.last() < measure.start.first())
        step.conflicts
            << QStringLiteral("liegt vor dem geplanten Beginn der Maßnahme (%1)").arg(measure.start.toString());
    if (measure.end.last().isValid() && step.due.first() > measure.end.last())
        step.conflicts << QStringLiteral("liegt nach dem geplanten Ende der Maßnahme (%1)").arg(measure.end.toString());
}

} // namespace

const FieldInfo* PlannedPart::field(PlanEdge edge) const
{
    if (isStep())
        return entityOf<MeasureStep>().field(u"due");
    return entityOf<Measure>().field(edge == PlanEdge::End ? u"plannedEnd" : u"plannedStart");
}

QStringList TimelineRow::allConflicts() const
{
    QStringList out = conflicts;
    for (const TimelineMilestone& step : milestones) {
        for (const QString& conflict : step.conflicts)
            out << QStringLiteral("Schritt „%1“ %2").arg(step.title, conflict);
    }
    return out;
}

void Timeline::findConflicts()
{
    for (TimelineRow& row : m_rows) {
        const QDate start = row.dates.start.first();
        const QDate end = row.dates.end.last();
        row.conflicts.clear();
        if (start.isValid() && end.isValid() && end < start)
            row.conflicts << QStringLiteral("das geplante Ende liegt vor dem geplanten Beginn");
        for (TimelineMilestone& step : row.milestones) {
            step.conflicts.clear();
            judgeStep(step, row.dates);
        }
    }
    for (TimelineDependency& wait : m_dependencies) {
        TimelineMilestone& before = m_rows[wait.fromRow].milestones[wait.fromMilestone];
        TimelineMilestone& after = m_rows[wait.toRow].milestones[wait.toMilestone];
        wait.isLate = after.at < before.at;
        if (!wait.isLate || after.state == StepState::Done)
            continue;
        after.conflicts << QStringLiteral("liegt vor „%1“ (%2), worauf er wartet").arg(before.title, before.dateText);
        before.conflicts << QStringLiteral("liegt nach „%1“ (%2), der darauf wartet").arg(after.title, after.dateText);
    }
}

} // namespace iplan
