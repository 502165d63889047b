// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/timelinemodel.h"

#include "ui/base/rowroles.h"

#include <QFont>

namespace iplan
{

void TimelineModel::setTimeline(std::shared_ptr<const Timeline> timeline)
{
    beginResetModel();
    m_timeline = std::move(timeline);
    endResetModel();
}

void TimelineModel::preview(std::shared_ptr<const Timeline> timeline)
{
    if (timeline->rows().size() != m_timeline->rows().size()) {
        setTimeline(std::move(timeline));
        return;
    }
    m_timeline = std::move(timeline);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_timeline->rows().size());
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineRow& row = m_timeline->rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? row.label() : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return row.sentence();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return row.isHeading() ? QVariant(font) : QVariant();
    }
    case kRowIdRole:
        return row.measure.uuid();
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == NameColumn ? tr("Maßnahme") : tr("Zeit");
}

} // namespace iplan
