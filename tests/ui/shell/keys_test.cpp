// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys reach what has the focus, and nothing else.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

EntityPage& keysPage(const Office& office)
{
    return pageInFront<EntityPage>(office);
}

qsizetype commitCount(const Office& office)
{
    return value_of(office.workspace().store().replica().commitIds()).size();
}

QModelIndex cellOf(const EntityPage& page, const char* key)
{
    const EntityTableModel& model = page.list()->model();
    return model.index(0, model.columns().indexOf(*model.columns().entity().field(QString::fromLatin1(key))));
}

/// Letters that menus and `window`'s visible buttons and labels both have.
QStringList sharedLetters(const MainWindow& window)
{
    QSet<QString> menus;
    for (const QAction* action : window.menuBar()->actions())
        menus << QKeySequence::mnemonic(action->text()).toString();
    QStringList out;
    const auto look = [&](const QString& text) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (!letter.isEmpty() && menus.contains(letter))
            out << text;
    };
    for (const auto* button : window.centralWidget()->findChildren<QAbstractButton*>())
        look(button->text());
    for (const auto* label : window.centralWidget()->findChildren<QLabel*>()) {
        if (label->buddy())
            look(label->text());
    }
    return out;
}

/// Visible parts of the page in front that have a letter in common.
QStringList doubleLettersOnPage(const MainWindow& window)
{
    QHash<QString, QString> seen;
    QStringList out;
    const auto look = [&](const QString& text) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (letter.isEmpty())
            return;
        if (seen.contains(letter))
            out << seen.value(letter) + QStringLiteral(" / ") + text;
        seen.insert(letter, text);
    };
    const Page& page = *window.pages().current();
    for (const auto* button : page.findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            look(button->text());
    }
    for (const auto* label : page.findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy())
            look(label->text());
    }
    return out;
}

/// Entries of one menu, as it is opened now, that have a letter in common.
QStringList doubleLetters(QMenu& menu)
{
    menu.popup({10, 10});
    QCoreApplication::processEvents();
    menu.close();
    QHash<QString, QString> seen;
    QStringList out;
    for (const QAction* action : menu.actions()) {
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (letter.isEmpty() || !action->isVisible())
            continue;
        if (seen.contains(letter))
            out << seen.value(letter) + QStringLiteral(" / ") + action->text();
        seen.insert(letter, action->text());
    }
    return out;
}

} // namespace

TEST_CASE("Each letter leads to one entry of a menu, whatever page is in front", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    for (const PageEntry& page : office.window->pages().entries()) {
        INFO(page.key.toStdString());
        office.window->showPage(page.key);
        for (const QAction* action : office.window->menuBar()->actions())
            CHECK(doubleLetters(*action->menu()) == QStringList());
    }
}

TEST_CASE("Ctrl and a digit show a page, from a text as from anywhere, and leave the text as it is", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef row = office.row("measure", QStringLiteral("K001"));
    for (const char* key : {"description", "title", "plannedStart"}) {
        INFO(key);
        office.window->openRecord(row, row.entity->field(QString::fromLatin1(key)));
        const QString before = office.text(row, key);
        const qsizetype commits = commitCount(office);
        press(Qt::Key_3, Qt::ControlModifier);
        CHECK(office.window->pages().currentKey() == u"person");
        // What is typed in the belief that the text is still there overwrites nothing.
        for (const Qt::Key letter : {Qt::Key_X, Qt::Key_Space, Qt::Key_Y})
            press(letter);
        CHECK(keysPage(office).view()->editor() == nullptr);
        CHECK(commitCount(office) == commits);
        CHECK(office.text(row, key) == before);
        press(Qt::Key_2, Qt::ControlModifier);
        CHECK(office.window->pages().currentKey() == u"measure");
    }
}

TEST_CASE("Whoever comes to a page by a key overwrites and makes nothing before moving there", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    keysPage(office).view()->setFocus();
    const qsizetype before = commitCount(office);
    for (const Qt::Key digit : {Qt::Key_3, Qt::Key_3, Qt::Key_2, Qt::Key_3, Qt::Key_2}) {
        INFO(digit);
        press(digit, Qt::ControlModifier);
        CHECK(keysPage(office).view()->hasFocus());
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_X, Qt::Key_Y})
            press(key);
        CHECK(keysPage(office).view()->editor() == nullptr);
    }
    CHECK(commitCount(office) == before);
    // Who moves means the cell.
    keysPage(office).view()->setCurrentIndex(cellOf(keysPage(office), "title"));
    press(Qt::Key_Down);
    press(Qt::Key_X);
    CHECK(keysPage(office).view()->editor() != nullptr);
    press(Qt::Key_Escape);
}

TEST_CASE("A blank on a cell leaves its text as it is", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    GridView& view = *keysPage(office).view();
    const qsizetype before = commitCount(office);
    for (const char* key : {"title", "leadOffice", "plannedStart"}) {
        INFO(key);
        view.setCurrentIndex(cellOf(keysPage(office), key));
        view.setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Up);
        press(Qt::Key_Space);
        CHECK(view.editor() == nullptr);
        press(Qt::Key_Down);
    }
    CHECK(commitCount(office) == before);
}

TEST_CASE("Return presses the button that has the focus", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = keysPage(office);
    const int rows = page.list()->model().state().end();
    page.findChild<QToolButton*>(QStringLiteral("create"))->setFocus();
    press(Qt::Key_Return);
    CHECK(page.list()->model().state().end() == rows + 1);
    page.findChild<QToolButton*>(QStringLiteral("delete"))->setFocus();
    press(Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(page.list()->model().state().end() == rows);

    page.view()->setCurrentIndex(cellOf(page, "state"));
    page.view()->setFocus();
    auto* block = new QMimeData;
    block->setText(QStringLiteral("irgendwie\nin Umsetzung\n"));
    QGuiApplication::clipboard()->setMimeData(block);
    QTest::keyClick(page.view(), Qt::Key_V, Qt::ControlModifier);
    auto* panel = page.list()->findChild<PastePanel*>(); // tables of the form have their own
    REQUIRE(panel->isVisible());
    CHECK(sharedLetters(*office.window) == QStringList());
    panel->findChild<QPushButton*>(QStringLiteral("paste-drop"))->setFocus();
    press(Qt::Key_Return);
    CHECK_FALSE(panel->isVisible());
}

TEST_CASE("No part of a page has the letter of a menu or of another part", "[ui]")
{
    Office office;
    CHECK(sharedLetters(*office.window) == QStringList()); // the start page
    office.openSample(QStringLiteral("koeln"));
    for (const PageEntry& entry : office.window->pages().entries()) {
        INFO(entry.key.toStdString());
        office.window->showPage(entry.key);
        settleLayouts();
        CHECK(sharedLetters(*office.window) == QStringList());
        CHECK(doubleLettersOnPage(*office.window) == QStringList());
    }
    office.window->showPage(QStringLiteral("measure"));
    for (const char* name : {"bulkEdit", "mergeMeasure", "splitMeasure"}) {
        INFO(name);
        auto* action = office.window->pages().current()->findChild<QAction*>(QString::fromLatin1(name));
        REQUIRE(action);
        action->trigger();
        CHECK(sharedLetters(*office.window) == QStringList());
        CHECK(doubleLettersOnPage(*office.window) == QStringList());
    }
}

TEST_CASE("No panel beside a form has a letter of its page", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    int seen = 0;
    for (const PageEntry& entry : office.window->pages().entries()) {
        office.window->showPage(entry.key);
        auto* page = dynamic_cast<EntityPage*>(office.window->pages().current());
        if (!page)
            continue;
        for (const char* name : {"ratingEntry", "ratingOut", "ratingIn", "ratingResult", "roundOut", "roundIn",
                                 "freeze", "reopenEdition", "chooseForEdition", "letters"}) {
            auto* action = page->findChild<QAction*>(QString::fromLatin1(name));
            if (!action)
                continue;
            action->setEnabled(true); // there may be no row yet
            action->trigger();
            settleLayouts();
            if (!page->side() || !page->side()->isVisible())
                continue;
            ++seen;
            INFO(entry.key.toStdString() << ' ' << name);
            CHECK(sharedLetters(*office.window) == QStringList());
            CHECK(doubleLettersOnPage(*office.window) == QStringList());
            page->closeSide();
        }
    }
    CHECK(seen >= 6);
}

TEST_CASE("A blank in the empty last row makes no record", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = keysPage(office);
    const EntityTableModel& model = page.list()->model();
    const qsizetype before = commitCount(office);
    for (int column = 0; column < model.columnCount(); ++column) {
        if (page.view()->isColumnHidden(column))
            continue;
        INFO(model.columns().at(column).key);
        page.view()->setFocus();
        page.view()->setCurrentIndex(model.index(model.state().end(), column));
        press(Qt::Key_Space);
        CHECK(page.view()->editor() == nullptr);
    }
    CHECK(commitCount(office) == before);
}
