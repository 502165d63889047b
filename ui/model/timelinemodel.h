// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"

#include <memory>
#include <QAbstractTableModel>

namespace iplan
{

/// The rows of a timeline as a table: the name, and a column that the view paints. Screen readers hear each row as a
/// sentence.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, TimeColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setTimeline(std::shared_ptr<const Timeline> timeline);
    /// The same rows with other dates, as while somebody moves one of them.
    void preview(std::shared_ptr<const Timeline> timeline);
    /// Never null.
    [[nodiscard]] const std::shared_ptr<const Timeline>& timeline() const { return m_timeline; }
    [[nodiscard]] const TimelineRow& row(int row) const { return m_timeline->rows().at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Timeline> m_timeline = std::make_shared<const Timeline>();
};

} // namespace iplan
