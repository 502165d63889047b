// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/shell/actionset.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace iplan
{

namespace
{

QString text(const char* source)
{
    return QCoreApplication::translate("Menus", source);
}

void addCommands(QMenu& menu, const ActionSet& actions, std::initializer_list<Command> commands)
{
    for (const Command command : commands)
        menu.addAction(actions[command]);
    menu.addSeparator();
}

QMenu* submenu(QMenu& menu, const ActionSet& actions, Command command)
{
    auto* sub = menu.addMenu(actions[command]->icon(), actions[command]->text());
    sub->menuAction()->setStatusTip(actions[command]->statusTip());
    return sub;
}

void buildToolBar(QMainWindow& window, const ActionSet& actions)
{
    auto* bar = window.addToolBar(text(QT_TRANSLATE_NOOP("Menus", "Werkzeugleiste")));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    const int side = qMax(18, window.fontMetrics().height() * 5 / 4);
    bar->setIconSize({side, side});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const Command command : {Command::Undo, Command::Redo})
        bar->addAction(actions[command]);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction(actions[Command::SearchAll]);
    for (QAction* action : bar->actions()) {
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action)))
            button->setAccessibleName(action->text().remove(u'&'));
    }
    if (auto* search = qobject_cast<QToolButton*>(bar->widgetForAction(actions[Command::SearchAll])))
        search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

} // namespace

OpenMenus buildMenus(QMainWindow& window, const ActionSet& actions)
{
    OpenMenus out;
    QMenuBar& bar = *window.menuBar();
    QMenu* file = bar.addMenu(text(QT_TRANSLATE_NOOP("Menus", "&Datei")));
    file->addAction(actions[Command::FileNew]);
    file->addAction(actions[Command::FileOpen]);
    out.sample = submenu(*file, actions, Command::FileSample);
    out.recent = file->addMenu(text(QT_TRANSLATE_NOOP("Menus", "&Zuletzt benutzt")));
    file->addSeparator();
    addCommands(*file, actions, {Command::FileCopy, Command::FileBackups});
    addCommands(*file, actions, {Command::FileImport, Command::FileExport});
    addCommands(*file, actions, {Command::FileClose});
    file->addAction(actions[Command::Quit]);

    QMenu* edit = bar.addMenu(text(QT_TRANSLATE_NOOP("Menus", "&Bearbeiten")));
    addCommands(*edit, actions, {Command::Undo, Command::Redo});
    addCommands(*edit, actions, {Command::FilterList, Command::SearchAll});
    addCommands(*edit, actions, {Command::RecordNew, Command::RecordDelete, Command::RecordRestore});
    edit->addAction(actions[Command::Author]);

    QMenu* view = bar.addMenu(text(QT_TRANSLATE_NOOP("Menus", "&Ansicht")));
    out.pages = view->addMenu(text(QT_TRANSLATE_NOOP("Menus", "&Bereich")));
    out.columns = submenu(*view, actions, Command::ChooseColumns);
    addCommands(*view, actions, {Command::Trash});
    addCommands(*view, actions, {Command::NextPane, Command::PreviousPane});

    QMenu* reports = bar.addMenu(text(QT_TRANSLATE_NOOP("Menus", "Be&richte")));
    addCommands(*reports, actions, {Command::ShowReports, Command::Print, Command::SavePdf});

    QMenu* help = bar.addMenu(text(QT_TRANSLATE_NOOP("Menus", "&Hilfe")));
    help->addAction(actions[Command::About]);
    buildToolBar(window, actions);
    return out;
}

} // namespace iplan
