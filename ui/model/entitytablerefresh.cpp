// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unitcodec.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"

// How the table follows commits.

namespace iplan
{

namespace
{

/// From this many changed rows on, reading anew is quicker than row by row.
constexpr qsizetype kRowByRowAtMost = 200;

/// The order of Reader::list().
bool comesBefore(const Record& a, const Record& b)
{
    const auto compare = [&](const FieldInfo& field) {
        const QString left = a.value(field).text();
        const QString right = b.value(field).text();
        return left < right ? -1 : left == right ? 0 : 1;
    };
    for (const FieldInfo& field : a.entity->fields) {
        if (field.kind != FieldKind::OrderKey)
            continue;
        if (const int order = compare(field); order != 0)
            return order < 0;
    }
    if (const FieldInfo* code = a.entity->fieldFlagged(IsCode)) {
        if (const int order = compare(*code); order != 0)
            return order < 0;
    }
    return idText(a.id) < idText(b.id);
}

/// Whether rows of `entity` go away with a row of `other`.
bool hangsOn(const EntityInfo& entity, const EntityInfo& other, int depth = 0)
{
    for (const FieldInfo& field : entity.fields) {
        const bool holds = field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd));
        if (!holds || &field.target() == &entity || depth > 6)
            continue;
        if (&field.target() == &other || hangsOn(field.target(), other, depth + 1))
            return true;
    }
    return false;
}

bool refersTo(const EntityInfo& entity, const EntityInfo& other)
{
    return std::any_of(entity.fields.begin(), entity.fields.end(), [&](const FieldInfo& field) {
        return field.kind == FieldKind::Reference && &field.target() == &other;
    });
}

} // namespace

void EntityTableModel::onRowsChanged(const CommitNotice& notice)
{
    QList<RowRef> own;
    bool membersMayChange = false;
    for (const ChangedRow& changed : notice.rows) {
        if (changed.row.entity == &m_entity)
            own << changed.row;
        else if (changed.row.entity && !changed.created && changed.units.contains(kDeletedUnit))
            membersMayChange = membersMayChange || hangsOn(m_entity, *changed.row.entity);
    }
    if (own.size() > kRowByRowAtMost) {
        reload();
        return;
    }
    for (const RowRef& row : std::as_const(own))
        refreshRow(row);
    if (membersMayChange)
        refreshMembers();
    for (const ChangedRow& changed : notice.rows) {
        if (changed.row.entity && !changed.created && refersTo(m_entity, *changed.row.entity))
            refreshReferences(changed.row);
    }
}

void EntityTableModel::refreshRow(const RowRef& row)
{
    const auto record = m_workspace.find(row);
    const bool wanted = record && belongs(*record);
    const int present = rowOf(row.id);
    if (present >= 0 && wanted)
        replaceAt(present, *record);
    else if (present >= 0)
        removeAt(present);
    else if (wanted)
        insertRecord(*record);
}

void EntityTableModel::refreshMembers()
{
    QHash<QUuid, Record> wanted;
    for (const Record& record : read())
        wanted.insert(record.id, record);
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (!wanted.remove(m_rows.at(row).id))
            removeAt(row);
    }
    for (const Record& record : std::as_const(wanted))
        insertRecord(record);
}

void EntityTableModel::refreshReferences(const RowRef& target)
{
    const Value id = idText(target.id);
    for (int column = 0; column < m_fields.size(); ++column) {
        const FieldInfo& field = fieldAt(column);
        if (field.kind != FieldKind::Reference || &field.target() != target.entity)
            continue;
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows.at(row).value(field) == id)
                Q_EMIT dataChanged(index(row, column), index(row, column));
        }
    }
}

void EntityTableModel::insertRecord(const Record& record)
{
    const auto at = std::lower_bound(m_rows.constBegin(), m_rows.constEnd(), record, comesBefore);
    const int row = static_cast<int>(at - m_rows.constBegin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, record);
    renumber(row);
    endInsertRows();
}

void EntityTableModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rowOf.remove(m_rows.at(row).id);
    m_rows.removeAt(row);
    renumber(row);
    endRemoveRows();
}

void EntityTableModel::replaceAt(int row, const Record& record)
{
    const Record before = m_rows.at(row);
    m_rows[row] = record;
    for (int column = 0; column < m_fields.size(); ++column) {
        if (before.value(fieldAt(column)) != record.value(fieldAt(column)))
            Q_EMIT dataChanged(index(row, column), index(row, column));
    }
    const bool afterPrevious = row == 0 || comesBefore(m_rows.at(row - 1), record);
    const bool beforeNext = row == m_rows.size() - 1 || comesBefore(record, m_rows.at(row + 1));
    if (!afterPrevious || !beforeNext)
        moveToPlace(row);
}

void EntityTableModel::moveToPlace(int row)
{
    const Record record = m_rows.at(row);
    int target = 0; // in the list without the row
    for (int i = 0; i < m_rows.size(); ++i)
        target += i != row && comesBefore(m_rows.at(i), record) ? 1 : 0;
    if (target == row || !beginMoveRows({}, row, row, {}, target > row ? target + 1 : target))
        return;
    m_rows.move(row, target);
    renumber(qMin(row, target));
    endMoveRows();
}

void EntityTableModel::renumber(int from)
{
    for (int row = from; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows.at(row).id, row);
}

} // namespace iplan
