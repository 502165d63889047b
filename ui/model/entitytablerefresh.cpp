// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unitcodec.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"

// How the table follows commits.

namespace iplan
{

namespace
{

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

} // namespace

void EntityTableModel::clear()
{
    m_reader.cancel();
    setOwnFields({});
    beginResetModel();
    m_state.clear();
    m_records.clear();
    m_marks.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

ListEvaluator EntityTableModel::evaluator() const
{
    return {m_question.query(), [this](const RowRef& row) { return m_workspace.labelOf(row); }};
}

void EntityTableModel::onRowsChanged(const CommitNotice& notice)
{
    QList<ChangedRow> own;
    QList<RowRef> renamed;
    bool others = false; // rows of another kind that decide about this list
    for (const ChangedRow& changed : notice.rows) {
        const EntityInfo* entity = changed.row.entity;
        if (entity == &m_entity)
            own << changed;
        if (!entity || changed.created)
            continue;
        renamed << changed.row;
        if (entity != &m_entity)
            others = others || (changed.units.contains(kDeletedUnit) && hangsOn(m_entity, *entity));
    }
    for (const ChangedRow& changed : std::as_const(own)) {
        m_records.remove(changed.row.id);
        announce(changed.row.id, changed.units);
    }
    refreshReferences(renamed);
    const bool ownDecide = followOwnFields(notice);
    const ListEvaluator deciding = evaluator();
    others =
        others || ownDecide || (!own.isEmpty() && deciding.asksOwnFields()) ||
        std::any_of(renamed.begin(), renamed.end(), [&](const RowRef& row) { return deciding.dependsOn(*row.entity); });
    if (own.isEmpty() && !others)
        return;
    if (m_held)
        keepPlaces(own);
    else if (isLoading() || others || own.size() > 1 || m_question.query().groupBy)
        requery();
    else
        refreshRow(own.first().row.id, own.first().units.contains(kDeletedUnit));
    Q_EMIT countsChanged();
}

void EntityTableModel::announce(const QUuid& id, const QStringList& units)
{
    const int row = m_state.rowOf(id);
    if (row < 0)
        return;
    for (int column = 0; column < m_columns.count(); ++column) {
        const FieldInfo* field = m_columns.at(column).asField();
        if (!field || !units.contains(field->unitText()))
            continue;
        m_marks.remove({id, field});
        Q_EMIT dataChanged(index(row, column), index(row, column));
    }
}

void EntityTableModel::refreshReferences(const QList<RowRef>& renamed)
{
    const QList<QUuid> looked = m_records.keys(); // what nobody looked at is read when somebody does
    for (int column = 0; column < m_columns.count() && !m_state.ids.isEmpty(); ++column) {
        const FieldInfo* field = m_columns.at(column).asField();
        if (!field || field->kind != FieldKind::Reference)
            continue;
        QSet<QString> names;
        for (const RowRef& row : renamed) {
            if (row.entity == &field->target())
                names << idText(row.id);
        }
        const bool shown = !names.isEmpty() && std::any_of(looked.begin(), looked.end(), [&](const QUuid& id) {
            return names.contains(m_records.object(id)->value(*field).text());
        });
        if (shown)
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }
}

void EntityTableModel::keepPlaces(const QList<ChangedRow>& changes)
{
    m_stale = true;
    for (const ChangedRow& changed : changes) {
        if (!changed.created && !changed.units.contains(kDeletedUnit))
            continue;
        const QUuid id = changed.row.id;
        const int row = m_state.rowOf(id);
        const bool live = m_workspace.isLive(changed.row);
        m_state.total += live ? 1 : -1;
        if (row >= 0 && !live) {
            dropRows(row, row);
        } else if (row < 0 && live) {
            if (m_fillsNewRow && m_state.isNewRow(m_state.end()))
                fillNewRow(id);
            else
                placeRows(m_state.end(), {id});
        }
    }
    if (m_question.query().groupBy)
        ask(); // for what the headings say
}

/// In its place, so that whoever types there goes on in the same cell.
void EntityTableModel::fillNewRow(const QUuid& id)
{
    m_fillsNewRow = false;
    const int row = m_state.end();
    m_state.ids[row] = id;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, row, row);
    placeRows(row + 1, {ListState::newRowId()});
}

void EntityTableModel::refreshRow(const QUuid& id, bool liveChanged)
{
    const RowRef ref{&m_entity, id};
    const auto record = m_workspace.find(ref);
    const bool live = record && m_workspace.isLive(ref);
    if (liveChanged)
        m_state.total += live ? 1 : -1;
    const bool wanted = live && evaluator().accepts(*record);
    const int present = m_state.rowOf(id);
    if (present >= 0 && wanted)
        moveToPlace(present);
    else if (present >= 0)
        dropRows(present, present);
    else if (wanted)
        placeRows(placeOf(evaluator(), *record, -1), {id});
}

int EntityTableModel::placeOf(const ListEvaluator& evaluator, const Record& record, int without) const
{
    const auto wanted = evaluator.placeOf(record);
    const auto idAt = [&](int i) { return m_state.ids.at(without >= 0 && i >= without ? i + 1 : i); };
    int low = 0;
    int high = m_state.end() - (without >= 0 ? 1 : 0);
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (evaluator.comesBefore(evaluator.placeOf(recordOf(idAt(middle))), wanted))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void EntityTableModel::placeRows(int row, const QList<QUuid>& ids)
{
    beginInsertRows({}, row, row + static_cast<int>(ids.size()) - 1);
    m_state.ids.insert(row, ids.size(), QUuid());
    std::copy(ids.begin(), ids.end(), m_state.ids.begin() + row);
    endInsertRows();
}

void EntityTableModel::dropRows(int first, int last)
{
    const QScopedValueRollback dropping(m_dropping, true);
    beginRemoveRows({}, first, last);
    m_state.ids.remove(first, last - first + 1);
    endRemoveRows();
}

void EntityTableModel::moveToPlace(int row)
{
    const int target = placeOf(evaluator(), recordOf(m_state.ids.at(row)), row);
    if (target == row || !beginMoveRows({}, row, row, {}, target > row ? target + 1 : target))
        return;
    m_state.ids.move(row, target);
    endMoveRows();
}

void EntityTableModel::readOwnFields()
{
    if (!ownFieldLink(m_entity) || !m_workspace.isOpen())
        return;
    const auto fields = OwnFieldList::load(m_workspace.store());
    if (fields)
        setOwnFields(fields->of(m_entity));
    else
        m_workspace.runner().report(fields.error());
}

void EntityTableModel::setOwnFields(const QList<OwnFieldDefinition>& fields)
{
    m_ownValues.clear();
    const QList<OwnFieldDefinition> before = m_columns.ownFields();
    const int first = m_columns.firstOwn();
    const bool same =
        std::equal(before.begin(), before.end(), fields.begin(), fields.end(),
                   [](const OwnFieldDefinition& a, const OwnFieldDefinition& b) { return &a.column() == &b.column(); });
    if (!same && !before.isEmpty()) {
        beginRemoveColumns({}, first, columnCount() - 1);
        m_columns.setOwnFields({});
        endRemoveColumns();
    }
    if (!same && !fields.isEmpty())
        beginInsertColumns({}, first, first + static_cast<int>(fields.size()) - 1);
    m_columns.setOwnFields(fields);
    if (!same && !fields.isEmpty())
        endInsertColumns();
    if (same && !fields.isEmpty() && !m_state.ids.isEmpty()) // a choice may have another name
        Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, columnCount() - 1));
}

/// Whether values changed that decide about the list.
bool EntityTableModel::followOwnFields(const CommitNotice& notice)
{
    bool definitions = false;
    bool values = false;
    for (const ChangedRow& changed : notice.rows) {
        definitions = definitions || changed.row.entity == &entityOf<OwnField>() ||
                      changed.row.entity == &entityOf<OwnFieldOption>();
        if (changed.row.entity != &entityOf<OwnFieldValue>())
            continue;
        const auto record = m_workspace.find(changed.row);
        const RowRef owner = record ? ownFieldRow(fromRecord<OwnFieldValue>(*record)) : RowRef();
        if (owner.entity != &m_entity)
            continue;
        values = true;
        m_ownValues.remove(owner.id);
        const int row = m_state.rowOf(owner.id);
        for (const OwnFieldDefinition& field : m_columns.ownFields())
            m_marks.remove({owner.id, &field.column()});
        if (row >= 0 && m_columns.firstOwn() < columnCount())
            Q_EMIT dataChanged(index(row, m_columns.firstOwn()), index(row, columnCount() - 1));
    }
    if (definitions)
        readOwnFields();
    return values && evaluator().asksOwnFields();
}

} // namespace iplan
