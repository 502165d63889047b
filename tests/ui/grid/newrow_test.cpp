// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The empty last row: what is typed or pasted there becomes a row.
#include "tests/ui/support/desk.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/grid/entitylist.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

QModelIndex cellOf(const EntityTableModel& model, int row, const char* key)
{
    return model.index(row, model.columns().indexOf(*model.columns().entity().field(QString::fromLatin1(key))));
}

/// Types a text into the current cell, the first letter opening the editor, and ends it by that key.
void write(GridView& view, const QString& text, Qt::Key end)
{
    QTest::keyClicks(&view, text.left(1));
    REQUIRE(view.editor());
    type(*view.editor()->control(), text.mid(1));
    QTest::keyClick(view.editor()->control(), end);
}

struct NewRowList {
    NewRowList() : list(desk.workspace, entityOf<Measure>(), columns())
    {
        present(list);
        list.view()->setFocus();
    }
    static ListDefaults columns()
    {
        ListDefaults out;
        out.columns = QStringList{QStringLiteral("code"), QStringLiteral("title"), QStringLiteral("leadOffice"),
                                  QStringLiteral("plannedStart"), QStringLiteral("description")};
        return out;
    }
    [[nodiscard]] EntityTableModel& model() const { return list.model(); }
    GridView& goTo(int row, const char* key) const
    {
        list.view()->setCurrentIndex(cellOf(model(), row, key));
        return *list.view();
    }
    [[nodiscard]] QString text(int row, const char* key) const { return cellOf(model(), row, key).data().toString(); }

    Desk desk;
    EntityList list;
};

} // namespace

TEST_CASE("A measure begins where somebody types below the last one: three keys beside its words", "[ui]")
{
    const NewRowList bench;
    const QAbstractItemModelTester tester(&bench.model());
    REQUIRE(bench.model().state().end() == 1);
    REQUIRE(bench.model().rowCount() == 2);
    GridView& view = bench.goTo(0, "title");
    CHECK(bench.list.selectedRows().size() == 1);
    QTest::keyClick(&view, Qt::Key_Down);
    CHECK(bench.list.current().isNull()); // nothing is there before something is typed
    CHECK(bench.list.selectedRows().isEmpty());

    write(view, QStringLiteral("Sprachpaten"), Qt::Key_Tab);
    REQUIRE(bench.model().state().end() == 2);
    CHECK(bench.text(1, "title") == u"Sprachpaten");
    CHECK(bench.text(1, "code") == u"K002"); // the number follows by itself
    CHECK(view.currentIndex() == cellOf(bench.model(), 1, "leadOffice"));
    write(view, QStringLiteral("Jugendamt Müsterstadt"), Qt::Key_Return);
    CHECK(bench.text(1, "leadOffice") == u"Jugendamt Müsterstadt");
    CHECK(bench.model().state().isNewRow(view.currentIndex().row()));                  // ready for the next one
    CHECK(view.currentIndex().column() == cellOf(bench.model(), 0, "title").column()); // where the last one began

    QTest::keyClick(&view, Qt::Key_Home);
    write(view, QStringLiteral("S7"), Qt::Key_Tab);
    write(view, QStringLiteral("Elterncafé"), Qt::Key_Return);
    CHECK(bench.text(2, "code") == u"S7");
    CHECK(bench.text(2, "title") == u"Elterncafé");
    CHECK(bench.model().state().end() == 3);

    bench.goTo(2, "title");
    for (int i = 0; i < 2; ++i)
        bench.desk.workspace.runner().undo();
    CHECK(bench.model().state().end() == 2);                       // the title, then the row with its number
    CHECK(bench.list.current() == bench.model().state().rowAt(1)); // where a row goes, the one above is in front
    CHECK(bench.desk.errors == QStringList());
}

TEST_CASE("What does not fit makes no row, what is taken back makes none, and long texts wait for the form", "[ui]")
{
    const NewRowList bench;
    GridView& view = bench.goTo(1, "plannedStart");
    QTest::keyClicks(&view, QStringLiteral("x"));
    REQUIRE(view.editor());
    type(*view.editor()->control(), QStringLiteral("yz"));
    QTest::keyClick(view.editor()->control(), Qt::Key_Return);
    CHECK(view.editor()); // stays, with the reason
    CHECK(bench.model().state().end() == 1);
    QTest::keyClick(view.editor()->control(), Qt::Key_Escape);
    CHECK_FALSE(view.editor());

    bench.goTo(1, "title");
    QTest::keyClick(&view, Qt::Key_F2);
    REQUIRE(view.editor());
    QTest::keyClick(view.editor()->control(), Qt::Key_Return); // nothing typed
    CHECK(bench.model().state().end() == 1);
    bench.goTo(1, "description");
    QTest::keyClick(&view, Qt::Key_F2);
    CHECK_FALSE(view.editor());
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Space, Qt::Key_Return})
        QTest::keyClick(&view, key);
    QTest::keyClick(&view, Qt::Key_Period, Qt::ControlModifier); // today, into no date
    CHECK(bench.model().state().end() == 1);
    bench.goTo(1, "plannedStart");
    QTest::keyClick(&view, Qt::Key_Period, Qt::ControlModifier);
    CHECK(bench.model().state().end() == 2); // a day is something
    CHECK(bench.desk.errors == QStringList());
}

TEST_CASE("Who goes on typing after a pause goes on in the same row", "[ui]")
{
    const NewRowList bench;
    const QAbstractItemModelTester tester(&bench.model());
    GridView& view = bench.goTo(1, "title");
    QTest::keyClicks(&view, QStringLiteral("E"));
    REQUIRE(view.editor());
    QWidget* control = view.editor()->control();
    type(*control, QStringLiteral("ltern"));
    REQUIRE(view.editor()->commit()); // as after a pause
    REQUIRE(bench.model().state().end() == 2);
    REQUIRE(view.editor());
    CHECK(view.editor()->control() == control);
    QTest::keyClick(control, Qt::Key_End);
    type(*control, QStringLiteral("café"));
    QTest::keyClick(control, Qt::Key_Tab);
    CHECK(bench.model().state().end() == 2);
    CHECK(bench.text(1, "title") == u"Elterncafé");
    CHECK(view.currentIndex() == cellOf(bench.model(), 1, "leadOffice"));
    CHECK(bench.list.current() == bench.model().state().rowAt(1));
    CHECK(bench.desk.errors == QStringList());
}

TEST_CASE("The row in front is the selected one, wherever keys lead", "[ui]")
{
    const NewRowList bench;
    GridView& view = bench.goTo(0, "title");
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    CHECK(bench.list.current().isNull());
    CHECK(bench.list.selectedRows().isEmpty());
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    CHECK(bench.list.selectedRows() == QList<RowRef>{bench.list.current()});
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    CHECK(bench.list.selectedRows().isEmpty());
}

TEST_CASE("Filters, orders and groups keep the empty row last", "[ui]")
{
    const NewRowList bench;
    const QAbstractItemModelTester tester(&bench.model());
    bench.model().sort(1, Qt::DescendingOrder);
    CHECK(bench.model().state().isNewRow(bench.model().rowCount() - 1));
    bench.model().setText(QStringLiteral("gibt es nicht"));
    REQUIRE(bench.model().rowCount() == 1);
    GridView& view = bench.goTo(0, "title");
    write(view, QStringLiteral("Passt nicht zum Filter"), Qt::Key_Tab);
    CHECK(bench.text(0, "title") == u"Passt nicht zum Filter"); // in sight until somebody leaves
    bench.model().setText({});
    bench.model().setGrouping(entityOf<Measure>().field(u"state"));
    CHECK(bench.model().state().isNewRow(bench.model().rowCount() - 1));
    CHECK(bench.model().state().matchCount() == 2);
    bench.model().setAllFolded(true);
    CHECK(bench.model().state().isNewRow(bench.model().rowCount() - 1));
    bench.model().setAllFolded(false);
    bench.model().setGrouping(nullptr);
    bench.model().setAccess({});
    CHECK(bench.model().rowCount() == 2);
    bench.model().setAccess({{}, true});
    CHECK(bench.model().rowCount() == 3);
}

TEST_CASE("Six cost positions are six lines in the table of a measure, typed or pasted", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    QWidget* part = form.openPart(QStringLiteral("Kosten"));
    REQUIRE(part);
    QCoreApplication::processEvents();
    auto* costs = part->findChild<ChildTable*>();
    REQUIRE(costs);
    GridView& view = *costs->view();
    REQUIRE(costs->model().state().isNewRow(0));
    view.setFocus();
    view.setCurrentIndex(cellOf(costs->model(), 0, "amount"));
    write(view, QStringLiteral("12500"), Qt::Key_Return);
    write(view, QStringLiteral("1.200,50"), Qt::Key_Return);
    REQUIRE(costs->model().state().end() == 2);
    CHECK(costs->summaryText().contains(QStringLiteral("13.700,50")));
    for (const Record& item : desk.workspace.list(entityOf<CostItem>())) {
        CHECK(item.value(u"measure") == Value(desk.measure.text()));
        CHECK(item.value(u"year") == Value(qint64(2026)));
    }

    QGuiApplication::clipboard()->setText(QStringLiteral("100\n200\n300\n400"));
    view.setCurrentIndex(cellOf(costs->model(), 2, "amount"));
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(costs->pastePanel()->isVisible());
    QTest::mouseClick(costs->pastePanel()->findChild<QPushButton*>(QStringLiteral("paste-take")), Qt::LeftButton);
    CHECK(costs->model().state().end() == 6);
    CHECK(costs->summaryText().contains(QStringLiteral("4 Zellen")));
    CHECK(desk.workspace.list(entityOf<CostItem>()).size() == 6);
    for (const Record& item : desk.workspace.list(entityOf<CostItem>()))
        CHECK(item.value(u"measure") == Value(desk.measure.text()));
    desk.workspace.runner().undo();
    CHECK(costs->model().state().end() == 2);

    // Whole rows are deleted as in any list; the measure stays.
    view.setCurrentIndex(cellOf(costs->model(), 0, "amount"));
    QTest::keyClick(&view, Qt::Key_Space, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Delete);
    CHECK(costs->model().state().end() == 1);
    CHECK(desk.workspace.isLive(rowRef(desk.measure)));
    desk.remove(rowRef(desk.measure));
    CHECK_FALSE(costs->model().rowCount() > costs->model().state().end()); // nothing is added to what is deleted
    CHECK(desk.errors == QStringList());
}
