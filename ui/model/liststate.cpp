// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/liststate.h"

namespace iplan
{

QUuid ListState::newRowId()
{
    return QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); // no version that rows or headings have
}

bool ListState::isRecord(int row) const
{
    return row >= 0 && row < ids.size() && !isHeadingId(ids.at(row)) && ids.at(row) != newRowId();
}

int ListState::end() const
{
    const auto size = static_cast<int>(ids.size());
    return isNewRow(size - 1) ? size - 1 : size;
}

QList<QUuid> ListState::withNewRow(QList<QUuid> rows) const
{
    if (offersNewRow)
        rows << newRowId();
    return rows;
}

QList<QUuid> ListState::idsAsFolded() const
{
    return withNewRow(withHeadings({m_matching, total, m_groups}, m_folded));
}

RowRef ListState::rowAt(int row) const
{
    return isRecord(row) ? RowRef{entity, ids.at(row)} : RowRef{};
}

int ListState::recordRow(int row, int direction) const
{
    while (row >= 0 && row < ids.size() && !isRecord(row))
        row += direction;
    return row >= 0 && row < ids.size() ? row : -1;
}

ListGroup ListState::groupOf(const QUuid& id) const
{
    qsizetype after = m_matching.indexOf(id);
    for (const ListGroup& group : m_groups) {
        if (after < 0)
            break;
        after -= group.count;
        if (after < 0)
            return group;
    }
    return {};
}

QList<QUuid> ListState::idsOf(const ListGroup& group) const
{
    qsizetype first = 0;
    for (const ListGroup& before : m_groups) {
        if (before.heading == group.heading)
            break;
        first += before.count;
    }
    return m_matching.mid(first, group.count);
}

QString ListState::totalText(int row, const Column& field) const
{
    const auto at = m_summed.indexOf(&field);
    const QList<CellSums> sums = groupAt(row).sums;
    return at >= 0 && at < sums.size() ? sums.at(at).totalText() : QString();
}

QStringList ListState::foldedGroups() const
{
    QStringList out(m_folded.begin(), m_folded.end());
    out.sort();
    return out;
}

bool ListState::setFoldedGroups(const QSet<QString>& keys)
{
    if (keys == m_folded)
        return false;
    m_folded = keys;
    return true;
}

ListAnswer ListState::answerOf(ListRows rows, int stepsAtMost) const
{
    const QList<QUuid> shown = withNewRow(rows.groups.isEmpty() ? rows.ids : withHeadings(rows, m_folded));
    return {std::move(rows), shown, stepsBetween(ids, shown, stepsAtMost)};
}

void ListState::take(const ListAnswer& answer, const ListQuery& query)
{
    total = answer.rows.total;
    m_groups = answer.rows.groups;
    m_summed = query.summed;
    m_matching = query.groupBy ? answer.rows.ids : QList<QUuid>();
}

QSet<QUuid> ListState::takeHeadings()
{
    QSet<QUuid> changed;
    for (const ListGroup& group : std::as_const(m_groups)) {
        ListGroup& known = m_headings[group.heading];
        if (!known.heading.isNull() && known != group)
            changed << group.heading;
        known = group;
    }
    return changed;
}

void ListState::dropHeadings()
{
    if (m_headings.size() != m_groups.size())
        m_headings = groupsByHeading();
}

QSet<QUuid> ListState::takeFigures()
{
    const QHash<QUuid, ListGroup> now = groupsByHeading();
    QSet<QUuid> changed;
    for (ListGroup& shown : m_headings) {
        const ListGroup none{shown.heading, shown.key, shown.title, 0, QList<CellSums>(shown.sums.size())};
        const ListGroup before = std::exchange(shown, now.value(shown.heading, none));
        if (shown != before)
            changed << shown.heading;
    }
    return changed;
}

QHash<QUuid, ListGroup> ListState::groupsByHeading() const
{
    QHash<QUuid, ListGroup> out;
    for (const ListGroup& group : m_groups)
        out.insert(group.heading, group);
    return out;
}

void ListState::clear()
{
    ids.clear();
    total = 0;
    m_matching.clear();
    m_groups.clear();
    m_headings.clear();
}

} // namespace iplan
