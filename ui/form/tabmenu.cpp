// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/tabmenu.h"

#include <QEvent>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>

namespace iplan
{

TabMenu::TabMenu(QTabWidget& tabs) : QToolButton(&tabs), m_tabs(tabs)
{
    setObjectName(QStringLiteral("tab-menu"));
    setText(tr("Alle"));
    setAccessibleName(tr("Alle Bereiche"));
    setToolTip(tr("Alle Bereiche des Formulars, auch die, für die oben kein Platz ist"));
    setAccessibleDescription(toolTip());
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &TabMenu::fill);
    tabs.setCornerWidget(this);
    tabs.installEventFilter(this);
    tabs.tabBar()->installEventFilter(this);
    hide();
}

void TabMenu::fill()
{
    menu()->clear();
    for (int tab = 0; tab < m_tabs.count(); ++tab) {
        const QString title = m_tabs.tabText(tab);
        QAction* action = menu()->addAction(tab < 9 ? QStringLiteral("&%1  %2").arg(tab + 1).arg(title) : title);
        action->setCheckable(true);
        action->setChecked(tab == m_tabs.currentIndex());
        connect(action, &QAction::triggered, this, [this, tab] {
            m_tabs.setCurrentIndex(tab);
            m_tabs.tabBar()->setFocus(Qt::OtherFocusReason);
        });
    }
}

/// Measured against the whole width, so that the button does not make itself needed.
void TabMenu::fit()
{
    setVisible(m_tabs.tabBar()->sizeHint().width() > m_tabs.width());
}

bool TabMenu::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::LayoutRequest:
    case QEvent::FontChange:
        fit();
        break;
    default:
        break;
    }
    return QToolButton::eventFilter(watched, event);
}

} // namespace iplan
