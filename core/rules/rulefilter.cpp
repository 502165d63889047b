// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulerun.h"

#include <QSet>

namespace iplan
{

namespace
{

/// The rows and all that they own.
QSet<QUuid> withChildren(const Snapshot& snapshot, QSet<QUuid> rows)
{
    // Owners stand before what they own, so that one pass reaches grandchildren, too.
    forEachRow(snapshot, [&rows](const RowView& row) {
        if (rows.contains(ownerOf(row)))
            rows.insert(row.id);
    });
    return rows;
}

QList<Finding> within(const QList<Finding>& findings, const QSet<QUuid>& rows)
{
    QList<Finding> out;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(out),
                 [&rows](const Finding& finding) { return rows.contains(finding.row.id); });
    return out;
}

} // namespace

QList<Finding> findingsOfRow(const Snapshot& snapshot, const QList<Finding>& findings, const RowRef& row)
{
    return within(findings, withChildren(snapshot, {row.id}));
}

QList<Finding> findingsOfModule(const Snapshot& snapshot, const QList<Finding>& findings,
                                const Id<ConceptModule>& module)
{
    QSet<QUuid> rows{module.uuid()};
    for (const Measure* measure : measuresTouching(snapshot, module))
        rows.insert(measure->id.uuid());
    return within(findings, withChildren(snapshot, rows));
}

QList<const Measure*> measuresTouching(const Snapshot& snapshot, const Id<ConceptModule>& module)
{
    QList<const Measure*> out = snapshot.measuresOfModule.of(module);
    QSet<Id<Measure>> known;
    for (const Measure* measure : out)
        known.insert(measure->id);
    const auto recommendations = snapshot.recommendationsOfModule.of(module);
    for (const Recommendation* recommendation : recommendations) {
        const auto links = snapshot.measuresOfRecommendation.of(recommendation->id);
        for (const MeasureRecommendation* link : links) {
            const Measure* measure = snapshot.measures.find(link->measure);
            if (measure && !known.contains(measure->id)) {
                known.insert(measure->id);
                out << measure;
            }
        }
    }
    return out;
}

} // namespace iplan
