// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/onlyrows.h"

namespace iplan
{

namespace
{

constexpr int kDepth = 4; ///< owners of owners, as deep as the model goes and one more

/// The references by which a row belongs to another one. A link belongs to both ends.
bool belongsBy(const FieldInfo& field)
{
    return field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd));
}

} // namespace

OnlyRows::OnlyRows(std::unique_ptr<RowSource> rows, QHash<const EntityInfo*, QSet<QUuid>> only)
    : m_rows(std::move(rows)), m_only(std::move(only))
{
}

bool OnlyRows::isConcerned(const EntityInfo& entity, int depth) const
{
    if (m_only.contains(&entity))
        return true;
    if (depth == kDepth)
        return false;
    for (const FieldInfo& field : entity.fields) {
        if (belongsBy(field) && &field.target() != &entity && isConcerned(field.target(), depth + 1))
            return true;
    }
    return false;
}

bool OnlyRows::keeps(const Record& row) const
{
    if (const auto only = m_only.constFind(row.entity); only != m_only.constEnd())
        return only->contains(row.id);
    for (const FieldInfo& field : row.entity->fields) {
        if (!belongsBy(field) || &field.target() == row.entity || !isConcerned(field.target()))
            continue;
        const QUuid owner = idFromText(row.value(field).text());
        if (!owner.isNull() && !kept(field.target()).contains(owner))
            return false;
    }
    return true;
}

const QSet<QUuid>& OnlyRows::kept(const EntityInfo& entity) const
{
    if (const auto only = m_only.constFind(&entity); only != m_only.constEnd())
        return *only;
    if (!m_kept.contains(&entity)) {
        QSet<QUuid> ids;
        // Asking for owners reads rows, which a visit must not.
        const QList<Record> rows = m_rows->list(entity, Rows::All);
        for (const Record& row : rows) {
            if (keeps(row))
                ids << row.id;
        }
        m_kept.insert(&entity, ids);
    }
    return m_kept.find(&entity).value();
}

void OnlyRows::each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const
{
    if (!isConcerned(entity)) {
        m_rows->each(entity, rows, visit);
        return;
    }
    const QSet<QUuid> ids = kept(entity);
    m_rows->each(entity, rows, [&](const Record& row) {
        if (ids.contains(row.id))
            visit(row);
    });
}

} // namespace iplan
