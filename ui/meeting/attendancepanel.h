// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/store/record.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace iplan
{

class AttendanceModel;
class AttendanceView;
class FieldEditor;
class OpenMeeting;
class Workspace;

/// Anwesenheit in the Sitzungsmodus: the members of the host on that day, how each takes part by one key or button,
/// guests by name, and whether enough of those entitled to vote are there.
class AttendancePanel : public QWidget
{
    Q_OBJECT
public:
    AttendancePanel(Workspace& workspace, OpenMeeting& meeting, QWidget* parent = nullptr);

    [[nodiscard]] AttendanceView* view() const { return m_view; }
    [[nodiscard]] QPushButton* allButton() const { return m_all; }
    [[nodiscard]] FieldEditor* representative() const { return m_representative; }
    [[nodiscard]] FieldEditor* guest() const { return m_guest; }
    [[nodiscard]] QString quorum() const;
    /// Ends editing and keeps what was typed.
    void flush();

private:
    void buildKeys();
    void buildNames();
    void noteByDigit(int digit);
    void note(const Choice<AttendanceState>& state);
    void noteAll();
    void toggleRecused();
    void askRepresentative();
    void noteRepresentative(const QUuid& person);
    void addGuest(const QUuid& person);
    void refresh();
    /// Null while nobody is selected.
    [[nodiscard]] RowRef selected() const;

    Workspace& m_workspace;
    OpenMeeting& m_meeting;
    AttendanceModel* m_model;
    AttendanceView* m_view;
    QPushButton* m_all;
    QLabel* m_quorum;
    QList<QPushButton*> m_keys; ///< in the order of their digits, the last for 0
    QWidget* m_representativeLine = nullptr;
    QLabel* m_represented = nullptr;
    FieldEditor* m_representative = nullptr;
    FieldEditor* m_guest = nullptr;
    RowRef m_asked; ///< whose representative is asked for
};

} // namespace iplan
