// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/shell/actionset.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace iplan
{

namespace
{

QString menusText(const char* source)
{
    return QCoreApplication::translate("Menus", source);
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return menusText(QT_TRANSLATE_NOOP("Menus", "&Datei"));
    case MenuId::Edit:
        return menusText(QT_TRANSLATE_NOOP("Menus", "&Bearbeiten"));
    case MenuId::View:
        return menusText(QT_TRANSLATE_NOOP("Menus", "&Ansicht"));
    case MenuId::Go:
        return menusText(QT_TRANSLATE_NOOP("Menus", "&Gehe zu"));
    case MenuId::Reports:
        return menusText(QT_TRANSLATE_NOOP("Menus", "Be&richte"));
    case MenuId::Help:
        break;
    }
    return menusText(QT_TRANSLATE_NOOP("Menus", "&Hilfe"));
}

/// Its symbols grow and shrink with the letters.
class ScalingToolBar : public QToolBar
{
public:
    explicit ScalingToolBar(const QString& title) : QToolBar(title) { fit(); }

protected:
    void changeEvent(QEvent* event) override
    {
        QToolBar::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fit();
    }

private:
    void fit()
    {
        const int side = qMax(18, fontMetrics().height() * 5 / 4);
        setIconSize({side, side});
    }
};

void buildToolBar(QMainWindow& window, const ActionSet& actions)
{
    auto* bar = new ScalingToolBar(menusText(QT_TRANSLATE_NOOP("Menus", "Werkzeugleiste")));
    window.addToolBar(bar);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const Command command : {Command::NarrowSideBar, Command::GoBack, Command::GoForward})
        bar->addAction(actions[command]);
    bar->addSeparator();
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

QMenu* buildMenus(QMainWindow& window, const ActionSet& actions)
{
    QMenu* edit = nullptr;
    for (const MenuId id : kMenus) {
        QMenu* menu = window.menuBar()->addMenu(menuTitle(id));
        for (const QList<QAction*>& group : actions.groups(id)) {
            if (!menu->isEmpty())
                menu->addSeparator();
            menu->addActions(group);
        }
        if (id == MenuId::Edit)
            edit = menu;
    }
    buildToolBar(window, actions);
    return edit;
}

} // namespace iplan
