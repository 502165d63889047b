// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewcommands.h"

#include "ui/base/viewpreferences.h"
#include "ui/base/workspace.h"
#include "ui/grid/gridview.h"
#include "ui/page/listspage.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/focus.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"

#include <QActionGroup>
#include <QApplication>
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
    fillPages();
    fillRowHeights();
    foldSideBar();
    SearchPanel& search = window.searchPanel();
    search.addActions(tr("Seiten"), [&actions] {
        QList<QAction*> pages = actions.submenu(Command::GoToPage)->actions();
        pages.removeIf([](const QAction* action) { return action->isSeparator(); });
        return pages;
    });
    search.addActions(tr("Befehle"), [&window] {
        QList<QAction*> all = window.actions().all();
        if (const Page* page = window.pages().current())
            all << page->commands();
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

void ViewCommands::fillPages()
{
    QMenu& menu = *action(Command::GoToPage)->menu();
    for (const SidebarSection& section : sidebarSections()) {
        menu.addSection(section.title);
        for (const PageEntry& entry : window().pages().entries()) {
            if (entry.section != section.section)
                continue;
            menu.addAction(entry.title, this, [this, key = entry.key] { window().showPage(key); })
                ->setStatusTip(section.title);
        }
    }
    menu.addSection(tr("Listen und Felder"));
    for (const EntityInfo* list : ListsPage::lists()) {
        const auto show = [this, list] {
            window().showPage(QStringLiteral("lists"));
            if (auto* lists = qobject_cast<ListsPage*>(window().pages().current()))
                lists->showEntity(*list);
        };
        menu.addAction(list->pluralText(), this, show)->setStatusTip(tr("Listen und Felder"));
    }
}

void ViewCommands::fillRowHeights()
{
    QMenu& menu = *action(Command::ChooseRowHeight)->menu();
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& text, RowHeight height) {
        QAction* choice = menu.addAction(text, this, [height] {
            preferences::setRowHeight(height);
            for (QWidget* widget : QApplication::allWidgets()) {
                if (auto* list = qobject_cast<GridView*>(widget))
                    list->fitRows();
            }
        });
        choice->setCheckable(true);
        choice->setChecked(preferences::rowHeight() == height);
        group->addAction(choice);
    };
    add(tr("&kompakt"), RowHeight::Compact);
    add(tr("&normal"), RowHeight::Normal);
    add(tr("&bequem"), RowHeight::Roomy);
}

void ViewCommands::foldSideBar()
{
    QAction* narrow = action(Command::NarrowSideBar);
    narrow->setCheckable(true);
    narrow->setChecked(preferences::isSideBarNarrow());
    connect(narrow, &QAction::toggled, this, [this](bool isNarrow) {
        preferences::setSideBarNarrow(isNarrow);
        window().navigation().setNarrow(isNarrow);
    });
}

void ViewCommands::cyclePane(int step)
{
    focusNextPane(window().panes(), step);
}

} // namespace iplan
