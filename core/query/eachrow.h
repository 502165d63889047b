// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// Calls `visit` with each RowSet of the snapshot, in the order of allEntities(): for what treats all entities alike.
template <class Visit>
void forEachRowSet(const Snapshot& snapshot, Visit&& visit)
{
    const auto visitAll = [&visit](const auto&... sets) { (visit(sets), ...); };
    visitAll(snapshot.targetGroups, snapshot.areas, snapshot.classifications, snapshot.organizations,
             snapshot.organizationNames, snapshot.persons, snapshot.papers, snapshot.consultations, snapshot.concepts,
             snapshot.guidingPrinciples, snapshot.fieldsOfAction, snapshot.modules, snapshot.goals,
             snapshot.workingGroups, snapshot.memberships, snapshot.recommendations, snapshot.recommendationItems,
             snapshot.workingGroupFields);
    visitAll(snapshot.measures, snapshot.steps, snapshot.statusReports, snapshot.costItems, snapshot.metrics,
             snapshot.metricValues, snapshot.measureRecommendations, snapshot.measureGoals,
             snapshot.measureTargetGroups, snapshot.measurePapers, snapshot.measureParticipants, snapshot.editions);
}

/// A row of any entity inside a snapshot.
struct RowView {
    const EntityInfo* entity = nullptr;
    const void* row = nullptr;
    QUuid id;
    [[nodiscard]] Value value(const FieldInfo& field) const { return field.get(row); }
    [[nodiscard]] RowRef ref() const { return {entity, id}; }
};

/// Calls `visit` with every row of the snapshot as RowView.
template <class Visit>
void forEachRow(const Snapshot& snapshot, Visit&& visit)
{
    forEachRowSet(snapshot, [&visit]<class E>(const RowSet<E>& rows) {
        for (const E& row : rows)
            visit(RowView{&entityOf<E>(), &row, row.id.uuid()});
    });
}

} // namespace iplan
