// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace iplan
{

class OpenMeeting;
class Workspace;
struct Attendee;

/// Who takes part in a meeting that goes on: each member of the host, and whoever else is noted.
class AttendanceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, RepresentedBy, Recused, ColumnCount };

    AttendanceModel(const Workspace& workspace, OpenMeeting& meeting, QObject* parent = nullptr);

    /// Null for an invalid row.
    [[nodiscard]] const Attendee* attendee(int row) const;
    /// The first row from `start` on, going round, of which a word of the name begins so; -1 for none. Letter case,
    /// umlauts and accents do not matter.
    [[nodiscard]] int find(const QString& beginning, int start) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void follow();
    [[nodiscard]] QString text(const Attendee& attendee, int column) const;

    const Workspace& m_workspace;
    OpenMeeting& m_meeting;
    int m_rows = 0;
};

} // namespace iplan
