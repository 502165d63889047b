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

/// What a query gave.
struct EntityTableModel::Answer {
    ListRows rows;
    QList<QUuid> shown; ///< with headings, without what is folded
    ListSteps steps;    ///< to it from the list that was shown when it was asked
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
    const auto before = std::exchange(m_query.summed, {});
    std::copy_if(m_query.searched.begin(), m_query.searched.end(), std::back_inserter(m_query.summed),
                 [](const Column* field) { return CellSums::isTotalled(*field); });
    if (!m_query.words.isEmpty() || (m_query.groupBy && before != m_query.summed))
        requery();
}

void EntityTableModel::setOption(const Column& field, const QString& key)
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

void EntityTableModel::setGrouping(const Column* field, const QStringList& folded)
{
    const QSet<QString> keys(folded.begin(), folded.end());
    if (field == m_query.groupBy && keys == m_folded)
        return;
    m_query.groupBy = field;
    m_folded = keys;
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
    if (m_query.scope.field)
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
    m_reader.read<Answer>(
        large ? FileReader::Where::Aside : FileReader::Where::Here,
        [query = m_query, before = m_ids, folded = m_folded, most = large ? kStepsAtMostInLargeLists : kStepsAtMost](
            const Store& store, const std::atomic_bool& cancelled) -> Result<Answer> {
            IPLAN_TRY_ASSIGN(auto rows, listRows(store, query, &cancelled));
            if (cancelled)
                return Answer();
            const QList<QUuid> shown = rows.groups.isEmpty() ? rows.ids : withHeadings(rows, folded);
            return Answer{std::move(rows), shown, stepsBetween(before, shown, most)};
        },
        [this](const std::optional<Answer>& answer) {
            if (answer)
                finish(*answer);
            Q_EMIT countsChanged();
        });
    if (isLoading())
        Q_EMIT countsChanged();
}

void EntityTableModel::finish(const Answer& answer)
{
    m_total = answer.rows.total;
    m_groups = answer.rows.groups;
    m_totalled = m_query.summed;
    m_matching = m_query.groupBy ? answer.rows.ids : QList<QUuid>();
    if (m_stale)
        showFigures();
    else
        take(answer.shown, answer.steps);
}

void EntityTableModel::take(const QList<QUuid>& ids, const ListSteps& steps)
{
    const QSet<QUuid> changed = takeHeadings(); // those that go are still asked for on the way
    step(ids, steps);
    dropHeadings();
    announceHeadings(changed);
}

void EntityTableModel::step(const QList<QUuid>& ids, const ListSteps& steps)
{
    if (steps.tooMany) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        return;
    }
    for (const ListSteps::Span& span : steps.removed)
        dropRows(span.first, span.last);
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

} // namespace iplan
