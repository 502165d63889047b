// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinewords.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

QString stateText(TimelineMilestone::State state)
{
    switch (state) {
    case TimelineMilestone::State::Done:
        return QCoreApplication::translate("TimelineWords", "erledigt");
    case TimelineMilestone::State::Open:
        return QCoreApplication::translate("TimelineWords", "offen");
    case TimelineMilestone::State::Overdue:
        break;
    }
    return QCoreApplication::translate("TimelineWords", "überfällig");
}

const TimelineMilestone* milestoneIn(const TimelineRow& row, const Id<MeasureStep>& step)
{
    const auto found = std::find_if(row.milestones.begin(), row.milestones.end(),
                                    [&step](const TimelineMilestone& one) { return one.step == step; });
    return found == row.milestones.end() ? nullptr : &*found;
}

} // namespace

QString milestoneText(const TimelineMilestone& milestone)
{
    return QCoreApplication::translate("TimelineWords", "%1 (%2, %3)")
        .arg(milestone.title, milestone.dateText, stateText(milestone.state));
}

QString partText(const TimelineRow& row, const PlannedPart& part)
{
    if (part.isStep()) {
        const TimelineMilestone* milestone = milestoneIn(row, part.step);
        return milestone ? QCoreApplication::translate("TimelineWords", "Schritt ") + milestoneText(*milestone)
                         : QString();
    }
    if (part.measure.isNull())
        return {};
    const QString planned = plannedText(row.dates);
    return QStringLiteral("%1: %2").arg(
        row.label(),
        planned.isEmpty() ? QCoreApplication::translate("TimelineWords", "ohne geplante Termine") : planned);
}

QStringList partConflicts(const TimelineRow& row, const PlannedPart& part)
{
    if (!part.isStep())
        return row.allConflicts();
    const TimelineMilestone* milestone = milestoneIn(row, part.step);
    return milestone ? milestone->conflicts : QStringList();
}

} // namespace iplan
