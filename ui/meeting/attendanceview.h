// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace iplan
{

class AttendanceModel;

/// The table of who takes part, worked in by keys alone: letters find a name, digits say how somebody takes part, 0 or
/// Entf takes the note away. Whoever has been found by letters and noted by a digit goes on with letters.
class AttendanceView : public QTableView
{
    Q_OBJECT
public:
    explicit AttendanceView(AttendanceModel& model, QWidget* parent = nullptr);

    void keyboardSearch(const QString& text) override;

Q_SIGNALS:
    /// A digit was typed: 0 to 9, Entf counts as 0.
    void digitPressed(int digit);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitRows();
    /// Columns that hold nothing give names their room.
    void fitColumns();

    AttendanceModel& m_model;
    QString m_beginning;    ///< letters typed so far
    bool m_isNoted = false; ///< the current row got its digit: letters look for another one
};

} // namespace iplan
