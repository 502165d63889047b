// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QObject>

namespace iplan
{

class MainWindow;

/// Something that the window can do, in a class of its own: it connects its commands and listens to the parts of the
/// window (workspace(), pages(), statusLine() …). Lives as long as the window; when it is destroyed the file is closed
/// and the workspace gone. To add one:
///   1. a name in `Command` and a line in the table of actionset.cpp for each command;
///   2. a class derived from Feature in a file of its own in ui/shell, which calls on() for each command;
///   3. a line in addFeatures() (features.cpp).
/// What only one page can do needs none of this: the page adds a QAction to itself (QWidget::addAction, shortcut
/// context Qt::WidgetWithChildrenShortcut); the window shows the actions of the page in front at the end of
/// "Bearbeiten".
class Feature : public QObject
{
    Q_OBJECT
public:
    explicit Feature(MainWindow& window);

protected:
    [[nodiscard]] MainWindow& window() const { return m_window; }
    [[nodiscard]] QAction* action(Command command) const;
    /// Calls `slot` when somebody chooses the command.
    template <class Slot>
    void on(Command command, Slot slot)
    {
        connect(action(command), &QAction::triggered, this, slot);
    }

private:
    MainWindow& m_window;
};

/// Gives the window everything it can do. Its parts are there already, no file is open yet.
void addFeatures(MainWindow& window);

} // namespace iplan
