// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/overview.h"

#include "core/query/rowlabel.h"
#include "core/rules/rulerun.h"

#include <numeric>

namespace iplan
{

namespace
{

QString measureTitle(const Measure& measure)
{
    return (measure.code + u' ' + measure.title).trimmed();
}

void collectDue(Overview& overview, const Snapshot& snapshot, QDate today)
{
    for (const DueEntry& entry : dueEntries(snapshot, today))
        (entry.due < today ? overview.overdue : overview.upcoming) << entry;
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
        overview.byField << StateCounts{field.id, fieldOfActionName(field), QList<int>(overview.states.size())};
    }
    overview.byField << StateCounts{{}, QStringLiteral("Ohne Handlungsfeld"), QList<int>(overview.states.size())};
    for (const Measure& measure : snapshot.measures) {
        if (!measure.mergedInto.isNull()) {
            ++overview.merged;
            continue;
        }
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
    collectDue(out, snapshot, today);
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
        if (!isWorkedOn(measure) || recentlyChanged.contains(measure.id.uuid()) ||
            recent(snapshot.stepsOf.of(measure.id)) || recent(snapshot.statusReportsOf.of(measure.id)) ||
            recent(snapshot.costItemsOf.of(measure.id)) || recent(snapshot.metricsOf.of(measure.id)))
            continue;
        out << StaleMeasure{rowRef(measure.id), measureTitle(measure)};
    }
    return out;
}

} // namespace iplan
