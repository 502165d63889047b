// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memoryrows.h"

#include "core/base/collation.h"
#include "core/model/roworder.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// How far up owners are followed; as Reader.
constexpr int kOwnersAtMost = 6;

int compareValues(const FieldInfo& field, const Value& a, const Value& b)
{
    if (field.kind == FieldKind::OrderKey)
        return a.text().compare(b.text());
    if (a.isNull() || b.isNull()) // what has no name yet comes last
        return int(a.isNull()) - int(b.isNull());
    if (a.isInteger() && b.isInteger())
        return a.integer() < b.integer() ? -1 : int(a.integer() > b.integer());
    return compareTexts(a.text(), b.text());
}

} // namespace

bool recordBefore(const Record& a, const Record& b)
{
    for (const FieldInfo* field : rowOrder(*a.entity)) {
        if (const int order = compareValues(*field, a.value(*field), b.value(*field)); order != 0)
            return order < 0;
    }
    return idText(a.id) < idText(b.id);
}

void MemoryRows::add(const Record& record)
{
    m_rows[record.entity].insert(record.id, record);
}

void MemoryRows::each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const
{
    const QHash<QUuid, Record> all = m_rows.value(&entity);
    QList<const Record*> sorted;
    for (const Record& record : all) {
        if (passes(record, rows))
            sorted << &record;
    }
    std::sort(sorted.begin(), sorted.end(), [](const Record* a, const Record* b) { return recordBefore(*a, *b); });
    for (const Record* record : std::as_const(sorted))
        visit(*record);
}

qint64 MemoryRows::count(const EntityInfo& entity) const
{
    const QHash<QUuid, Record> all = m_rows.value(&entity);
    return std::count_if(all.begin(), all.end(), [this](const Record& record) { return isLive(record, 0); });
}

bool MemoryRows::passes(const Record& record, Rows rows) const
{
    switch (rows) {
    case Rows::Live:
        return isLive(record, 0);
    case Rows::Deleted:
        return record.deleted;
    case Rows::All:
        break;
    }
    return true;
}

bool MemoryRows::isLive(const Record& record, int depth) const
{
    if (record.deleted)
        return false;
    for (const FieldInfo& field : record.entity->fields) {
        const bool holds = field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd));
        if (!holds || depth > kOwnersAtMost || &field.target() == record.entity)
            continue;
        const auto owners = m_rows.constFind(&field.target());
        if (owners == m_rows.constEnd())
            continue;
        const auto owner = owners->constFind(idFromText(record.value(field).text()));
        if (owner != owners->constEnd() && !isLive(*owner, depth + 1))
            return false;
    }
    return true;
}

} // namespace iplan
