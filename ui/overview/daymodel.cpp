// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/daymodel.h"

#include <QFont>

namespace iplan
{

void DayModel::setEntries(const QList<DueEntry>& entries, QDate today)
{
    beginResetModel();
    m_entries = entries;
    m_done.clear();
    m_today = today;
    endResetModel();
}

const DueEntry* DayModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || m_done.contains(index.row()))
        return nullptr;
    return &m_entries.at(index.row());
}

int DayModel::lineOf(const RowRef& row, const DueRule* rule) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const DueEntry& entry) { return entry.row == row && entry.rule == rule; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void DayModel::showDone(int line)
{
    m_done << line;
    Q_EMIT dataChanged(index(line, 0), index(line, ColumnCount - 1));
}

void DayModel::showMoved(int line, const PartialDate& day)
{
    DueEntry& entry = m_entries[line];
    entry.day = day;
    entry.due = day.last();
    entry.dateText = day.toString();
    Q_EMIT dataChanged(index(line, 0), index(line, ColumnCount - 1));
}

int DayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int DayModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DayModel::text(int line, int column) const
{
    const DueEntry& entry = m_entries.at(line);
    switch (column) {
    case Span:
        return m_done.contains(line) ? tr("Erledigt") : dueSpanText(dueSpan(entry.due, m_today));
    case When:
        return entry.dateText;
    case What:
        return entry.title;
    case About:
        return entry.what;
    default:
        return entry.who;
    }
}

QVariant DayModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(index.row(), index.column());
    if (role != Qt::FontRole)
        return {};
    QFont font;
    if (m_done.contains(index.row()))
        font.setStrikeOut(index.column() > Span);
    else if (index.column() == Span)
        font.setBold(dueSpan(m_entries.at(index.row()).due, m_today) == DueSpan::Overdue);
    return font;
}

QVariant DayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Wie nah"), tr("Termin"), tr("Was ansteht"), tr("Worum es geht"), tr("Wer")};
    return titles[section];
}

} // namespace iplan
