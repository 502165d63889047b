// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/comingrows.h"

#include "core/base/searchtext.h"

#include <algorithm>

namespace iplan
{

void ComingRows::add(const Row& row, const QStringList& names)
{
    m_rows.insert_or_assign({row.row.entity, row.row.id}, row);
    QMultiHash<QString, QUuid>& byName = m_byName[row.row.entity];
    for (const QString& name : names) {
        const QString folded = foldedName(name);
        if (!folded.isEmpty() && !byName.contains(folded, row.row.id))
            byName.insert(folded, row.row.id);
    }
}

const ComingRows::Row* ComingRows::find(const RowRef& row) const
{
    const auto at = m_rows.find({row.entity, row.id});
    return at == m_rows.end() ? nullptr : &at->second;
}

const ComingRows::Row* ComingRows::named(const EntityInfo& entity, const QString& name) const
{
    const auto names = m_byName.find(&entity);
    const QList<QUuid> ids = names == m_byName.end() ? QList<QUuid>() : names->second.values(foldedName(name));
    return ids.size() == 1 ? find({&entity, ids.first()}) : nullptr;
}

bool ComingRows::takesAs(const ComingRows& other) const
{
    return std::ranges::equal(m_rows, other.m_rows, [](const auto& a, const auto& b) {
        return a.first == b.first && a.second.isTaken == b.second.isTaken;
    });
}

} // namespace iplan
