// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unitcodec.h"
#include "ui/base/background.h"
#include "ui/base/backgroundstore.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"

// How the table is filled and follows commits.

namespace iplan
{

namespace
{

// So many steps are quicker, and less to bear for views, than a reset.
constexpr int kStepsAtMost = 500;
constexpr int kStepsAtMostInLargeLists = 20;

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

/// What a query in the background gave.
struct EntityTableModel::Answer {
    Result<ListRows> rows;
    ListSteps steps; ///< from the list that was shown when it was asked
};

void EntityTableModel::setScope(const FieldValue& scope)
{
    m_query.scope = scope;
    beginResetModel(); // nothing that views remember belongs to the other rows
    m_ids.clear();
    endResetModel();
    requery();
}

void EntityTableModel::setText(const QString& text)
{
    if (text == m_query.words)
        return;
    m_query.words = text;
    requery();
}

void EntityTableModel::setSearchedColumns(const QList<int>& columns)
{
    m_query.searched.clear();
    for (const int column : columns)
        m_query.searched << m_fields.at(column);
    if (!m_query.words.isEmpty())
        requery();
}

void EntityTableModel::setOption(const FieldInfo& field, const QString& key)
{
    if (key.isEmpty())
        m_options.remove(&field);
    else
        m_options.insert(&field, key);
    combineFilters();
}

void EntityTableModel::setFilters(const QList<ListFilter>& filters)
{
    m_filters = filters;
    combineFilters();
}

void EntityTableModel::combineFilters()
{
    QList<ListFilter> all = m_filters;
    for (auto option = m_options.constBegin(); option != m_options.constEnd(); ++option) {
        const bool none = *option == u"-";
        all << ListFilter{{{option.key(), none ? ListOperator::Empty : ListOperator::Equals, Value(*option)}}};
    }
    if (all == m_query.filters)
        return;
    m_query.filters = all;
    requery();
}

void EntityTableModel::setOnly(const std::optional<QSet<QUuid>>& rows)
{
    if (rows == m_query.only)
        return;
    m_query.only = rows;
    requery();
}

void EntityTableModel::setOrder(const ListOrder& order)
{
    if (order == m_query.order && !m_stale)
        return;
    m_query.order = order;
    requery();
}

void EntityTableModel::setHeld(bool held)
{
    m_held = held;
    if (!held && m_stale)
        requery();
}

bool EntityTableModel::isLarge() const
{
    if (m_query.scope.field || m_workspace.store().path() == u":memory:")
        return false; // few rows, or a file that no other thread can open
    const auto more = m_workspace.store().read<bool>(
        [&](const Reader& reader) -> Result<bool> { return reader.hasMoreThan(m_entity, m_atOnceAtMost); });
    return more.value_or(false);
}

void EntityTableModel::requery()
{
    if (m_cancel)
        *m_cancel = true;
    m_cancel.reset();
    m_stale = false;
    if (!m_workspace.isOpen())
        clear();
    else if (isLarge())
        queryInBackground();
    else
        queryNow();
}

void EntityTableModel::queryNow()
{
    Answer answer{listRows(m_workspace.store(), m_query), {}};
    if (answer.rows)
        answer.steps = stepsBetween(m_ids, answer.rows->ids, kStepsAtMost);
    finish(answer);
}

void EntityTableModel::queryInBackground()
{
    m_cancel = std::make_shared<std::atomic_bool>(false);
    const auto work = [path = m_workspace.store().path(), query = m_query, shown = m_ids,
                       cancel = m_cancel]() -> Answer {
        const auto store = openForBackground(path);
        if (!store)
            return {failFrom(store), {}};
        Answer answer{listRows(**store, query, cancel.get()), {}};
        if (answer.rows && !*cancel)
            answer.steps = stepsBetween(shown, answer.rows->ids, kStepsAtMostInLargeLists);
        return answer;
    };
    runInBackground<std::shared_ptr<Answer>>(
        this, [work] { return std::make_shared<Answer>(work()); },
        [this, cancel = m_cancel](const std::shared_ptr<Answer>& answer) {
            if (*cancel)
                return; // another question was asked since
            m_cancel.reset();
            finish(*answer);
        });
    Q_EMIT countsChanged();
}

void EntityTableModel::finish(const Answer& answer)
{
    if (!answer.rows) {
        m_workspace.runner().report(answer.rows.error());
        Q_EMIT countsChanged();
        return;
    }
    m_total = answer.rows->total;
    take(answer.rows->ids, answer.steps);
    Q_EMIT countsChanged();
}

void EntityTableModel::take(const QList<QUuid>& ids, const ListSteps& steps)
{
    if (steps.tooMany) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        return;
    }
    for (const ListSteps::Span& span : steps.removed) {
        beginRemoveRows({}, span.first, span.last);
        m_ids.remove(span.first, span.last - span.first + 1);
        endRemoveRows();
    }
    if (!steps.reordered.isEmpty())
        reorder(steps.reordered);
    for (const ListSteps::Span& span : steps.inserted) {
        beginInsertRows({}, span.first, span.last);
        m_ids.insert(span.first, span.last - span.first + 1, QUuid());
        std::copy(ids.begin() + span.first, ids.begin() + span.last + 1, m_ids.begin() + span.first);
        endInsertRows();
    }
}

void EntityTableModel::reorder(const QList<QUuid>& ids)
{
    const QList<QUuid> old = m_ids;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<QUuid, int> wanted; // where the rows go that somebody points at
    for (const QModelIndex& index : before)
        wanted.insert(m_ids.at(index.row()), -1);
    m_ids = ids;
    for (int row = 0; row < m_ids.size() && !wanted.isEmpty(); ++row) {
        if (const auto at = wanted.find(m_ids.at(row)); at != wanted.end())
            *at = row;
    }
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after << this->index(wanted.value(old.at(index.row())), index.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void EntityTableModel::clear()
{
    if (m_cancel)
        *m_cancel = true;
    m_cancel.reset();
    setOwnFields({});
    beginResetModel();
    m_ids.clear();
    m_records.clear();
    m_marks.clear();
    m_total = 0;
    endResetModel();
    Q_EMIT countsChanged();
}

ListEvaluator EntityTableModel::evaluator() const
{
    return {m_query, [this](const RowRef& row) { return m_workspace.labelOf(row); }};
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
    else if (m_cancel || others || own.size() > 1)
        requery();
    else
        refreshRow(own.first().row.id, own.first().units.contains(kDeletedUnit));
    Q_EMIT countsChanged();
}

void EntityTableModel::announce(const QUuid& id, const QStringList& units)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    for (int column = 0; column < m_fields.size(); ++column) {
        if (!units.contains(fieldAt(column).unitText()))
            continue;
        m_marks.remove({id, &fieldAt(column)});
        Q_EMIT dataChanged(index(row, column), index(row, column));
    }
}

void EntityTableModel::refreshReferences(const QList<RowRef>& renamed)
{
    const QList<QUuid> looked = m_records.keys(); // what nobody looked at is read when somebody does
    for (int column = 0; column < m_fields.size() && !m_ids.isEmpty(); ++column) {
        const FieldInfo& field = fieldAt(column);
        if (field.kind != FieldKind::Reference || isOwnField(field))
            continue;
        QSet<QString> names;
        for (const RowRef& row : renamed) {
            if (row.entity == &field.target())
                names << idText(row.id);
        }
        const bool shown = !names.isEmpty() && std::any_of(looked.begin(), looked.end(), [&](const QUuid& id) {
            return names.contains(m_records.object(id)->value(field).text());
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
        const int row = rowOf(id);
        const bool live = m_workspace.isLive(changed.row);
        m_total += live ? 1 : -1;
        if (row >= 0 && !live) {
            removeRow(row);
        } else if (row < 0 && live) {
            beginInsertRows({}, rowCount(), rowCount());
            m_ids << id;
            endInsertRows();
        }
    }
}

void EntityTableModel::refreshRow(const QUuid& id, bool liveChanged)
{
    const RowRef ref{&m_entity, id};
    const auto record = m_workspace.find(ref);
    const bool live = record && m_workspace.isLive(ref);
    if (liveChanged)
        m_total += live ? 1 : -1;
    const bool wanted = live && evaluator().accepts(*record);
    const int present = rowOf(id);
    if (present >= 0 && wanted)
        moveToPlace(present);
    else if (present >= 0)
        removeRow(present);
    else if (wanted)
        insertRow(*record);
}

int EntityTableModel::placeOf(const ListEvaluator& evaluator, const Record& record, int without) const
{
    const auto wanted = evaluator.placeOf(record);
    const auto idAt = [&](int i) { return m_ids.at(without >= 0 && i >= without ? i + 1 : i); };
    int low = 0;
    int high = static_cast<int>(m_ids.size()) - (without >= 0 ? 1 : 0);
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (evaluator.comesBefore(evaluator.placeOf(recordOf(idAt(middle))), wanted))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void EntityTableModel::insertRow(const Record& record)
{
    const int row = placeOf(evaluator(), record, -1);
    beginInsertRows({}, row, row);
    m_ids.insert(row, record.id);
    endInsertRows();
}

void EntityTableModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_ids.removeAt(row);
    endRemoveRows();
}

void EntityTableModel::moveToPlace(int row)
{
    const int target = placeOf(evaluator(), recordOf(m_ids.at(row)), row);
    if (target == row || !beginMoveRows({}, row, row, {}, target > row ? target + 1 : target))
        return;
    m_ids.move(row, target);
    endMoveRows();
}

} // namespace iplan
