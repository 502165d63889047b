// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/attendancemodel.h"

#include "core/base/searchtext.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/meeting/openmeeting.h"

namespace iplan
{

AttendanceModel::AttendanceModel(const Workspace& workspace, OpenMeeting& meeting, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_meeting(meeting),
      m_rows(static_cast<int>(meeting.attendees().size()))
{
    connect(&meeting, &OpenMeeting::attendeesChanged, this, &AttendanceModel::follow);
    // Who is recused depends on the item in front.
    for (const auto signal : {&OpenMeeting::lineChanged, &OpenMeeting::agendaChanged})
        connect(&meeting, signal, this, [this] {
            if (m_rows > 0)
                Q_EMIT dataChanged(index(0, Recused), index(m_rows - 1, Recused));
        });
}

void AttendanceModel::follow()
{
    const int rows = static_cast<int>(m_meeting.attendees().size());
    if (rows == m_rows) { // as a rule the same people, and whoever is at one of them stays there
        if (rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const Attendee* AttendanceModel::attendee(int row) const
{
    return row >= 0 && row < m_rows ? &m_meeting.attendees().at(row) : nullptr;
}

int AttendanceModel::find(const QString& beginning, int start) const
{
    const QString wanted = foldedName(beginning.simplified());
    for (int step = 0; step < m_rows && !wanted.isEmpty(); ++step) {
        const int row = (qMax(start, 0) + step) % m_rows;
        const QString name = foldedName(attendee(row)->name);
        if (name.startsWith(wanted) || name.contains(u' ' + wanted) || name.contains(u'-' + wanted))
            return row;
    }
    return -1;
}

int AttendanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int AttendanceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AttendanceModel::text(const Attendee& attendee, int column) const
{
    switch (column) {
    case Name:
        return attendee.name;
    case State:
        return attendee.state.label();
    case RepresentedBy:
        return m_workspace.labelOf(rowRef(attendee.representedBy));
    default: {
        const AgendaItem* item = m_meeting.item();
        const bool isRecused = item && recusedNumbers(attendee.recusedItems).contains(item->number.simplified()) &&
                               !item->number.isEmpty();
        return isRecused ? tr("ohne Mitwirkung") : QString();
    }
    }
}

QVariant AttendanceModel::data(const QModelIndex& index, int role) const
{
    const Attendee* one = index.isValid() ? attendee(index.row()) : nullptr;
    if (!one)
        return {};
    if (role == Qt::DisplayRole)
        return text(*one, index.column());
    if (role == Qt::DecorationRole && index.column() == State && one->isThere())
        return themedIcon(QStringLiteral("ok"));
    if (role != Qt::ToolTipRole)
        return {};
    QStringList parts{one->name};
    if (!one->role.isNull())
        parts << one->role.label();
    if (one->mayVote)
        parts << tr("stimmberechtigt");
    if (!one->isMember)
        parts << tr("an diesem Tag nicht Mitglied");
    if (!one->recusedItems.isEmpty())
        parts << tr("ohne Mitwirkung bei TOP %1").arg(one->recusedItems);
    return parts.join(QStringLiteral(" · "));
}

QVariant AttendanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headings{tr("Name"), tr("Teilnahme"), tr("Vertreten durch"), tr("Dieser TOP")};
    return headings.value(section);
}

} // namespace iplan
