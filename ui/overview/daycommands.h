// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/dueactions.h"

#include <QObject>
#include <QPointer>

class QAction;
class QPoint;
class QTreeView;

namespace iplan
{

class DayModel;
class EntryEditor;
class Workspace;

/// What one key does with a deadline of Mein Tag: done, or moved to today, tomorrow, in a week, in a month, or to a day
/// that is typed. Also in the menu of the line and the menu Bearbeiten. Each is one step of undo; what a deadline does
/// not allow says why.
class DayCommands : public QObject
{
    Q_OBJECT
public:
    DayCommands(Workspace& workspace, DayModel& model, QTreeView& view);

    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }
    /// A date is being entered; the lines should stay where they are.
    [[nodiscard]] bool isEditing() const;
    void updateActions();

Q_SIGNALS:
    void editingEnded();
    void openRequested(const iplan::RowRef& row);

private:
    QAction* add(const char* name, const QString& text, const QString& tip, const QList<QKeySequence>& keys);
    void finish();
    void moveTo(QDate day);
    void pickDay();
    [[nodiscard]] std::optional<DueEntry> entryFor(DueAction action);
    void tell(const QString& text);
    void refuse(const QString& reason);
    void showMenu(const QPoint& position);

    Workspace& m_workspace;
    DayModel& m_model;
    QTreeView& m_view;
    QList<QAction*> m_actions;
    QPointer<EntryEditor> m_editor;
};

} // namespace iplan
