// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/agendamodel.h"

#include "core/query/meetingpace.h"
#include "ui/base/icons.h"
#include "ui/meeting/openmeeting.h"

#include <QFont>
#include <QRegularExpression>

namespace iplan
{

namespace
{

enum class ItemState { Open, Running, Treated, Deferred };

ItemState stateOf(const AgendaItem& item, bool isTreatedNow)
{
    if (!item.deferredTo.isNull()) // also in front: whoever has just put it off sees that it is
        return ItemState::Deferred;
    if (isTreatedNow)
        return ItemState::Running;
    const bool isTreated = !item.minutes.trimmed().isEmpty() || !item.result.trimmed().isEmpty() ||
                           !item.resolutionText.trimmed().isEmpty() || !votesText(item).isEmpty();
    return isTreated ? ItemState::Treated : ItemState::Open;
}

const char* symbolOf(ItemState state)
{
    switch (state) {
    case ItemState::Running:
        return "forward";
    case ItemState::Treated:
        return "ok";
    case ItemState::Deferred:
        return "timeline";
    case ItemState::Open:
        break;
    }
    return "";
}

} // namespace

AgendaModel::AgendaModel(OpenMeeting& meeting, QObject* parent)
    : QAbstractTableModel(parent), m_meeting(meeting), m_front(meeting.line())
{
    connect(&meeting, &OpenMeeting::agendaReset, this, [this] {
        beginResetModel();
        m_front = m_meeting.line();
        endResetModel();
    });
    connect(&meeting, &OpenMeeting::agendaChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    connect(&meeting, &OpenMeeting::lineChanged, this, [this] {
        const int before = std::exchange(m_front, m_meeting.line());
        for (const int row : {before, m_front}) {
            if (row >= 0 && row < rowCount())
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    });
}

int AgendaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_meeting.agenda().size());
}

int AgendaModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AgendaModel::text(int row, int column) const
{
    const AgendaLine& line = m_meeting.agenda().at(row);
    switch (column) {
    case Time:
        return line.start.isValid() ? line.start.toString(QStringLiteral("HH:mm")) : QString();
    case Number:
        return line.item->number;
    case Title:
        return QString(2 * line.level, QChar(QChar::Nbsp)) + line.item->title.simplified();
    default:
        break;
    }
    switch (stateOf(*line.item, row == m_front && m_meeting.isToday())) {
    case ItemState::Running:
        return tr("läuft");
    case ItemState::Treated:
        return tr("behandelt");
    case ItemState::Deferred:
        return tr("vertagt");
    case ItemState::Open:
        break;
    }
    return {};
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const AgendaLine& line = m_meeting.agenda().at(index.row());
    const ItemState state = stateOf(*line.item, index.row() == m_front && m_meeting.isToday());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole: {
        const QStringList parts{text(index.row(), Number), line.item->title.simplified(), plannedTimes(line)};
        return QStringList(parts).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · "));
    }
    case Qt::DecorationRole:
        if (index.column() == State && state != ItemState::Open)
            return themedIcon(QString::fromLatin1(symbolOf(state)));
        return {};
    case Qt::FontRole:
        if (state == ItemState::Running) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant AgendaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headings{tr("Zeit"), tr("TOP"), tr("Titel"), tr("Stand")};
    return headings.value(section);
}

} // namespace iplan
