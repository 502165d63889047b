// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/monkeyactions.h"

#include "ui/base/workspace.h"
#include "ui/merge/mergedialog.h"
#include "ui/shell/actionset.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace iplan::test
{

namespace
{

const QStringList kKeys{QStringLiteral("Tab"),        QStringLiteral("Shift+Tab"), QStringLiteral("Return"),
                        QStringLiteral("Space"),      QStringLiteral("Esc"),       QStringLiteral("F2"),
                        QStringLiteral("Del"),        QStringLiteral("Down"),      QStringLiteral("Up"),
                        QStringLiteral("Left"),       QStringLiteral("Right"),     QStringLiteral("Home"),
                        QStringLiteral("PgDown"),     QStringLiteral("Ctrl+Z"),    QStringLiteral("Ctrl+Shift+Z"),
                        QStringLiteral("Ctrl+C"),     QStringLiteral("Ctrl+V"),    QStringLiteral("Ctrl+A"),
                        QStringLiteral("Ctrl+N"),     QStringLiteral("Ctrl+D"),    QStringLiteral("Ctrl+Shift+Del"),
                        QStringLiteral("Ctrl+F"),     QStringLiteral("Ctrl+K"),    QStringLiteral("Ctrl+G"),
                        QStringLiteral("Ctrl+U"),     QStringLiteral("F6"),        QStringLiteral("Shift+F6"),
                        QStringLiteral("Alt+Left"),   QStringLiteral("Ctrl+3"),    QStringLiteral("Ctrl+8"),
                        QStringLiteral("Ctrl+9"),     QStringLiteral("+"),         QStringLiteral("-"),
                        QStringLiteral("Shift+Space")};
const QStringList kTexts{
    QStringLiteral("ä"),           QStringLiteral("K00"),        QStringLiteral("Müller-Lüdenscheidt"),
    QStringLiteral("21.11.2026"),  QStringLiteral("12.500,00"),  QStringLiteral("3. Quartal 2026"),
    QStringLiteral("<b>&amp;\"'"), QStringLiteral("99999999999")};
/// How often each kind of action comes, in a hundred.
const QList<std::pair<QString, int>> kKinds{
    {QStringLiteral("trigger"), 16}, {QStringLiteral("menu"), 6},    {QStringLiteral("pick"), 5},
    {QStringLiteral("page"), 10},    {QStringLiteral("focus"), 10},  {QStringLiteral("key"), 20},
    {QStringLiteral("type"), 9},     {QStringLiteral("click"), 9},   {QStringLiteral("cell"), 4},
    {QStringLiteral("tab"), 2},      {QStringLiteral("open"), 3},    {QStringLiteral("merge"), 2},
    {QStringLiteral("theme"), 1},    {QStringLiteral("letters"), 1}, {QStringLiteral("wait"), 2}};

template <class W>
QList<W*> visible(bool (*wanted)(const W&))
{
    QList<W*> out;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        for (W* widget : window->findChildren<W*>()) {
            if (widget->isVisible() && widget->isEnabled() && wanted(*widget))
                out << widget;
        }
    }
    return out;
}

template <class T>
T* chosen(const QList<T*>& from, int number)
{
    return from.isEmpty() ? nullptr : from.at(number % from.size());
}

QMenu* menuOf(const MainWindow& window, int number)
{
    QList<QMenu*> menus;
    for (const QAction* action : window.menuBar()->actions()) {
        if (action->menu())
            menus << action->menu();
    }
    return chosen(menus, number);
}

void typeText(const QString& text)
{
    for (const QChar letter : text) {
        QWidget* focus = QApplication::focusWidget();
        if (!focus)
            return;
        if (qobject_cast<QAbstractItemView*>(focus)) { // takes keys only
            QTest::keyClicks(focus, QStringLiteral("a"));
            continue;
        }
        QInputMethodEvent event;
        event.setCommitString(QString(letter));
        QApplication::sendEvent(focus, &event);
    }
}

void pressKey(const QString& text)
{
    QWidget* focus = QApplication::focusWidget();
    const QKeySequence keys = QKeySequence::fromString(text, QKeySequence::PortableText);
    if (focus && !keys.isEmpty())
        QTest::keyClick(focus, keys[0].key(), keys[0].keyboardModifiers());
}

/// Opens the menu as a person does, and chooses from it what the number says; closes it if that is nothing.
void useMenu(QMenu* menu, int number, bool picks)
{
    if (!menu)
        return;
    const QPointer<QMenu> guard(menu);
    menu->popup({50, 50});
    QCoreApplication::processEvents();
    QList<QAction*> enabled;
    for (QAction* action : guard ? guard->actions() : QList<QAction*>()) {
        if (action->isEnabled() && action->isVisible() && !action->isSeparator() && !action->menu() &&
            action->objectName() != u"quit")
            enabled << action;
    }
    if (guard)
        guard->close();
    if (QAction* action = picks ? chosen(enabled, number) : nullptr)
        action->trigger();
}

void trigger(const MainWindow& window, int number)
{
    QList<QAction*> all = window.actions().all();
    all.removeOne(window.actions()[Command::Quit]);
    if (QAction* action = chosen(all, number); action->isEnabled())
        action->trigger();
}

void chooseCell(int number)
{
    const auto views =
        visible<QAbstractItemView>([](const QAbstractItemView& view) { return view.model() != nullptr; });
    QAbstractItemView* view = chosen(views, number / 7);
    if (!view || view->model()->rowCount() == 0 || view->model()->columnCount() == 0)
        return;
    view->setFocus();
    view->setCurrentIndex(
        view->model()->index(number % view->model()->rowCount(), number / 3 % view->model()->columnCount()));
}

void mergeOther(MainWindow& window, const MonkeyFiles& files)
{
    QAction* action = window.actions()[Command::FileMerge];
    if (!action->isEnabled())
        return;
    action->trigger();
    auto* dialog = window.findChild<MergeDialog*>();
    if (!dialog || dialog->runner().isBusy())
        return;
    dialog->path()->setText(window.workspace().store().file().path() == files.one ? files.other : files.one);
    dialog->nextButton()->click(); // and on with "click" once it is rehearsed
}

/// What needs only its number.
bool playNumbered(MainWindow& window, const MonkeyFiles& files, const QString& kind, int number)
{
    if (kind == u"trigger") {
        trigger(window, number);
    } else if (kind == u"menu" || kind == u"pick") {
        useMenu(menuOf(window, number), number / 6, kind == u"pick");
    } else if (kind == u"page") {
        const auto& entries = window.pages().entries();
        window.showPage(entries.at(number % entries.size()).key);
    } else if (kind == u"focus") {
        if (QWidget* widget = chosen(
                visible<QWidget>([](const QWidget& one) { return (one.focusPolicy() & Qt::TabFocus) != 0; }), number))
            widget->setFocus(Qt::TabFocusReason);
    } else if (kind == u"click") {
        if (auto* button = chosen(visible<QAbstractButton>([](const QAbstractButton&) { return true; }), number))
            button->click();
    } else if (kind == u"cell") {
        chooseCell(number);
    } else if (kind == u"tab") {
        if (auto* bar = chosen(visible<QTabBar>([](const QTabBar& one) { return one.count() > 0; }), number))
            bar->setCurrentIndex(number / 3 % bar->count());
    } else if (kind == u"open") {
        (void)window.openFile(number % 2 == 0 ? files.one : files.other);
    } else if (kind == u"merge") {
        mergeOther(window, files);
    } else if (kind == u"theme") {
        applyAppearance({kThemes[number % int(std::size(kThemes))], storedAppearance().letterPercent});
    } else if (kind == u"letters") {
        applyAppearance({storedAppearance().theme, number % 2 == 0 ? 100 : 200});
    } else if (kind == u"wait") {
        QTest::qWait(number % 200);
    } else {
        return false;
    }
    return true;
}

} // namespace

QStringList randomActions(QRandomGenerator& random, int count)
{
    QStringList out;
    while (out.size() < count) {
        int place = random.bounded(100);
        QString kind = QStringLiteral("wait");
        for (const auto& [name, share] : kKinds) {
            if (place < share) {
                kind = name;
                break;
            }
            place -= share;
        }
        const QString what = kind == u"key"    ? kKeys.at(random.bounded(kKeys.size()))
                             : kind == u"type" ? kTexts.at(random.bounded(kTexts.size()))
                                               : QString::number(random.bounded(10'000));
        out << kind + u' ' + what;
    }
    return out;
}

void playAction(MainWindow& window, const MonkeyFiles& files, const QString& action)
{
    const QString kind = action.section(u' ', 0, 0);
    const QString what = action.section(u' ', 1);
    if (kind == u"key")
        pressKey(what);
    else if (kind == u"type")
        typeText(what);
    else
        (void)playNumbered(window, files, kind, what.toInt());
    QCoreApplication::processEvents();
}

} // namespace iplan::test
