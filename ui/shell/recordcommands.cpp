// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordcommands.h"

#include "ui/base/recordlink.h"
#include "ui/base/workspace.h"
#include "ui/dialog/longstep.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recordwindow.h"
#include "ui/shell/statusline.h"
#include "ui/widget/pageparts.h"

namespace iplan
{

namespace
{

constexpr qsizetype kNamedInStatus = 60;

} // namespace

RecordCommands::RecordCommands(MainWindow& window) : Feature(window)
{
    on(Command::CopyLink, [this] { copyLink(); });
    on(Command::OpenInWindow, [this] {
        if (!current().isNull())
            openWindow(current());
    });
    connect(&window.pages(), &PageHost::abilitiesChanged, this, &RecordCommands::updateActions);
    connect(&window.workspace(), &Workspace::aboutToClose, this, &RecordCommands::closeWindows);
    connect(&window.workspace(), &Workspace::closed, this, &RecordCommands::updateActions);
    updateActions();
}

RecordWindow& RecordCommands::openWindow(const RowRef& row)
{
    if (Page* page = window().pages().current())
        page->flush(); // or the new window would show what was there before
    m_windows.removeAll({});
    for (const QPointer<RecordWindow>& other : std::as_const(m_windows)) {
        if (other->row() == row) {
            other->raise();
            other->activateWindow();
            return *other;
        }
    }
    auto* opened = new RecordWindow(window().workspace(), row);
    m_windows << opened;
    connect(opened, &RecordWindow::openRequested, this, [this](const RowRef& target) {
        window().openRecord(target);
        window().raise();
        window().activateWindow();
    });
    connect(opened, &RecordWindow::takeBackRequested, this, [this] { takeBack(window().workspace(), &window()); });
    connect(opened, &RecordWindow::bringBackRequested, this, [this] { bringBack(window().workspace(), &window()); });
    opened->show();
    return *opened;
}

RowRef RecordCommands::current() const
{
    const Page* page = window().pages().current();
    return page && window().workspace().isOpen() ? page->currentRecord() : RowRef();
}

void RecordCommands::copyLink()
{
    if (current().isNull())
        return;
    copyRecordLink(window().workspace(), current());
    // Nothing to be put away: whoever copies one goes on to where it is pasted.
    window().statusLine().tell(tr("Verweis kopiert (Strg+V in einem Text fügt ihn ein): %1")
                                   .arg(shortened(window().workspace().labelOf(current()), kNamedInStatus)));
}

void RecordCommands::updateActions()
{
    action(Command::CopyLink)->setEnabled(!current().isNull());
    action(Command::OpenInWindow)->setEnabled(!current().isNull());
}

void RecordCommands::closeWindows()
{
    for (const QPointer<RecordWindow>& opened : std::exchange(m_windows, {})) {
        if (opened)
            opened->flush();
        delete opened; // now: afterwards the file that it shows is gone
    }
}

} // namespace iplan
