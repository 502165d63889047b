// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"

// What the table asks for, and how it is filled.

namespace iplan
{

namespace
{

// So many steps are quicker, and less to bear for views, than a reset.
constexpr int kStepsAtMost = 500;
constexpr int kStepsAtMostInLargeLists = 20;

} // namespace

void EntityTableModel::setScope(const FieldValue& scope)
{
    m_question.setScope(scope);
    beginResetModel(); // nothing that views remember belongs to the other rows
    m_state.ids.clear();
    endResetModel();
    requery();
}

void EntityTableModel::setText(const QString& text)
{
    if (m_question.setText(text))
        requery();
}

void EntityTableModel::setSearchedColumns(const QList<int>& columns)
{
    if (m_question.setSearched(m_columns.fieldsOf(columns)))
        requery();
}

void EntityTableModel::setOption(const Column& field, const QString& key)
{
    if (m_question.setOption(field, key))
        requery();
}

void EntityTableModel::setFilters(const QList<ListFilter>& filters)
{
    if (m_question.setFilters(filters))
        requery();
}

void EntityTableModel::setOnly(const std::optional<QSet<QUuid>>& rows)
{
    if (m_question.setOnly(rows))
        requery();
}

void EntityTableModel::setOrder(const ListOrder& order)
{
    if (m_question.setOrder(order) || m_stale)
        requery();
}

void EntityTableModel::setGrouping(const Column* field, const QStringList& folded)
{
    const bool groupsOthers = m_question.setGrouping(field);
    const bool foldsOthers = m_state.setFoldedGroups({folded.begin(), folded.end()});
    if (groupsOthers || foldsOthers)
        requery();
}

void EntityTableModel::setHeld(bool held)
{
    m_held = held;
    if (!held && m_stale)
        requery();
}

void EntityTableModel::setAccess(const Access& access)
{
    m_closed = access.closed;
    if (m_state.offersNewRow == access.offersNewRow)
        return;
    m_state.offersNewRow = access.offersNewRow;
    const int end = m_state.end();
    if (access.offersNewRow)
        placeRows(end, {ListState::newRowId()});
    else if (m_state.isNewRow(end))
        dropRows(end, end);
}

bool EntityTableModel::isLarge() const
{
    if (m_question.query().scope.field)
        return false; // few rows
    const auto more = m_workspace.store().read(
        [&](const Reader& reader) -> Result<bool> { return reader.hasMoreThan(m_entity, m_atOnceAtMost); });
    return more.value_or(false);
}

void EntityTableModel::requery()
{
    m_stale = false;
    ask();
}

/// While rows keep their places (m_stale) the answer only changes what the headings say.
void EntityTableModel::ask()
{
    if (!m_workspace.isOpen()) {
        clear();
        return;
    }
    // By the rows of this entity, not by the size of the file: a small list of a large file is there at once.
    const bool large = isLarge();
    m_reader.read<ListAnswer>(
        large ? FileReader::Where::Aside : FileReader::Where::Here,
        [query = m_question.query(), state = m_state, most = large ? kStepsAtMostInLargeLists : kStepsAtMost](
            const Store& store, const std::atomic_bool& cancelled) -> Result<ListAnswer> {
            IPLAN_TRY_ASSIGN(auto rows, listRows(store, query, &cancelled));
            return cancelled ? ListAnswer() : state.answerOf(std::move(rows), most);
        },
        [this](const std::optional<ListAnswer>& answer) {
            if (answer)
                take(*answer);
            Q_EMIT countsChanged();
        });
    if (isLoading())
        Q_EMIT countsChanged();
}

void EntityTableModel::take(const ListAnswer& answer)
{
    m_state.take(answer, m_question.query());
    if (m_stale) {
        announceHeadings(m_state.takeFigures());
        return;
    }
    const QSet<QUuid> changed = m_state.takeHeadings(); // those that go are still asked for on the way
    step(answer.shown, answer.steps);
    m_state.dropHeadings();
    announceHeadings(changed);
}

void EntityTableModel::step(const QList<QUuid>& ids, const ListSteps& steps)
{
    if (steps.tooMany) {
        beginResetModel();
        m_state.ids = ids;
        endResetModel();
        return;
    }
    for (const ListSteps::Span& span : steps.removed)
        dropRows(span.first, span.last);
    if (!steps.reordered.isEmpty())
        reorder(steps.reordered);
    for (const ListSteps::Span& span : steps.inserted)
        placeRows(span.first, ids.mid(span.first, span.last - span.first + 1));
}

void EntityTableModel::reorder(const QList<QUuid>& ids)
{
    const QList<QUuid> old = m_state.ids;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<QUuid, int> wanted; // where the rows go that somebody points at
    for (const QModelIndex& index : before)
        wanted.insert(m_state.ids.at(index.row()), -1);
    m_state.ids = ids;
    for (int row = 0; row < m_state.ids.size() && !wanted.isEmpty(); ++row) {
        if (const auto at = wanted.find(m_state.ids.at(row)); at != wanted.end())
            *at = row;
    }
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after << this->index(wanted.value(old.at(index.row())), index.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// One by one: a span would reach cells that somebody is typing into.
void EntityTableModel::announceHeadings(const QSet<QUuid>& changed)
{
    for (int row = 0; row < rowCount() && !changed.isEmpty(); ++row) {
        if (m_state.isHeading(row) && changed.contains(m_state.ids.at(row)))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void EntityTableModel::setFolded(int row, bool folded)
{
    if (!m_state.isHeading(row) || m_state.isFolded(row) == folded)
        return;
    const QStringList before = m_state.foldedGroups();
    QSet<QString> keys(before.begin(), before.end());
    if (folded)
        keys << m_state.groupAt(row).key;
    else
        keys.remove(m_state.groupAt(row).key);
    m_state.setFoldedGroups(keys);
    if (m_stale || isLoading())
        requery(); // the groups are not where they belong, or about to change
    else
        showGroup(row, !folded);
    Q_EMIT groupsFolded();
}

void EntityTableModel::showGroup(int row, bool shown)
{
    const ListGroup group = m_state.groupAt(row);
    if (shown && group.count > 0) {
        placeRows(row + 1, m_state.idsOf(group));
    } else if (group.count > 0) {
        beginRemoveRows({}, row + 1, row + group.count);
        m_state.ids.remove(row + 1, group.count);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void EntityTableModel::setAllFolded(bool folded)
{
    QSet<QString> keys;
    for (const ListGroup& group : m_state.groups()) {
        if (folded)
            keys << group.key;
    }
    m_state.setFoldedGroups(keys);
    if (m_stale || isLoading()) {
        requery();
    } else {
        beginResetModel();
        m_state.ids = m_state.idsAsFolded();
        endResetModel();
    }
    Q_EMIT groupsFolded();
}

void EntityTableModel::reveal(const QUuid& id)
{
    if (m_state.rowOf(id) < 0)
        setFolded(m_state.rowOf(m_state.groupOf(id).heading), false);
}

} // namespace iplan
