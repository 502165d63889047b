// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflictrecords.h"

namespace iplan
{

namespace
{

/// Adds the records that the row is a part of; one that is there already ends the walk, also in a cycle.
void addWholes(const Reader& reader, const RowRef& row, QList<RowRef>& out)
{
    const bool isPart = row.entity->role == EntityRole::Child || row.entity->role == EntityRole::Link;
    const auto record = isPart ? reader.find(row) : std::nullopt;
    if (!record)
        return;
    for (const FieldInfo& field : row.entity->fields) {
        if (!field.has(IsOwner) && !(row.entity->role == EntityRole::Link && field.has(LinkEnd)))
            continue;
        const RowRef whole{&field.target(), idFromText(record->value(field).text())};
        if (whole.isNull() || out.contains(whole))
            continue;
        out << whole;
        addWholes(reader, whole, out);
    }
}

} // namespace

Result<QHash<QUuid, QList<RowRef>>> recordsOfConflicts(const Store& store, const QList<Conflict>& conflicts)
{
    using Records = QHash<QUuid, QList<RowRef>>;
    return store.read([&](const Reader& reader) -> Result<Records> {
        Records out;
        for (const Conflict& conflict : conflicts) {
            if (!conflict.row.entity)
                continue;
            QList<RowRef>& rows = out[conflict.id];
            rows << conflict.row;
            addWholes(reader, conflict.row, rows);
        }
        return out;
    });
}

} // namespace iplan
