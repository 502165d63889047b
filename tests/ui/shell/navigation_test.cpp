// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The side bar: folding, what is remembered, keys, what a screen reader is told, room.
#include "core/model/entities.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/preferences.h"
#include "ui/base/viewpreferences.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagehost.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

Navigation& barOf(const Office& office)
{
    return office.window->navigation();
}

QTreeWidgetItem* itemNamed(const Navigation& bar, const QString& text)
{
    const QList<QTreeWidgetItem*> found = bar.findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    INFO(text.toStdString());
    REQUIRE(found.size() == 1);
    return found.first();
}

void clickItem(Navigation& bar, const QTreeWidgetItem* item)
{
    bar.scrollToItem(item);
    const QRect rect = bar.visualItemRect(item);
    QTest::mouseClick(bar.viewport(), Qt::LeftButton, Qt::NoModifier, {rect.left() + 30, rect.center().y()});
}

/// What looks chosen.
QStringList marked(const Navigation& bar)
{
    QStringList out;
    for (const QTreeWidgetItem* item : bar.selectedItems())
        out << item->text(0);
    return out;
}

QString inFront(const Office& office)
{
    return office.window->pages().currentKey();
}

void begin(Office& office)
{
    const QString path = office.workspace().store().file().path();
    office.window.reset();
    office.window = std::make_unique<MainWindow>(fixedClock(QDateTime(QDate(2026, 11, 22), QTime(9, 0))));
    office.window->setFileChooser(&office.chooser);
    present(*office.window);
    REQUIRE(office.window->openFile(path));
}

QAccessibleInterface* accessibleOf(Navigation& bar, const QTreeWidgetItem* item)
{
    int row = 0;
    for (const QTreeWidgetItem* above = bar.itemAbove(item); above; above = bar.itemAbove(above))
        ++row;
    return QAccessible::queryAccessibleInterface(&bar)->tableInterface()->cellAt(row, 0);
}

/// Keeps what a screen reader would hear: "Programm: zu".
class ToldNavigation : public Navigation
{
public:
    QStringList told;

protected:
    void tell(QAccessibleEvent& event) override
    {
        Navigation::tell(event);
        REQUIRE(event.type() == QAccessible::StateChanged);
        CHECK(static_cast<QAccessibleStateChangeEvent&>(event).changedStates().expanded);
        QAccessibleInterface* cell = event.accessibleInterface();
        REQUIRE(cell);
        const QString state = cell->state().expanded ? QStringLiteral("auf") : QStringLiteral("zu");
        told << cell->text(QAccessible::Name) + QStringLiteral(": ") + state;
    }
};

/// Items that show less than their text, whatever the bar is scrolled to.
QStringList cutItems(Navigation& bar)
{
    QStringList out;
    for (QTreeWidgetItemIterator item(&bar); *item; ++item) {
        bar.scrollToItem(*item);
        const QRect rect = bar.visualItemRect(*item);
        QFont font = bar.font();
        font.setBold(!(*item)->parent());
        const int icon = (*item)->parent() ? bar.iconSize().width() : 0;
        const bool isSeen = bar.viewport()->rect().contains(rect);
        if (!isSeen || rect.width() < QFontMetrics(font).horizontalAdvance((*item)->text(0)) + icon)
            out << (*item)->text(0);
    }
    return out;
}

} // namespace

TEST_CASE("A click or a key folds a section, the page in front stays, and the next day it is still folded", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    Navigation* bar = &barOf(office);
    CHECK(marked(*bar) == QStringList(QStringLiteral("Maßnahmen")));
    clickItem(*bar, itemNamed(*bar, QStringLiteral("Programm")));
    CHECK_FALSE(itemNamed(*bar, QStringLiteral("Programm"))->isExpanded());
    CHECK(inFront(office) == u"measure");
    CHECK(marked(*bar) == QStringList(QStringLiteral("Programm"))); // where one is, as far as it shows
    clickItem(*bar, itemNamed(*bar, QStringLiteral("Programm")));
    CHECK(itemNamed(*bar, QStringLiteral("Programm"))->isExpanded());
    CHECK(marked(*bar) == QStringList(QStringLiteral("Maßnahmen")));

    // As in any tree: left from a page to its section, left folds, right unfolds, blank and Return do either.
    bar->setFocus();
    bar->setCurrentItem(itemNamed(*bar, QStringLiteral("Kosten")));
    CHECK(inFront(office) == u"costs");
    bar->setFocus(); // a page that comes to the front for the first time takes it
    press(Qt::Key_Left);
    CHECK(bar->currentItem() == itemNamed(*bar, QStringLiteral("Programm")));
    CHECK(inFront(office) == u"costs");
    for (const auto& [key, open] :
         {std::pair{Qt::Key_Left, false}, std::pair{Qt::Key_Right, true}, std::pair{Qt::Key_Space, false},
          std::pair{Qt::Key_Return, true}, std::pair{Qt::Key_Left, false}}) {
        INFO(key);
        press(key);
        CHECK(itemNamed(*bar, QStringLiteral("Programm"))->isExpanded() == open);
        CHECK(bar->hasFocus());
    }
    press(Qt::Key_Down);
    CHECK(bar->currentItem() == itemNamed(*bar, QStringLiteral("Menschen und Stellen")));
    press(Qt::Key_Left);
    CHECK(inFront(office) == u"costs");

    begin(office);
    bar = &barOf(office);
    for (int i = 0; i < bar->topLevelItemCount(); ++i) {
        const QString title = bar->topLevelItem(i)->text(0);
        const bool folded = title == u"Programm" || title == u"Menschen und Stellen";
        INFO(title.toStdString());
        CHECK(bar->topLevelItem(i)->isExpanded() == !folded);
    }
    // Whoever is led to a page sees where it stands; what a person folded is still remembered as folded.
    office.window->openRecord(office.row("measure", QStringLiteral("K001")));
    CHECK(itemNamed(*bar, QStringLiteral("Programm"))->isExpanded());
    CHECK(marked(*bar) == QStringList(QStringLiteral("Maßnahmen")));
    CHECK(preferences::foldedSections().size() == 2);
    clickItem(*bar, itemNamed(*bar, QStringLiteral("Menschen und Stellen")));
    begin(office);
    CHECK_FALSE(itemNamed(barOf(office), QStringLiteral("Programm"))->isExpanded());
    CHECK(itemNamed(barOf(office), QStringLiteral("Menschen und Stellen"))->isExpanded());
}

TEST_CASE("The arrow keys go over every page while the focus stays in the side bar, Return leads into the page", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    Navigation& bar = barOf(office);
    bar.setFocus();
    press(Qt::Key_Home);
    CHECK(bar.currentItem() == bar.topLevelItem(0));
    QStringList walked;
    for (int step = 0; step < 60; ++step) {
        press(Qt::Key_Down);
        REQUIRE(bar.hasFocus());
        CHECK(bar.viewport()->rect().contains(bar.visualItemRect(bar.currentItem())));
        if (!walked.contains(inFront(office)))
            walked << inFront(office);
    }
    QStringList wanted;
    for (const PageEntry& entry : office.window->pages().entries())
        wanted << entry.key;
    walked.removeAll(QStringLiteral("measure")); // was in front when the walk began
    wanted.removeAll(QStringLiteral("measure"));
    CHECK(walked == wanted);
    bar.setCurrentItem(itemNamed(bar, QStringLiteral("Maßnahmen")));
    CHECK(inFront(office) == u"measure");
    press(Qt::Key_Return);
    CHECK(office.window->pages().current()->isAncestorOf(QApplication::focusWidget()));
    CHECK_FALSE(bar.hasFocus());
}

TEST_CASE("Ctrl and a digit lead to the page of the section that was in front last, and on within it", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const auto digit = [](int number) { press(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier); };
    digit(1);
    CHECK(inFront(office) == u"overview");
    digit(1);
    CHECK(inFront(office) == u"meetingMode");
    digit(1);
    CHECK(inFront(office) == u"task");
    digit(1);
    CHECK(inFront(office) == u"day");
    digit(1);
    CHECK(inFront(office) == u"overview");
    digit(3);
    CHECK(inFront(office) == u"person");
    digit(3);
    CHECK(inFront(office) == u"organization");
    digit(2);
    CHECK(inFront(office) == u"measure");
    digit(3);
    CHECK(inFront(office) == u"organization");
    digit(3);
    CHECK(inFront(office) == u"workingGroup");
    digit(3);
    CHECK(inFront(office) == u"meeting");
    digit(3); // round
    CHECK(inFront(office) == u"person");
    // A folded section unfolds for as long as somebody is there.
    clickItem(barOf(office), itemNamed(barOf(office), QStringLiteral("Prüfen")));
    digit(6);
    CHECK(inFront(office) == u"findings");
    CHECK(itemNamed(barOf(office), QStringLiteral("Prüfen"))->isExpanded());
    for (const int unused : {8, 9}) {
        digit(unused);
        CHECK(inFront(office) == u"findings");
    }
    CHECK(marked(barOf(office)) == QStringList(QStringLiteral("Lücken")));
}

TEST_CASE("A screen reader is told of sections and pages as of a tree", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    Navigation& bar = barOf(office);
    QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(&bar);
    REQUIRE(tree);
    CHECK(tree->role() == QAccessible::Tree);
    CHECK(tree->text(QAccessible::Name) == u"Seiten");
    for (QTreeWidgetItemIterator item(&bar); *item; ++item) {
        INFO((*item)->text(0).toStdString());
        QAccessibleInterface* told = accessibleOf(bar, *item);
        REQUIRE(told);
        CHECK(told->role() == QAccessible::TreeItem);
        CHECK(told->text(QAccessible::Name) == (*item)->text(0));
        CHECK(bool(told->state().expandable) == !(*item)->parent());
        CHECK(bool(told->state().expanded) == !(*item)->parent());
        if (!(*item)->parent())
            CHECK(told->text(QAccessible::Description).contains(QStringLiteral("Gruppe")));
    }
    QTreeWidgetItem* people = itemNamed(bar, QStringLiteral("Menschen und Stellen"));
    people->setExpanded(false);
    CHECK_FALSE(accessibleOf(bar, people)->state().expanded);
    CHECK(accessibleOf(bar, people)->state().expandable);
    people->setExpanded(true);
    CHECK(accessibleOf(bar, people)->state().expanded);
}

TEST_CASE("A screen reader is told when a section folds, whoever folds it", "[ui]")
{
    const Office office; // preferences of its own
    ToldNavigation bar;
    for (const QString& section : {QStringLiteral("Heute"), QStringLiteral("Programm"), QStringLiteral("Rat")}) {
        bar.addSection(section, section);
        for (const QString& page : {QStringLiteral("eins"), QStringLiteral("zwei")})
            bar.addPage(section + page, section + u' ' + page, QStringLiteral("history"));
    }
    present(bar);
    CHECK(bar.told.isEmpty()); // filling it is no news
    bar.setCurrentItem(itemNamed(bar, QStringLiteral("Programm")));
    bar.setFocus();
    press(Qt::Key_Left);
    CHECK(bar.told == QStringList{QStringLiteral("Programm: zu")});
    clickItem(bar, itemNamed(bar, QStringLiteral("Rat")));
    clickItem(bar, itemNamed(bar, QStringLiteral("Rat")));
    CHECK(bar.told.mid(1) == QStringList{QStringLiteral("Rat: zu"), QStringLiteral("Rat: auf")});
    bar.told.clear();
    bar.setCurrentPage(QStringLiteral("Programmzwei")); // led there: the section opens
    CHECK(bar.told == QStringList{QStringLiteral("Programm: auf")});
}

TEST_CASE("The side bar folds to symbols, which say their names, and the next day it is still narrow", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    Navigation* bar = &barOf(office);
    const int wide = bar->width();
    clickItem(*bar, itemNamed(*bar, QStringLiteral("Prüfen"))); // folded
    QWidget* focus = QApplication::focusWidget();
    REQUIRE(focus);
    QTest::keyClick(office.window.get(), Qt::Key_F9);
    CHECK(office.action(Command::NarrowSideBar)->isChecked());
    CHECK(bar->width() < wide / 2);
    pictureAsIs(*office.window, QStringLiteral("seiten-schmal"));
    for (QTreeWidgetItemIterator item(bar); *item; ++item) {
        INFO((*item)->text(0).toStdString());
        if (!(*item)->parent()) {
            CHECK((*item)->isExpanded()); // no page is hidden
            continue;
        }
        CHECK((*item)->toolTip(0) == (*item)->text(0));
        QAccessibleInterface* told = accessibleOf(*bar, *item);
        REQUIRE(told);
        CHECK(told->text(QAccessible::Name) == (*item)->text(0));
    }
    const QRect costs = bar->visualItemRect(itemNamed(*bar, QStringLiteral("Kosten")));
    QTest::mouseClick(bar->viewport(), Qt::LeftButton, Qt::NoModifier, {15, costs.center().y()});
    CHECK(inFront(office) == u"costs");
    // A line between sections hides nothing.
    bar->setFocus();
    bar->setCurrentItem(itemNamed(*bar, QStringLiteral("Programm")));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Left, Qt::Key_Return}) {
        press(key);
        CHECK(itemNamed(*bar, QStringLiteral("Programm"))->isExpanded());
    }
    press(Qt::Key_3, Qt::ControlModifier);
    CHECK(inFront(office) == u"person");

    begin(office);
    bar = &barOf(office);
    CHECK(bar->width() < wide / 2);
    office.action(Command::NarrowSideBar)->trigger();
    CHECK(bar->width() == wide);
    CHECK_FALSE(itemNamed(*bar, QStringLiteral("Prüfen"))->isExpanded()); // as it was
    CHECK_FALSE(preferences::isSideBarNarrow());
}

TEST_CASE("Every entry of the side bar can be scrolled into sight and read, whatever the size and the colours", "[ui]")
{
    for (const double scale : {1.0, 2.0}) {
        Office office;
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
            applyAppearance({theme, int(scale * 100)});
            INFO(themeKey(theme).toStdString() << " scale " << scale);
            office.window->resize(1280, 720);
            if (!office.workspace().isOpen())
                office.openSample(QStringLiteral("koeln"));
            CHECK(cutItems(barOf(office)) == QStringList());
            CHECK(barOf(office).width() < office.window->width() / 2);
            const QPalette colours = barOf(office).palette();
            CHECK(contrastOf(colours.color(QPalette::PlaceholderText), colours.color(QPalette::Window)) >= 4.5);
            for (const char* page : {"measure", "lists"}) {
                office.window->showPage(QString::fromLatin1(page));
                pictureAsIs(*office.window, QStringLiteral("seiten-%1-%2-%3")
                                                .arg(themeKey(theme), QString::fromLatin1(page))
                                                .arg(int(scale * 100)));
            }
            itemNamed(barOf(office), QStringLiteral("Datei"))->setExpanded(false);
            pictureAsIs(*office.window, QStringLiteral("seiten-%1-zu-%2").arg(themeKey(theme)).arg(int(scale * 100)));
        }
        applyAppearance({});
    }
}
