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

/// "geplant 1. Quartal 2026 bis 2027"; empty if nothing is known.
QString spanText(const QString& what, const PartialDate& start, const PartialDate& end, bool unlimited)
{
    QString out;
    if (isDated(start) && isDated(end))
        out = QStringLiteral("%1 bis %2").arg(start.toString(), end.toString());
    else if (isDated(start))
        out = QStringLiteral("ab %1").arg(start.toString());
    else if (isDated(end))
        out = QStringLiteral("bis %1").arg(end.toString());
    if (unlimited && !isDated(end))
        out += (out.isEmpty() ? QString() : QStringLiteral(", ")) + QStringLiteral("unbefristet");
    return out.isEmpty() ? out : what + u' ' + out;
}

QString timeTextOf(const Measure& measure)
{
    QStringList parts{spanText(QStringLiteral("geplant"), measure.plannedStart, measure.plannedEnd, measure.openEnded),
                      isDated(measure.actualStart) && !isDated(measure.actualEnd)
                          ? QStringLiteral("tatsächlich seit ") + measure.actualStart.toString()
                          : spanText(QStringLiteral("tatsächlich"), measure.actualStart, measure.actualEnd, false)};
    parts.removeAll(QString());
    return parts.isEmpty() ? QStringLiteral("ohne Termine") : parts.join(QStringLiteral(", "));
}

QString measuresText(int count)
{
    return counted(count, "Maßnahme", "Maßnahmen");
}

TimelineMilestone milestoneOf(const MeasureStep& step, QDate today)
{
    TimelineMilestone out;
    out.step = step.id;
    out.title = step.title;
    out.dateText = step.due.toString();
    out.at = step.due.last();
    if (step.done) {
        out.state = TimelineMilestone::State::Done;
        if (!out.at.isValid()) {
            out.at = step.doneOn;
            out.dateText = formatDate(step.doneOn);
        }
    } else if (out.at.isValid() && out.at < today) {
        out.state = TimelineMilestone::State::Overdue;
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
    row.timeText = timeTextOf(measure);
    row.planned =
        timelineSpan(measure.plannedStart, measure.plannedEnd, measure.openEnded ? End::Unlimited : End::Unknown);
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
        const QDate before = m_rows.at(from->first).milestones.at(from->second).at;
        const QDate after = m_rows.at(to->first).milestones.at(to->second).at;
        m_dependencies << TimelineDependency{from->first, from->second, to->first, to->second, after < before};
    }
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
