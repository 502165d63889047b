// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/dueactions.h"

#include <QObject>
#include <QPointer>

class QAction;
class QPoint;

namespace iplan
{

class EntryEditor;
class OverviewTree;
class Workspace;

/// What can be done with a deadline of the Übersicht where it stands: done, moved by a week or a month or to a day, and
/// assigned; by key, by the menu of the line and by the menu Bearbeiten. Each is one step of undo. What a deadline does
/// not allow says why.
class OverviewCommands : public QObject
{
    Q_OBJECT
public:
    OverviewCommands(Workspace& workspace, OverviewTree& tree);

    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }
    /// A date or a name is being entered; the lines should stay where they are.
    [[nodiscard]] bool isEditing() const;

Q_SIGNALS:
    void editingEnded();

private:
    QAction* add(const char* name, const QString& text, const QString& tip, const QKeySequence& key,
                 void (OverviewCommands::*run)());
    void finish();
    void byWeek();
    void byMonth();
    void pickDay();
    void assign();
    void putOffBy(int days, int months);
    void edit(DueAction action);
    /// The deadline in front if that can be done with it; else says why not.
    [[nodiscard]] std::optional<DueEntry> entryFor(DueAction action);
    void refuse(const QString& reason);
    void updateActions();
    void showMenu(const QPoint& position);

    Workspace& m_workspace;
    OverviewTree& m_tree;
    QList<QAction*> m_actions;
    QPointer<EntryEditor> m_editor;
};

} // namespace iplan
