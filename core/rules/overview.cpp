// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/overview.h"

#include "core/query/deadlines.h"
#include "core/rules/rulerun.h"

#include <numeric>

namespace iplan
{

namespace
{

/// Whether somebody still works on the measure.
bool isActive(const Measure& measure)
{
    return isConcerned(measure) && measure.state != MeasureState::Done;
}

QString measureTitle(const Measure& measure)
{
    return (measure.code + u' ' + measure.title).trimmed();
}

/// Sorts entries into what is overdue and what comes; leaves out what has no day or lies further ahead.
class DueCollector
{
public:
    DueCollector(Overview& overview, QDate today) : m_overview(overview), m_today(today) {}

    void add(const RowRef& row, const QString& title, const QString& what, const PartialDate& date)
    {
        add(row, title, what, date.toString(), date.last());
    }
    void add(const RowRef& row, const QString& title, const QString& what, const QString& dateText, QDate due)
    {
        if (!due.isValid() || due > m_today.addDays(kUpcomingDays))
            return;
        (due < m_today ? m_overview.overdue : m_overview.upcoming) << DueEntry{row, title, what, dateText, due};
    }
    void sort()
    {
        for (QList<DueEntry>* entries : {&m_overview.overdue, &m_overview.upcoming}) {
            std::stable_sort(entries->begin(), entries->end(),
                             [](const DueEntry& a, const DueEntry& b) { return a.due < b.due; });
        }
    }

private:
    Overview& m_overview;
    const QDate m_today;
};

void collectMeasureDates(DueCollector& dates, const Snapshot& snapshot)
{
    for (const Measure& measure : snapshot.measures) {
        if (!isActive(measure))
            continue;
        const QString title = measureTitle(measure);
        const auto steps = snapshot.stepsOf.of(measure.id);
        for (const MeasureStep* step : steps) {
            if (!step->done)
                dates.add(rowRef(step->id), title + QStringLiteral(": ") + step->title,
                          QStringLiteral("Arbeitsschritt"), step->due);
        }
        const StatusReport* latest = snapshot.latestStatusReport(measure.id);
        if (latest && !latest->nextDue.isNull())
            dates.add(rowRef(latest->id),
                      isBlank(latest->nextStep) ? title : title + QStringLiteral(": ") + latest->nextStep,
                      QStringLiteral("Nächster Schritt laut Sachstand"), latest->nextDue);
    }
}

void collectReviews(DueCollector& dates, const Snapshot& snapshot)
{
    for (const ConceptModule& module : snapshot.modules) {
        if (module.state == ModuleState::Replaced)
            continue;
        const QDate due = reviewDue(snapshot, module);
        dates.add(rowRef(module.id), (module.number + u' ' + module.title).trimmed(),
                  QStringLiteral("Überprüfung des Moduls"),
                  module.nextReview.last().isValid() ? module.nextReview.toString() : formatDate(due), due);
    }
}

void countStates(Overview& overview, const Snapshot& snapshot)
{
    const auto options = optionsOf<MeasureState>();
    for (const Option& option : options)
        overview.states << option.labelText();
    overview.states << QStringLiteral("ohne Angabe");
    QHash<Id<FieldOfAction>, qsizetype> at;
    for (const FieldOfAction& field : snapshot.fieldsOfAction) {
        at.insert(field.id, overview.byField.size());
        overview.byField << StateCounts{field.id, snapshot.titleOf(field), QList<int>(overview.states.size())};
    }
    overview.byField << StateCounts{{}, QStringLiteral("Ohne Handlungsfeld"), QList<int>(overview.states.size())};
    for (const Measure& measure : snapshot.measures) {
        if (!measure.mergedInto.isNull())
            continue;
        ++overview.measures;
        const auto same = [&measure](const Option& option) { return option.keyText() == measure.state.key(); };
        const auto state = std::find_if(options.begin(), options.end(), same) - options.begin();
        ++overview.byField[at.value(measure.fieldOfAction, overview.byField.size() - 1)].counts[state];
    }
    overview.byField.removeIf([](const StateCounts& row) { return row.total() == 0; });
}

void countGroups(Overview& overview, const Snapshot& snapshot)
{
    for (const Option& option : optionsOf<ProgrammeGroup>())
        overview.byGroup << std::pair(option.keyText(), 0);
    overview.byGroup << std::pair(QString(), 0);
    for (const Measure& measure : snapshot.measures) {
        if (!measure.mergedInto.isNull())
            continue;
        const auto same = [&measure](const auto& group) { return group.first == measure.programmeGroup.key(); };
        auto group = std::find_if(overview.byGroup.begin(), overview.byGroup.end(), same);
        ++(group == overview.byGroup.end() ? overview.byGroup.back() : *group).second;
    }
}

void countFindings(Overview& overview, const QList<Finding>& findings)
{
    const Rule* reports = ruleByKey(u"measureWithoutStatusReport");
    for (const Finding& finding : findings) {
        if (overview.findings.isEmpty() || overview.findings.last().first != finding.rule)
            overview.findings << std::pair(finding.rule, 0);
        ++overview.findings.last().second;
        if (finding.rule == reports)
            overview.withoutStatusReport << finding;
    }
}

} // namespace

int StateCounts::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

Overview overviewOf(const Snapshot& snapshot, const QList<Finding>& findings, QDate today)
{
    Overview out;
    DueCollector dates(out, today);
    collectMeasureDates(dates, snapshot);
    collectReviews(dates, snapshot);
    dates.sort();
    countFindings(out, findings);
    countStates(out, snapshot);
    countGroups(out, snapshot);
    QList<const Measure*> counted;
    for (const Measure& measure : snapshot.measures) {
        if (measure.mergedInto.isNull())
            counted << &measure;
    }
    out.costs = costsOf(snapshot, counted);
    return out;
}

QList<StaleMeasure> staleMeasures(const Snapshot& snapshot, const QSet<QUuid>& recentlyChanged)
{
    const auto recent = [&recentlyChanged](const auto& rows) {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const auto* row) { return recentlyChanged.contains(row->id.uuid()); });
    };
    QList<StaleMeasure> out;
    for (const Measure& measure : snapshot.measures) {
        if (!isActive(measure) || recentlyChanged.contains(measure.id.uuid()) ||
            recent(snapshot.stepsOf.of(measure.id)) || recent(snapshot.statusReportsOf.of(measure.id)) ||
            recent(snapshot.costItemsOf.of(measure.id)) || recent(snapshot.metricsOf.of(measure.id)))
            continue;
        out << StaleMeasure{rowRef(measure.id), measureTitle(measure)};
    }
    return out;
}

} // namespace iplan
