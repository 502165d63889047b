// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gocommands.h"

#include "ui/base/workspace.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/pageparts.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kSeenAfter = 700; ///< ms that a row must stay in front
constexpr int kMenuRows = 12;
const QString kRecentSetting = QStringLiteral("recentRecords");

} // namespace

GoCommands::GoCommands(MainWindow& window) : Feature(window), m_settle(new QTimer(this))
{
    m_settle->setSingleShot(true);
    m_settle->setInterval(kSeenAfter);
    connect(m_settle, &QTimer::timeout, this, &GoCommands::settle);
    on(Command::GoBack, [this] { go(-1); });
    on(Command::GoForward, [this] { go(1); });
    connect(&window.pages(), &PageHost::abilitiesChanged, this, &GoCommands::noteShown);
    connect(&window, &MainWindow::leaving, this, &GoCommands::settle);
    connect(&window, &MainWindow::fileShown, this, &GoCommands::onOpened);
    connect(&window.workspace(), &Workspace::aboutToClose, this, &GoCommands::onClosing);
    connect(window.actions().submenu(Command::RecentRecords), &QMenu::aboutToShow, this, &GoCommands::fillRecent);
    window.searchPanel().setRecentRows([this] { return recentRows(); });
    qApp->installEventFilter(this);
}

QList<RowRef> GoCommands::recentRows() const
{
    QList<RowRef> out;
    for (const RowRef& row : m_recent.rows()) {
        if (row != m_shown.row && window().workspace().isLive(row))
            out << row;
    }
    return out;
}

Place GoCommands::shownPlace() const
{
    const Page* page = window().pages().current();
    return page ? Place{window().pages().currentKey(), page->currentRecord()} : Place();
}

void GoCommands::noteShown()
{
    const Place now = shownPlace();
    if (m_moving || now == m_shown || now.page.isEmpty())
        return;
    if (now.page != m_shown.page)
        settle();
    m_shown = now;
    m_settle->start();
    updateActions();
}

void GoCommands::settle()
{
    m_settle->stop();
    if (m_shown.page.isEmpty())
        return;
    m_visits.visit(m_shown);
    m_recent.add(m_shown.row);
    updateActions();
}

void GoCommands::go(int direction)
{
    settle();
    m_moving = true;
    while (const auto place = m_visits.step(direction)) {
        m_shown = *place; // not what the page says: a list may take its time
        if (show(*place)) // what was erased is passed over
            break;
    }
    m_moving = false;
    m_recent.add(m_shown.row);
    updateActions();
}

bool GoCommands::show(const Place& place)
{
    if (!place.row.isNull() && !window().workspace().find(place.row))
        return false;
    window().showPage(place.page);
    Page* page = window().pages().current();
    if (page && !place.row.isNull() && page->currentRecord() != place.row)
        page->openRecord(place.row, nullptr, {});
    return true;
}

void GoCommands::updateActions()
{
    const bool open = window().workspace().isOpen();
    const bool unsettled = m_visits.current() && m_visits.current() != m_shown;
    action(Command::GoBack)->setEnabled(open && (m_visits.canGoBack() || unsettled));
    action(Command::GoForward)->setEnabled(open && m_visits.canGoForward() && !unsettled);
}

void GoCommands::fillRecent()
{
    QMenu& menu = *window().actions().submenu(Command::RecentRecords);
    menu.clear();
    settle();
    for (const RowRef& row : recentRows().mid(0, kMenuRows)) {
        const QString label = shortened(window().workspace().labelOf(row), 60).replace(u'&', QStringLiteral("&&"));
        menu.addAction(QStringLiteral("%1\t%2").arg(label, row.entity->labelText()), this,
                       [this, row] { window().openRecord(row); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("(noch keine)"))->setEnabled(false);
}

void GoCommands::onOpened()
{
    m_visits.clear();
    m_shown = shownPlace();
    m_settle->start();
    m_recent.setText(window().workspace().store().file().localSetting(kRecentSetting).value_or(QString()));
    updateActions();
}

void GoCommands::onClosing()
{
    settle();
    m_shown = {};
    Workspace& workspace = window().workspace();
    // A file that cannot be written forgets it; nobody needs to know.
    if (!workspace.isReadOnly() &&
        workspace.store().file().localSetting(kRecentSetting).value_or(QString()) != m_recent.text())
        (void)workspace.store().file().setLocalSetting(kRecentSetting, m_recent.text());
}

bool GoCommands::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress || !watched->isWidgetType() ||
        static_cast<QWidget*>(watched)->window() != &window())
        return false;
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    if (button != Qt::BackButton && button != Qt::ForwardButton)
        return false;
    action(button == Qt::BackButton ? Command::GoBack : Command::GoForward)->trigger();
    return true;
}

} // namespace iplan
