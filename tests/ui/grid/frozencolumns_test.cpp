// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first columns of a list stay in sight; keyboard, mouse and screen readers meet one table. Height of rows.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/base/viewpreferences.h"
#include "ui/editor/fieldeditor.h"
#include "ui/grid/columnfilterline.h"
#include "ui/grid/columnstate.h"
#include "ui/grid/gridheader.h"
#include "ui/grid/listtools.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The list of measures, scrolled sideways.
struct ScrolledList {
    ScrolledList()
    {
        office.window->resize(1700, 800);
        office.openSample(QStringLiteral("koeln"));
        page = &pageInFront<EntityPage>(office);
        settleLayouts();
        QScrollBar& bar = *view().horizontalScrollBar();
        REQUIRE(bar.maximum() > 100);
        bar.setValue(bar.maximum());
        settleLayouts();
    }
    [[nodiscard]] GridView& view() const { return *page->view(); }
    [[nodiscard]] GridHeader& header() const { return view().header(); }
    [[nodiscard]] const EntityTableModel& model() const { return page->list()->model(); }
    [[nodiscard]] int column(const char* key) const
    {
        return model().columns().indexOf(*model().columns().entity().field(QString::fromLatin1(key)));
    }
    [[nodiscard]] QModelIndex cell(int row, const char* key) const { return model().index(row, column(key)); }
    void click(const QModelIndex& index) const
    {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::NoModifier, view().visualRect(index).center());
    }

    Office office;
    EntityPage* page = nullptr;
};

/// The entry of the menu of columns with that text, below its submenus, too.
QAction* entryOf(QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
        if (QAction* below = action->menu() ? entryOf(*action->menu(), text) : nullptr)
            return below;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Number and title stay in sight, and a title has room for 40 letters", "[ui]")
{
    ScrolledList list;
    CHECK(list.header().frozenSections() == QList{list.column("code"), list.column("title")});
    CHECK(list.view().columnWidth(list.column("title")) >= 40 * list.view().fontMetrics().averageCharWidth());
    CHECK(list.view().visualRect(list.cell(0, "code")).left() == 0);
    CHECK(list.view().visualRect(list.cell(0, "title")).left() == list.view().columnWidth(list.column("code")));
    CHECK(list.view().indexAt(list.view().visualRect(list.cell(2, "title")).center()) == list.cell(2, "title"));
    pictureAsIs(*list.office.window, QStringLiteral("liste-fixiert"));

    SECTION("what is painted there is the number, whatever is scrolled below it")
    {
        const QRect place = list.view().visualRect(list.cell(1, "code"));
        list.view().setFocus();
        list.view().selectionModel()->clear();
        const QImage scrolled = list.view().viewport()->grab(place).toImage();
        list.view().horizontalScrollBar()->setValue(0);
        CHECK(list.view().viewport()->grab(place).toImage() == scrolled);
    }
    SECTION("a click there chooses that cell, typing there edits it where it stands")
    {
        list.click(list.cell(3, "code"));
        CHECK(list.view().currentIndex() == list.cell(3, "code"));
        press(Qt::Key_F2);
        REQUIRE(list.view().editor());
        CHECK(list.view().editor()->field().keyText() == u"code");
        CHECK(list.view().editor()->x() == 0);
        press(Qt::Key_Escape);
    }
    SECTION("keys bring no cell below what stays, and leave the list scrolled where they need not")
    {
        QScrollBar& bar = *list.view().horizontalScrollBar();
        list.click(list.cell(3, "title"));
        const int before = bar.value();
        press(Qt::Key_Down);
        CHECK(bar.value() == before);
        const QList<int> shown = list.view().shownColumns();
        list.view().setCurrentIndex(list.model().index(4, shown.last()));
        for (qsizetype i = shown.size() - 1; i > 2; --i) {
            press(Qt::Key_Left);
            CHECK(list.view().visualRect(list.view().currentIndex()).left() >= list.header().frozenWidth());
        }
    }
    SECTION("its heading sorts")
    {
        const QPoint heading(5, list.header().height() / 2);
        QTest::mouseClick(list.header().viewport(), Qt::LeftButton, Qt::NoModifier, heading);
        CHECK(list.header().sortIndicatorSection() == list.column("code"));
    }
    SECTION("a screen reader finds each cell where it is seen")
    {
        QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&list.view());
        REQUIRE(table);
        QAccessibleInterface* cell = table->tableInterface()->cellAt(0, list.column("code"));
        REQUIRE(cell);
        CHECK(cell->rect().topLeft() ==
              list.view().viewport()->mapToGlobal(list.view().visualRect(list.cell(0, "code")).topLeft()));
        CHECK(table->tableInterface()->columnCount() == list.model().columnCount());
    }
    SECTION("filters stand over the columns that they are of")
    {
        ColumnFilterLine& line = *list.page->list()->tools()->filterLine();
        line.show();
        settleLayouts();
        const QPoint left = line.mapFromGlobal(list.header().viewport()->mapToGlobal(QPoint(2, 0)));
        auto* editor = qobject_cast<QLineEdit*>(line.childAt(left.x(), line.height() / 2));
        REQUIRE(editor);
        CHECK(editor->accessibleName().startsWith(QStringLiteral("Nummer")));
    }
}

TEST_CASE("Which columns stay is chosen in the menu of columns and remembered", "[ui]")
{
    ScrolledList list;
    QMenu menu;
    list.page->list()->columns().fillMenu(menu);
    QAction* onlyNumber = entryOf(menu, QStringLiteral("Nummer"));
    REQUIRE(onlyNumber);
    QMenu* frozen = nullptr;
    for (QAction* action : menu.actions()) {
        if (action->menu())
            frozen = action->menu();
    }
    REQUIRE(frozen);
    CHECK(entryOf(*frozen, QStringLiteral("alle bis „Titel“"))->isChecked());
    entryOf(*frozen, QStringLiteral("Nummer"))->trigger();
    CHECK(list.header().frozenSections() == QList{list.column("code")});
    entryOf(*frozen, QStringLiteral("keine Spalte"))->trigger();
    CHECK(list.header().frozenSections().isEmpty());
    CHECK(list.view().visualRect(list.cell(0, "code")).right() < 0); // scrolled away as ever

    const QString path = list.office.workspace().store().file().path();
    list.office.workspace().close();
    REQUIRE(list.office.window->openFile(path));
    list.office.window->showPage(QStringLiteral("measure"));
    CHECK(pageInFront<EntityPage>(list.office).view()->header().frozen() == 0);
}

TEST_CASE("A narrow list keeps room for what does not stay", "[ui]")
{
    ScrolledList list;
    GridHeader& header = list.header();
    list.view().setColumnWidth(list.column("title"), list.view().viewport()->width());
    CHECK(header.frozenSections() == QList{list.column("code")});
    CHECK(header.frozenWidth() < list.view().viewport()->width());
}

TEST_CASE("States stand with their symbol, the light with its word", "[ui]")
{
    ScrolledList list;
    list.office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& writer) {
        const RowRef row = list.model().state().rowAt(0);
        return writer.set(row, {{row.entity->field(u"trafficLight"), QStringLiteral("yellow")},
                                {row.entity->field(u"trafficLightReason"), QStringLiteral("Es fehlt Geld.")}});
    });
    for (const char* key : {"state", "trafficLight"}) {
        INFO(key);
        const QModelIndex cell = list.cell(0, key);
        list.view().scrollTo(cell);
        CHECK_FALSE(cell.data().toString().isEmpty());
        QStyleOptionViewItem option;
        option.initFrom(list.view().viewport());
        const QSize with = list.view().itemDelegate()->sizeHint(option, cell);
        const int text = list.view().fontMetrics().horizontalAdvance(cell.data().toString());
        CHECK(with.width() >= text + list.view().fontMetrics().height());
    }
    pictureAsIs(*list.office.window, QStringLiteral("liste-symbole"));
}

TEST_CASE("Rows are as high as the person chose, in all lists and the next time", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    GridView& view = *pageInFront<EntityPage>(office).view();
    const int normal = view.rowHeight(0);
    QMenu& menu = *office.window->actions().submenu(Command::ChooseRowHeight);
    REQUIRE(menu.actions().size() == 3);
    menu.actions().at(0)->trigger();
    CHECK(view.rowHeight(0) < normal);
    CHECK(view.rowHeight(0) >= view.fontMetrics().height());
    menu.actions().at(2)->trigger();
    CHECK(view.rowHeight(0) > normal);
    CHECK(preferences::rowHeight() == RowHeight::Roomy);
    office.window->showPage(QStringLiteral("person"));
    CHECK(pageInFront<EntityPage>(office).view()->rowHeight(0) == view.rowHeight(0));
    menu.actions().at(1)->trigger();
    CHECK(view.rowHeight(0) == normal);
}
