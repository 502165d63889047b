// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/store/writer.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;

namespace iplan
{

class MinutesPanel;
class OpenMeeting;
class Page;
class Workspace;

/// What can be done with the item in front of the Sitzungsmodus, by button and key: Beschluss, task, measure,
/// Sachstand, putting it off, the next and the previous item. Nothing leaves the view, nothing asks in a dialog.
class ItemCommands : public QObject
{
    Q_OBJECT
public:
    /// Belongs to `page`, which gets the actions.
    ItemCommands(Workspace& workspace, OpenMeeting& meeting, MinutesPanel& panel, Page& page);

    void resolve();
    void goToResolution(const RowRef& row);
    /// The measure that the resolution became; null if none did.
    [[nodiscard]] RowRef measureOf(const RowRef& resolution) const;
    void goToMeasure(const RowRef& row);
    void addTask();
    void makeMeasure();
    void addReport();
    /// One item on (1) or back (-1), with the focus where it was.
    void step(int by);

private:
    QAction* add(const char* name, const QString& text, const char* icon, const QKeySequence& keys);
    void fillMeetings();
    void defer(const Id<Meeting>& to);
    void refresh();
    bool run(const QString& operation, const std::function<Result<>(Writer&)>& body);

    Workspace& m_workspace;
    OpenMeeting& m_meeting;
    MinutesPanel& m_panel;
    Page& m_page;
    QAction* m_resolve;
    QAction* m_task;
    QAction* m_measure;
    QAction* m_report;
    QAction* m_defer;
    QAction* m_previous;
    QAction* m_next;
    QMenu* m_meetings; ///< that the item can be put off to
};

} // namespace iplan
