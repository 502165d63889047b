// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <QList>
#include <QUuid>

namespace iplan
{

/// A row by entity and id.
struct RowRef {
    const EntityInfo* entity = nullptr;
    QUuid id;
    [[nodiscard]] bool isNull() const { return !entity || id.isNull(); }
    friend bool operator==(const RowRef&, const RowRef&) = default;
};
[[nodiscard]] inline size_t qHash(const RowRef& row, size_t seed = 0)
{
    return qHash(row.id, seed);
}

/// The reference to the row of a typed id.
template <class E>
[[nodiscard]] RowRef rowRef(const Id<E>& id)
{
    return {&entityOf<E>(), id.uuid()};
}

/// A row of any entity: for what treats all entities alike (forms, lists, import, export, history). Code that knows its
/// entity uses the struct.
struct Record {
    const EntityInfo* entity = nullptr;
    QUuid id;
    bool deleted = false;
    QList<Value> values; ///< one for each field of the table, in its order

    [[nodiscard]] RowRef ref() const { return {entity, id}; }
    /// The value of a field of the table; null for any other.
    [[nodiscard]] Value value(const FieldInfo& field) const { return values.value(entity->indexOf(&field)); }
    /// The value of the field with that key; null if there is no such field.
    [[nodiscard]] Value value(QStringView key) const
    {
        const FieldInfo* field = entity->field(key);
        return field ? value(*field) : Value();
    }
    /// Changes nothing where the field is not of the table.
    void setValue(const FieldInfo& field, const Value& value)
    {
        if (const int index = entity->indexOf(&field); index >= 0)
            values[index] = value;
    }
    friend bool operator==(const Record&, const Record&) = default;
};

/// An empty row of `entity`.
[[nodiscard]] inline Record emptyRecord(const EntityInfo& entity, const QUuid& id = {})
{
    return {&entity, id, false, QList<Value>(static_cast<qsizetype>(entity.fields.size()))};
}

template <class E>
[[nodiscard]] Record toRecord(const E& row)
{
    Record record = emptyRecord(entityOf<E>(), row.id.uuid());
    record.deleted = row.deleted;
    for (qsizetype i = 0; i < record.values.size(); ++i)
        record.values[i] = record.entity->fields[static_cast<size_t>(i)].get(&row);
    return record;
}

template <class E>
[[nodiscard]] E fromRecord(const Record& record)
{
    E row;
    row.id = Id<E>(record.id);
    row.deleted = record.deleted;
    for (qsizetype i = 0; i < record.values.size(); ++i)
        record.entity->fields[static_cast<size_t>(i)].set(&row, record.values.at(i));
    return row;
}

} // namespace iplan
