// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// A row of any entity inside a snapshot.
struct RowView {
    const EntityInfo* entity = nullptr;
    const void* row = nullptr;
    QUuid id;
    [[nodiscard]] Value value(const FieldInfo& field) const { return field.get(row); }
    [[nodiscard]] RowRef ref() const { return {entity, id}; }
};

/// The row as a record.
[[nodiscard]] inline Record recordOf(const RowView& row)
{
    Record record = emptyRecord(*row.entity, row.id);
    for (const FieldInfo& field : row.entity->fields)
        record.setValue(field, row.value(field));
    return record;
}

/// Calls `visit` with every row of the snapshot as RowView.
template <class Visit>
void forEachRow(const Snapshot& snapshot, Visit&& visit)
{
    snapshot.eachSet([&visit]<class E>(const RowSet<E>& rows) {
        for (const E& row : rows)
            visit(RowView{&entityOf<E>(), &row, row.id.uuid()});
    });
}

/// As forEachRow(), with the rows of one entity.
template <class Visit>
void forEachRowOf(const Snapshot& snapshot, const EntityInfo& entity, Visit&& visit)
{
    snapshot.eachSet([&]<class E>(const RowSet<E>& rows) {
        if (&entityOf<E>() != &entity)
            return;
        for (const E& row : rows)
            visit(RowView{&entity, &row, row.id.uuid()});
    });
}

} // namespace iplan
