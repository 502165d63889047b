// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/completeness.h"

#include "core/rules/rulerun.h"

#include <algorithm>

namespace iplan
{

namespace
{

// What Köln asked for between 2010 and 2014, and what no list can do without.
constexpr const char* kRequired[] = {"requiredFieldMissing", "measureWithoutLeadOffice", "measureWithoutCosts",
                                     "costsNotSplit",        "measureWithoutMetric",     "measureWithoutStatusReport",
                                     "providerMissing",      "programmeGroupMissing",    "continuationMissing"};

bool isRequired(const Rule* rule)
{
    return std::ranges::any_of(kRequired, [rule](const char* key) { return rule->keyText() == QLatin1String(key); });
}

GroupCompleteness completenessOf(const FindingIndex& findings, const MeasureGroup& group)
{
    GroupCompleteness out{group.key, group.title, group.measures, {}, {}};
    out.measures.removeIf([](const Measure* measure) { return !isConcerned(*measure); });
    for (const Measure* measure : out.measures) {
        QSet<const Rule*> missing;
        for (const Finding& finding : findings.of(rowRef(measure->id))) {
            // A cost item without a year is a gap, but not one of the measure's own required fields.
            if (isRequired(finding.rule) && finding.row.id == measure->id.uuid())
                missing << finding.rule;
        }
        const auto asked = qsizetype(std::size(kRequired));
        out.completeness.add({asked, asked - missing.size()});
    }
    out.gaps = findings.ofMeasures(out.measures);
    return out;
}

QList<GroupCompleteness> grouped(const Snapshot& snapshot, const FindingIndex& findings, MeasureGrouping grouping,
                                 QDate today)
{
    QList<GroupCompleteness> out;
    for (const MeasureGroup& group : groupMeasures(snapshot, grouping, today)) {
        GroupCompleteness one = completenessOf(findings, group);
        if (!one.measures.isEmpty())
            out << std::move(one);
    }
    return out;
}

} // namespace

std::optional<int> Completeness::percent() const
{
    return asked == 0 ? std::nullopt : std::optional<int>(int(100 * met / asked));
}

void Completeness::add(const Completeness& other)
{
    asked += other.asked;
    met += other.met;
}

std::span<const char* const> requiredRules()
{
    return kRequired;
}

ProgrammeCompleteness completenessOf(const Snapshot& snapshot, QDate today)
{
    const FindingIndex findings(snapshot, findGaps(snapshot, today));
    ProgrammeCompleteness out;
    out.offices = grouped(snapshot, findings, MeasureGrouping::LeadOffice, today);
    out.fields = grouped(snapshot, findings, MeasureGrouping::FieldOfAction, today);
    for (const GroupCompleteness& office : out.offices) {
        out.all.add(office.completeness);
        for (const Finding& gap : office.gaps)
            ++out.ofRule[gap.rule->keyText()];
    }
    return out;
}

} // namespace iplan
