// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewcommands.h"

#include "ui/base/workspace.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/focus.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"

#include <QMenu>

namespace iplan
{

ViewCommands::ViewCommands(MainWindow& window) : Feature(window)
{
    const ActionSet& actions = window.actions();
    on(Command::SearchAll, [&window] { window.searchPanel().open(); });
    on(Command::Trash, [&window] { window.showPage(QStringLiteral("trash")); });
    on(Command::NextPane, [this] { cyclePane(1); });
    on(Command::PreviousPane, [this] { cyclePane(-1); });
    for (const PageEntry& entry : window.pages().entries()) {
        actions.submenu(Command::GoToPage)->addAction(entry.title, this, [&window, key = entry.key] {
            window.showPage(key);
        });
    }
    SearchPanel& search = window.searchPanel();
    search.addActions(tr("Seiten"), [&actions] { return actions.submenu(Command::GoToPage)->actions(); });
    search.addActions(tr("Befehle"), [&window] {
        QList<QAction*> all = window.actions().all();
        if (const Page* page = window.pages().current())
            all << page->actions();
        return all;
    });
    QMenu* columns = actions.submenu(Command::ChooseColumns);
    connect(columns, &QMenu::aboutToShow, this, [&window, columns] {
        columns->clear();
        if (window.pages().current())
            window.pages().current()->fillColumnsMenu(*columns);
    });
    connect(&search, &SearchPanel::openRequested, &window, &MainWindow::openRecord);
    connect(&window.statusLine(), &StatusLine::findingsClicked, this,
            [&window] { window.showPage(QStringLiteral("findings")); });
}

void ViewCommands::cyclePane(int step)
{
    focusNextPane(window().panes(), step);
}

} // namespace iplan
