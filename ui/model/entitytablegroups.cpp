// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/entitytablemodel.h"

// The headings of groups: rows of the table with an id of their own (isHeadingId()) among those of the rows.

namespace iplan
{

bool EntityTableModel::isHeading(int row) const
{
    return row >= 0 && row < m_ids.size() && isHeadingId(m_ids.at(row));
}

QStringList EntityTableModel::foldedGroups() const
{
    QStringList out(m_folded.begin(), m_folded.end());
    out.sort();
    return out;
}

int EntityTableModel::recordRow(int row, int direction) const
{
    while (isHeading(row))
        row += direction;
    return row >= 0 && row < m_ids.size() ? row : -1;
}

QString EntityTableModel::totalText(int row, int column) const
{
    const auto at = m_totalled.indexOf(&fieldAt(column));
    const QList<CellSums> sums = groupAt(row).sums;
    return at >= 0 && at < sums.size() ? sums.at(at).totalText() : QString();
}

/// Takes over the groups of the last answer; gives the headings that were there before and say something else now.
QSet<QUuid> EntityTableModel::takeHeadings()
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

/// Forgets headings that are not in the table any more.
void EntityTableModel::dropHeadings()
{
    if (m_headings.size() == m_groups.size())
        return;
    m_headings.clear();
    for (const ListGroup& group : std::as_const(m_groups))
        m_headings.insert(group.heading, group);
}

/// What the headings say, while rows keep their places: a group without rows stays as an empty one.
void EntityTableModel::showFigures()
{
    QHash<QUuid, ListGroup> now;
    for (const ListGroup& group : std::as_const(m_groups))
        now.insert(group.heading, group);
    QSet<QUuid> changed;
    for (ListGroup& shown : m_headings) {
        const ListGroup none{shown.heading, shown.key, shown.title, 0, QList<CellSums>(shown.sums.size())};
        const ListGroup before = std::exchange(shown, now.value(shown.heading, none));
        if (shown != before)
            changed << shown.heading;
    }
    announceHeadings(changed);
}

/// One by one: a span would reach cells that somebody is typing into.
void EntityTableModel::announceHeadings(const QSet<QUuid>& changed)
{
    for (int row = 0; row < m_ids.size() && !changed.isEmpty(); ++row) {
        if (isHeading(row) && changed.contains(m_ids.at(row)))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

/// The place of the first row of the group in m_matching.
qsizetype EntityTableModel::firstOf(const QUuid& heading) const
{
    qsizetype first = 0;
    for (const ListGroup& group : m_groups) {
        if (group.heading == heading)
            break;
        first += group.count;
    }
    return first;
}

void EntityTableModel::setFolded(int row, bool folded)
{
    if (!isHeading(row) || isFolded(row) == folded)
        return;
    if (folded)
        m_folded << groupAt(row).key;
    else
        m_folded.remove(groupAt(row).key);
    if (m_stale || isLoading())
        requery(); // the groups are not where they belong, or about to change
    else
        showGroup(row, !folded);
    Q_EMIT groupsFolded();
}

void EntityTableModel::showGroup(int row, bool shown)
{
    const ListGroup group = groupAt(row);
    if (shown && group.count > 0) {
        const auto first = m_matching.constBegin() + firstOf(group.heading);
        beginInsertRows({}, row + 1, row + group.count);
        m_ids.insert(row + 1, group.count, QUuid());
        std::copy_n(first, group.count, m_ids.begin() + row + 1);
        endInsertRows();
    } else if (group.count > 0) {
        beginRemoveRows({}, row + 1, row + group.count);
        m_ids.remove(row + 1, group.count);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void EntityTableModel::setAllFolded(bool folded)
{
    m_folded.clear();
    for (const ListGroup& group : std::as_const(m_groups)) {
        if (folded)
            m_folded << group.key;
    }
    ListSteps anew;
    anew.tooMany = true;
    if (m_stale || isLoading())
        requery();
    else
        step(withHeadings({m_matching, m_total, m_groups}, m_folded), anew);
    Q_EMIT groupsFolded();
}

void EntityTableModel::reveal(const QUuid& id)
{
    if (m_folded.isEmpty() || rowOf(id) >= 0)
        return;
    qsizetype after = m_matching.indexOf(id);
    if (after < 0)
        return;
    for (const ListGroup& group : std::as_const(m_groups)) {
        after -= group.count;
        if (after < 0) {
            setFolded(rowOf(group.heading), false);
            return;
        }
    }
}

/// What the columns come to, each in words.
QStringList EntityTableModel::totalsOf(int row) const
{
    QStringList out;
    for (int column = 0; column < columnCount(); ++column) {
        if (const QString text = totalText(row, column); !text.isEmpty())
            out << tr("Summe %1: %2").arg(fieldAt(column).labelText(), text);
    }
    return out;
}

QVariant EntityTableModel::headingData(const QModelIndex& index, int role) const
{
    const ListGroup group = groupAt(index.row());
    const QString title = tr("%1 (%L2)").arg(group.title).arg(group.count);
    const QString total = totalText(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return total.isEmpty() ? title : total;
    case Qt::ToolTipRole:
        return (QStringList{title} + totalsOf(index.row())).join(u'\n');
    case Qt::AccessibleTextRole:
        return (QStringList{tr("Gruppe %1").arg(group.title),
                            group.count == 1 ? tr("1 Eintrag") : tr("%L1 Einträge").arg(group.count)} +
                totalsOf(index.row()) + QStringList{isFolded(index.row()) ? tr("zugeklappt") : tr("aufgeklappt")})
            .join(QStringLiteral(", "));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (total.isEmpty() ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

} // namespace iplan
