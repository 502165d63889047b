// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/editcommands.h"

#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/longstep.h"
#include "ui/page/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"

#include <QMenu>

namespace iplan
{

/// Shows the page again that is in front now: a long step takes the pages away.
static std::function<void()> backTo(MainWindow& window)
{
    return [&window, key = window.pages().currentKey()] {
        if (!key.isEmpty() && window.workspace().isOpen())
            window.showPage(key);
    };
}

/// Whether the page in front does not let the step happen; says why.
static bool holdsBack(const MainWindow& window, const UndoStep& step)
{
    const Page* page = window.pages().current();
    const QString reason = page && !step.isNull() ? page->stepRefusal(step.commit) : QString();
    if (!reason.isEmpty())
        window.workspace().runner().report({ErrorKind::Rejected, reason, {}, {}});
    return !reason.isEmpty();
}

EditCommands::EditCommands(MainWindow& window) : Feature(window), m_pageActions(window.editMenu()->addSeparator())
{
    Workspace& workspace = window.workspace();
    on(Command::Undo, [&window] {
        if (window.pages().current())
            window.pages().current()->flush();
        if (window.workspace().isOpen() && !holdsBack(window, window.workspace().store().undoLog().nextUndo()))
            takeBack(window.workspace(), &window, {}, backTo(window));
    });
    on(Command::Redo, [&window] {
        if (window.workspace().isOpen() && !holdsBack(window, window.workspace().store().undoLog().nextRedo()))
            bringBack(window.workspace(), &window, backTo(window));
    });
    onPage(Command::FilterList, &Page::focusFilter);
    onPage(Command::RecordNew, &Page::createRecord);
    onPage(Command::RecordBeside, &Page::createBeside);
    onPage(Command::RecordDelete, &Page::deleteRecord);
    onPage(Command::RecordRestore, &Page::restoreRecord);
    connectPrinting();
    connect(&workspace.runner(), &OperationRunner::stepsChanged, this, &EditCommands::updateSteps);
    connect(&workspace, &Workspace::rowsChanged, this, &EditCommands::updateAbilities);
    connect(&window.pages(), &PageHost::abilitiesChanged, this, &EditCommands::updateAbilities);
    connect(window.editMenu(), &QMenu::aboutToShow, this, &EditCommands::showPageActions);
    connect(&window, &MainWindow::fileShown, this, &EditCommands::updateSteps);
    connect(&workspace, &Workspace::closed, this, &EditCommands::updateSteps);
    updateSteps();
}

void EditCommands::onPage(Command command, void (Page::*method)())
{
    on(command, [this, method] {
        if (Page* page = window().pages().current())
            (page->*method)();
    });
}

void EditCommands::connectPrinting()
{
    for (const auto& [command, method] :
         {std::pair{Command::Print, &Page::print}, std::pair{Command::SavePdf, &Page::savePdf}}) {
        on(command, [this, method] {
            const Page* page = window().pages().current();
            if (!page || !page->abilities().print)
                window().showPage(QStringLiteral("reports"));
            (window().pages().current()->*method)();
        });
    }
    on(Command::ShowReports, [this] { window().showPage(QStringLiteral("reports")); });
}

void EditCommands::updateSteps()
{
    const OperationRunner& runner = window().workspace().runner();
    QAction* undo = action(Command::Undo);
    QAction* redo = action(Command::Redo);
    undo->setText(runner.undoText());
    undo->setEnabled(runner.canUndo());
    redo->setText(runner.redoText());
    redo->setEnabled(runner.canRedo());
}

void EditCommands::updateAbilities()
{
    const Page* page = window().pages().current();
    const PageAbilities can = page && window().workspace().isOpen() ? page->abilities() : PageAbilities();
    action(Command::FilterList)->setEnabled(can.filter);
    action(Command::RecordNew)->setEnabled(can.create);
    action(Command::RecordBeside)->setEnabled(can.create);
    action(Command::RecordDelete)->setEnabled(can.remove);
    action(Command::RecordRestore)->setEnabled(can.restore);
    action(Command::ChooseColumns)->setEnabled(can.columns);
}

void EditCommands::showPageActions()
{
    QMenu& menu = *window().editMenu();
    // The menu knows what is still there: a page that went took its actions with it.
    const QList<QAction*> shown = menu.actions();
    for (QAction* former : shown.mid(shown.indexOf(m_pageActions) + 1))
        menu.removeAction(former);
    if (const Page* page = window().pages().current())
        menu.addActions(page->commands());
    m_pageActions->setVisible(menu.actions().last() != m_pageActions);
}

} // namespace iplan
