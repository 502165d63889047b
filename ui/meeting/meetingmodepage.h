// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "ui/page/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTableView;

namespace iplan
{

class AttendancePanel;
class ClockLine;
class EntityForm;
class MinutesPanel;
class OpenMeeting;
class Workspace;

/// Sitzungsmodus: one meeting while it goes on, over the whole window. At the left the agenda, and behind a tab who is
/// there; beside it what is written on the item in front. Without a meeting chosen it shows that of today, else the
/// next one.
class MeetingModePage : public Page
{
    Q_OBJECT
public:
    explicit MeetingModePage(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows that meeting, with its first item in front.
    void setMeeting(const Id<Meeting>& id);
    [[nodiscard]] OpenMeeting& meeting() const { return *m_meeting; }
    [[nodiscard]] QTableView* agenda() const { return m_agenda; }
    [[nodiscard]] AttendancePanel* attendance() const { return m_attendance; }
    [[nodiscard]] MinutesPanel* minutes() const { return m_minutes; }
    /// What is said of the meeting itself: when it began and ended, where it and its minutes stand.
    [[nodiscard]] EntityForm* sheet() const { return m_sheet; }
    [[nodiscard]] ClockLine* clock() const { return m_clock; }
    [[nodiscard]] QComboBox* chooser() const { return m_chooser; }
    /// Goes over the whole window until another page comes to the front. Whoever only walks past the page in the side
    /// bar keeps the side bar.
    void takeWindow();

    void activate() override;
    void flush() override;
    /// A meeting, or one of its items.
    void openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child) override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    /// Adds an item at the end of the agenda.
    void createRecord() override;
    /// What has nothing to do with the meeting is not taken back unseen.
    [[nodiscard]] QString stepRefusal(const CommitRecord& step) const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    /// By the address of a meeting or item, as another page asks for it.
    void filterBy(const QString& text) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeHead();
    void fitAgenda();
    void buildAgenda();
    QWidget* buildSheet();
    void addCommands();
    void fillChooser();
    void chooseNearest();
    void showLine();
    void refresh();
    void leave();

    Workspace& m_workspace;
    OpenMeeting* m_meeting;
    QComboBox* m_chooser;
    ClockLine* m_clock;
    QPushButton* m_leave;
    QLabel* m_empty;
    QSplitter* m_splitter;
    QTabWidget* m_tabs;
    QTableView* m_agenda;
    AttendancePanel* m_attendance;
    MinutesPanel* m_minutes;
    EntityForm* m_sheet;
    bool m_takesWindow = false;
};

} // namespace iplan
