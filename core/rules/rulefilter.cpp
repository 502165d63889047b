// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulerun.h"

#include <QSet>

namespace iplan
{

FindingIndex::FindingIndex(const Snapshot& snapshot, QList<Finding> findings)
    : m_snapshot(snapshot), m_findings(std::move(findings))
{
    QHash<QUuid, QUuid> owners;
    forEachRow(snapshot, [&owners](const RowView& row) {
        const QUuid owner = ownerOf(row);
        if (!owner.isNull())
            owners.insert(row.id, owner);
    });
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        QUuid row = m_findings.at(i).row.id;
        // Owners do not form circles between entities; the bound is for files that somebody has made by hand.
        for (int depth = 0; !row.isNull() && depth < 10; ++depth) {
            m_ofRow[row] << i;
            row = owners.value(row);
        }
    }
}

QList<Finding> FindingIndex::of(const RowRef& row) const
{
    return gather({row.id});
}

QList<Finding> FindingIndex::ofModule(const Id<ConceptModule>& module) const
{
    QList<QUuid> rows{module.uuid()};
    for (const Measure* measure : measuresTouching(m_snapshot, module))
        rows << measure->id.uuid();
    return gather(rows);
}

QList<Finding> FindingIndex::ofMeasures(const QList<const Measure*>& measures) const
{
    QList<QUuid> rows;
    for (const Measure* measure : measures)
        rows << measure->id.uuid();
    return gather(rows);
}

QList<Finding> FindingIndex::gather(const QList<QUuid>& rows) const
{
    QList<qsizetype> at;
    for (const QUuid& row : rows)
        at << m_ofRow.value(row);
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end()), at.end());
    QList<Finding> out;
    out.reserve(at.size());
    for (const qsizetype i : at)
        out << m_findings.at(i);
    return out;
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
