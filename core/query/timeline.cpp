// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/timeline.h"

#include "core/base/counted.h"

namespace iplan
{

namespace
{

constexpr int kYearsAroundToday = 50;

bool isDated(const PartialDate& date)
{
    return date.first().isValid();
}

/// "tatsächlich seit 12.01.2026"; empty if nothing is known.
QString actualText(const Measure& measure)
{
    const PartialDate& start = measure.actualStart;
    const PartialDate& end = measure.actualEnd;
    if (isDated(start) && isDated(end))
        return QStringLiteral("tatsächlich %1 bis %2").arg(start.toString(), end.toString());
    if (isDated(start))
        return QStringLiteral("tatsächlich seit ") + start.toString();
    return isDated(end) ? QStringLiteral("tatsächlich bis ") + end.toString() : QString();
}

/// Bar and text of what is planned.
void describePlan(TimelineRow& row)
{
    using End = TimelineSpan::End;
    row.planned = timelineSpan(row.dates.start, row.dates.end, row.isOpenEnded ? End::Unlimited : End::Unknown);
    QString planned = plannedText(row.dates);
    if (row.isOpenEnded && !isDated(row.dates.end))
        planned = planned.isEmpty() ? QStringLiteral("geplant unbefristet") : planned + QStringLiteral(", unbefristet");
    QStringList parts{planned, row.actualText};
    parts.removeAll(QString());
    row.timeText = parts.isEmpty() ? QStringLiteral("ohne Termine") : parts.join(QStringLiteral(", "));
}

QString measuresText(int count)
{
    return counted(count, "Maßnahme", "Maßnahmen");
}

/// Place, words and state of a milestone that is due then.
void setDue(TimelineMilestone& milestone, const PartialDate& due, QDate today)
{
    using State = TimelineMilestone::State;
    milestone.due = due;
    milestone.dateText = due.toString();
    milestone.at = due.last();
    if (milestone.state != State::Done)
        milestone.state = milestone.at.isValid() && milestone.at < today ? State::Overdue : State::Open;
}

TimelineMilestone milestoneOf(const MeasureStep& step, QDate today)
{
    TimelineMilestone out;
    out.step = step.id;
    out.title = step.title;
    if (step.done)
        out.state = TimelineMilestone::State::Done;
    setDue(out, step.due, today);
    if (step.done && !out.at.isValid()) {
        out.at = step.doneOn;
        out.dateText = formatDate(step.doneOn);
    }
    return out;
}

/// What of a stretch is sure: an end of which only the year is known is not.
void setSure(TimelineSpan& span, const PartialDate& start, const PartialDate& end)
{
    const auto isVague = [](const PartialDate& date) { return date.precision() == PartialDate::Precision::Year; };
    span.sureFrom = isVague(start) ? start.last().addDays(1) : span.from;
    span.sureTo = isVague(end) ? end.first().addDays(-1) : span.to;
    if (span.sureTo < span.sureFrom)
        span.sureFrom = span.sureTo = {};
}

} // namespace

std::optional<TimelineSpan> timelineSpan(const PartialDate& start, const PartialDate& end, TimelineSpan::End withoutEnd)
{
    if (!isDated(start) && !isDated(end))
        return std::nullopt;
    TimelineSpan out;
    out.startUnknown = !isDated(start);
    out.from = out.startUnknown ? end.first() : start.first();
    out.end = isDated(end) ? TimelineSpan::End::Known : withoutEnd;
    out.to = isDated(end) ? end.last() : start.last();
    if (out.to < out.from)
        out.to = start.last();
    setSure(out, start, end);
    return out;
}

QString TimelineRow::label() const
{
    if (isHeading())
        return isFolded ? QStringLiteral("%1 (%2)").arg(title, measuresText(measures)) : title;
    return (code + u' ' + title).trimmed();
}

QString TimelineRow::sentence() const
{
    if (isHeading())
        return QStringLiteral("%1: %2, %3")
            .arg(title, measuresText(measures),
                 isFolded ? QStringLiteral("eingeklappt") : QStringLiteral("ausgeklappt"));
    QStringList parts{label(), timeText};
    if (!state.isEmpty())
        parts << state;
    if (steps > 0)
        parts << QStringLiteral("%1 von %2 erledigt").arg(stepsDone).arg(counted(steps, "Schritt", "Schritten"));
    if (stepsOverdue > 0)
        parts << QStringLiteral("%1 überfällig").arg(stepsOverdue);
    parts << allConflicts();
    return parts.join(QStringLiteral(", "));
}

QList<const EntityInfo*> Timeline::entities()
{
    return {&entityOf<Measure>(), &entityOf<MeasureStep>(), &entityOf<FieldOfAction>(), &entityOf<Organization>(),
            &entityOf<OrganizationName>()};
}

Timeline::Timeline(const Snapshot& snapshot, const Options& options) : m_options(options)
{
    for (const MeasureGroup& group : groupMeasures(snapshot, options.grouping, options.today, options.filter)) {
        TimelineRow heading;
        heading.group = group.key;
        heading.title = group.title;
        heading.measures = static_cast<int>(group.measures.size());
        m_rows << heading;
        m_measures += heading.measures;
        for (const Measure* measure : group.measures)
            addMeasure(snapshot, *measure, group.key);
    }
    m_undated = static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const TimelineRow& row) {
        return !row.isHeading() && !row.planned && !row.actual && row.milestones.isEmpty();
    }));
    linkSteps(snapshot);
    findConflicts();
    findRange();
}

void Timeline::addMeasure(const Snapshot& snapshot, const Measure& measure, const QString& group)
{
    using End = TimelineSpan::End;
    TimelineRow row;
    row.measure = measure.id;
    row.group = group;
    row.code = measure.code;
    row.title = measure.title;
    row.state = measure.state.label();
    row.dates = {measure.plannedStart, measure.plannedEnd};
    row.isOpenEnded = measure.openEnded;
    row.actualText = actualText(measure);
    describePlan(row);
    row.actual = timelineSpan(measure.actualStart, measure.actualEnd, End::Running);
    if (row.actual && row.actual->end == End::Running) {
        row.actual->to = std::max(row.actual->from, m_options.today);
        row.actual->sureTo = row.actual->sureFrom.isValid() ? row.actual->to : QDate();
    }
    addMilestones(snapshot, row);
    m_rowOf.insert(measure.id, static_cast<int>(m_rows.size()));
    m_rows << row;
}

void Timeline::addMilestones(const Snapshot& snapshot, TimelineRow& row) const
{
    const auto steps = snapshot.stepsOf.of(row.measure);
    row.steps = static_cast<int>(steps.size());
    for (const MeasureStep* step : steps) {
        const TimelineMilestone milestone = milestoneOf(*step, m_options.today);
        row.stepsDone += step->done ? 1 : 0;
        row.stepsOverdue += milestone.state == TimelineMilestone::State::Overdue ? 1 : 0;
        if (milestone.at.isValid())
            row.milestones << milestone;
    }
    std::stable_sort(row.milestones.begin(), row.milestones.end(),
                     [](const TimelineMilestone& a, const TimelineMilestone& b) { return a.at < b.at; });
}

void Timeline::linkSteps(const Snapshot& snapshot)
{
    QHash<Id<MeasureStep>, std::pair<int, int>> places;
    for (int row = 0; row < m_rows.size(); ++row) {
        const auto& milestones = m_rows.at(row).milestones;
        for (int i = 0; i < milestones.size(); ++i)
            places.insert(milestones.at(i).step, {row, i});
    }
    for (const MeasureStep& step : snapshot.steps) {
        const auto from = places.constFind(step.dependsOn);
        const auto to = places.constFind(step.id);
        if (step.dependsOn.isNull() || step.dependsOn == step.id || from == places.constEnd() ||
            to == places.constEnd())
            continue;
        m_dependencies << TimelineDependency{from->first, from->second, to->first, to->second};
    }
}

std::optional<PlannedDates> Timeline::datesOf(const PlannedPart& part) const
{
    const int at = rowOf(part.measure);
    if (at < 0)
        return std::nullopt;
    const TimelineRow& row = m_rows.at(at);
    if (!part.isStep())
        return row.dates;
    for (const TimelineMilestone& milestone : row.milestones) {
        if (milestone.step == part.step)
            return PlannedDates{{}, milestone.due};
    }
    return std::nullopt;
}

Timeline Timeline::withDates(const PlannedPart& part, const PlannedDates& dates) const
{
    Timeline out(*this);
    const int at = rowOf(part.measure);
    if (at < 0)
        return out;
    TimelineRow& row = out.m_rows[at];
    if (!part.isStep()) {
        row.dates = dates;
        describePlan(row);
    }
    for (TimelineMilestone& milestone : row.milestones) {
        if (part.isStep() && milestone.step == part.step)
            setDue(milestone, dates.end, m_options.today);
    }
    out.findConflicts();
    return out;
}

Timeline Timeline::folded(const QSet<QString>& groups) const
{
    Timeline out(*this);
    out.m_rows.clear();
    out.m_rowOf.clear();
    out.m_dependencies.clear();
    QList<int> placeOf(m_rows.size(), -1);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const bool isFolded = groups.contains(m_rows.at(row).group);
        if (isFolded && !m_rows.at(row).isHeading())
            continue;
        placeOf[row] = static_cast<int>(out.m_rows.size());
        out.m_rows << m_rows.at(row);
        if (m_rows.at(row).isHeading())
            out.m_rows.last().isFolded = isFolded;
        else
            out.m_rowOf.insert(m_rows.at(row).measure, placeOf.at(row));
    }
    for (TimelineDependency wait : m_dependencies) {
        wait.fromRow = placeOf.at(wait.fromRow);
        wait.toRow = placeOf.at(wait.toRow);
        if (wait.fromRow >= 0 && wait.toRow >= 0)
            out.m_dependencies << wait;
    }
    return out;
}

void Timeline::findRange()
{
    const QDate today = m_options.today;
    QDate first = today;
    QDate last = today;
    const auto include = [&](QDate day) {
        if (!day.isValid() || std::abs(day.year() - today.year()) > kYearsAroundToday)
            return;
        first = std::min(first, day);
        last = std::max(last, day);
    };
    for (const TimelineRow& row : std::as_const(m_rows)) {
        for (const auto& span : {row.planned, row.actual}) {
            if (span) {
                include(span->from);
                include(span->to);
            }
        }
        for (const TimelineMilestone& milestone : row.milestones)
            include(milestone.at);
    }
    m_first = QDate(first.year(), 1, 1);
    m_last = QDate(last.year(), 12, 31);
}

} // namespace iplan
