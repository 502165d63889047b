// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace iplan
{

class OpenMeeting;

/// The agenda of a meeting that goes on: when an item is planned, its number and title, and where it stands, which the
/// item in front says by word and symbol.
class AgendaModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Number, Title, State, ColumnCount };

    explicit AgendaModel(OpenMeeting& meeting, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    OpenMeeting& m_meeting;
    int m_front = -1; ///< the line that is marked
};

} // namespace iplan
