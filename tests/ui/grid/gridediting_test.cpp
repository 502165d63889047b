// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "ui/editor/fieldeditor.h"
#include "ui/grid/entitylist.h"
#include "ui/model/entitytablemodel.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QWindow>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A list of measures K001 to K004 with the focus in a cell.
struct GridBench {
    explicit GridBench(const EntityInfo& entity = entityOf<Measure>()) : list(desk.workspace, entity, columns())
    {
        for (const char* code : {"K002", "K003", "K004"}) {
            Measure row;
            row.code = QString::fromLatin1(code);
            row.title = QStringLiteral("Titel ") + row.code;
            desk.add(row);
        }
        present(list);
        view().setFocus();
    }
    static ListDefaults columns()
    {
        ListDefaults out;
        for (const char* key : {"code", "title", "state", "leadOffice", "plannedStart", "completion", "description"})
            out.columns << QString::fromLatin1(key);
        return out;
    }
    GridView& view() const { return *list.view(); }
    [[nodiscard]] QModelIndex cell(int row, const char* key) const
    {
        const EntityTableModel& model = list.model();
        return model.index(row, model.columns().indexOf(*model.columns().entity().field(QString::fromLatin1(key))));
    }
    QWidget& go(int row, const char* key)
    {
        view().setCurrentIndex(cell(row, key));
        view().setFocus();
        return view();
    }
    [[nodiscard]] QString text(int row, const char* key) const { return cell(row, key).data().toString(); }
    /// Types: the first letter opens the editor, which then has the focus.
    void write(const QString& text) const
    {
        QTest::keyClicks(&view(), text.left(1));
        type(control(), text.mid(1));
    }
    QWidget& control() const
    {
        REQUIRE(view().editor());
        return *view().editor()->control();
    }

    Desk desk;
    EntityList list;
};

} // namespace

TEST_CASE("Typing into a cell replaces its text; Return and Tab move on as in Excel", "[ui]")
{
    GridBench bench;
    bench.go(0, "title");
    QTest::keyClicks(&bench.view(), QStringLiteral("R"));
    type(bench.control(), QStringLiteral("äume öffnen"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.text(0, "title") == u"Räume öffnen");
    CHECK(bench.view().currentIndex() == bench.cell(1, "title"));
    CHECK(bench.view().editor() == nullptr);
    CHECK(bench.view().hasFocus());

    QTest::keyClick(&bench.view(), Qt::Key_F2);
    QTest::keyClick(&bench.control(), Qt::Key_End);
    type(bench.control(), QStringLiteral(" neu"));
    QTest::keyClick(&bench.control(), Qt::Key_Tab);
    CHECK(bench.text(1, "title") == u"Titel K002 neu");
    CHECK(bench.view().currentIndex() == bench.cell(1, "state"));
    bench.desk.workspace.runner().undo();
    CHECK(bench.text(1, "title") == u"Titel K002");

    bench.go(1, "title");
    QTest::keyClick(&bench.view(), Qt::Key_F2);
    retype(bench.control(), QStringLiteral("verworfen"));
    QTest::keyClick(&bench.control(), Qt::Key_Escape);
    CHECK(bench.text(1, "title") == u"Titel K002");
    CHECK(bench.view().editor() == nullptr);
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("Who types row after row passes over cells by Tab and begins each row in the same column", "[ui]")
{
    GridBench bench;
    const auto go = [&](int row, const char* key) { return bench.view().currentIndex() == bench.cell(row, key); };
    bench.go(0, "title");
    bench.write(QStringLiteral("Räume öffnen"));
    QTest::keyClick(&bench.control(), Qt::Key_Tab);
    CHECK(go(0, "state"));
    QTest::keyClick(&bench.view(), Qt::Key_Tab); // nothing is typed here
    CHECK(go(0, "leadOffice"));
    CHECK(bench.view().hasFocus());
    QTest::keyClick(&bench.view(), Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(go(0, "state"));
    QTest::keyClick(&bench.view(), Qt::Key_Return);
    CHECK(go(1, "title"));
    bench.write(QStringLiteral("Türen öffnen"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(go(2, "title"));
    CHECK(bench.text(1, "title") == u"Türen öffnen");

    // Whoever moves about is not typing row after row any more: Tab leads out of the list.
    QTest::keyClick(&bench.view(), Qt::Key_Up);
    QTest::keyClick(&bench.view(), Qt::Key_Tab);
    CHECK_FALSE(bench.view().hasFocus());
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("Tab goes to the next cell also while suggestions are open", "[ui]")
{
    GridBench bench;
    bench.go(0, "leadOffice");
    bench.write(QStringLiteral("aepfel"));
    REQUIRE(QApplication::activePopupWidget());
    QTest::keyClick(bench.list.windowHandle(), Qt::Key_Tab);
    waitUntil([&] { return !bench.view().editor(); });
    CHECK(bench.text(0, "leadOffice") == u"Äpfel und Öhmd e. V.");
    CHECK(bench.view().currentIndex() == bench.cell(0, "plannedStart"));
}

TEST_CASE("An office that is not there yet is made in the cell that names it", "[ui]")
{
    GridBench bench;
    bench.go(1, "leadOffice");
    bench.write(QStringLiteral("Sportamt"));
    REQUIRE(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    CHECK(bench.text(1, "leadOffice") == u"Sportamt");
    bench.desk.workspace.runner().undo();
    CHECK(bench.text(1, "leadOffice").isEmpty());
    CHECK(bench.desk.workspace.list(entityOf<Organization>()).size() == 2);
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("Today and the value above are one key", "[ui]")
{
    GridBench bench;
    bench.go(0, "plannedStart");
    QTest::keyClick(&bench.view(), Qt::Key_Period, Qt::ControlModifier);
    CHECK(bench.text(0, "plannedStart") == u"21.11.2026");
    bench.go(1, "plannedStart");
    QTest::keyClick(&bench.view(), Qt::Key_Apostrophe, Qt::ControlModifier);
    CHECK(bench.text(1, "plannedStart") == u"21.11.2026");
    bench.desk.workspace.runner().undo();
    CHECK(bench.text(1, "plannedStart").isEmpty());
    QTest::keyClick(&bench.go(0, "title"), Qt::Key_Semicolon, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&bench.go(0, "title"), Qt::Key_Apostrophe, Qt::ControlModifier);
    CHECK(bench.text(0, "title") == u"Sprachförderung"); // no date, and nothing is above
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("Every kind of field has its editor in the cell; long texts are for the form", "[ui]")
{
    GridBench bench;
    bench.go(0, "state");
    QTest::keyClick(&bench.view(), Qt::Key_F2);
    auto* box = qobject_cast<QComboBox*>(&bench.control());
    REQUIRE(box);
    CHECK(box->accessibleName() == u"Stand");
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(bench.text(0, "state") == u"Idee");

    bench.go(1, "leadOffice");
    QTest::keyClick(&bench.view(), Qt::Key_F2);
    type(bench.control(), QStringLiteral("aepfel"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.text(1, "leadOffice") == u"Äpfel und Öhmd e. V.");

    bench.go(1, "plannedStart");
    bench.write(QStringLiteral("Q3 2027"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.text(1, "plannedStart") == u"3. Quartal 2027");

    const Column* asked = nullptr;
    QObject::connect(&bench.list, &EntityList::formRequested, [&](const Column* field) { asked = field; });
    bench.go(1, "description");
    QTest::keyClick(&bench.view(), Qt::Key_F2);
    CHECK(asked == entityOf<Measure>().field(u"description"));
    CHECK(bench.view().editor() == nullptr);
}

TEST_CASE("What is refused stays in the cell with the reason, and nothing is written", "[ui]")
{
    GridBench bench;
    bench.go(0, "plannedStart");
    bench.write(QStringLiteral("irgendwann"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    REQUIRE(bench.view().editor());
    CHECK_FALSE(bench.view().editor()->message().isEmpty());
    CHECK(bench.text(0, "plannedStart").isEmpty());
    waitUntil([&] { return bench.view().editor()->height() > bench.view().rowHeight(0); }); // room for the reason
    CHECK(bench.view().viewport()->rect().contains(bench.view().editor()->geometry()));
    // Leaving does not lose it either.
    bench.list.filterLine()->setFocus();
    QApplication::processEvents();
    REQUIRE(bench.view().editor());
    bench.control().setFocus();
    retype(bench.control(), QStringLiteral("2027"));
    bench.list.filterLine()->setFocus();
    waitUntil([&] { return bench.view().editor() == nullptr; });
    CHECK(bench.text(0, "plannedStart") == u"2027");
}

TEST_CASE("A choice is typed into its cell; what is none of the choices stays to be corrected", "[ui]")
{
    GridBench bench;
    bench.go(0, "state");
    QTest::keyClicks(&bench.view(), QStringLiteral("i"));
    type(bench.control(), QStringLiteral("n U"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.text(0, "state") == u"in Umsetzung");
    CHECK(bench.view().currentIndex() == bench.cell(1, "state"));

    QTest::keyClicks(&bench.view(), QStringLiteral("x"));
    type(bench.control(), QStringLiteral("yz"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    REQUIRE(bench.view().editor());
    CHECK(bench.view().editor()->message().startsWith(QStringLiteral("„xyz“ ist keine der Auswahlmöglichkeiten.")));
    CHECK(bench.view().editor()->message().contains(QStringLiteral("in Umsetzung")));
    CHECK(qobject_cast<QComboBox*>(&bench.control())->currentText() == u"xyz");
    CHECK(bench.desk.workspace.runner().hasUnsaved());
    CHECK(bench.text(1, "state").isEmpty());
    retype(bench.control(), QStringLiteral("Idee"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.text(1, "state") == u"Idee");
    CHECK_FALSE(bench.desk.workspace.runner().hasUnsaved());

    // Emptied, the cell has none; Esc drops what was typed.
    bench.go(1, "state");
    QTest::keyClick(&bench.view(), Qt::Key_F2);
    retype(bench.control(), QString());
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.text(1, "state").isEmpty());
    bench.go(0, "state");
    QTest::keyClicks(&bench.view(), QStringLiteral("q"));
    QTest::keyClick(&bench.control(), Qt::Key_Escape);
    CHECK(bench.text(0, "state") == u"in Umsetzung");
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("Suggestions are as wide as what they say, however narrow the cell is", "[ui]")
{
    GridBench bench;
    Organization office;
    office.name = QStringLiteral("Amt für die Belange von Menschen mit besonders langen Namen in Müsterstadt");
    bench.desk.add(office);
    bench.view().setColumnWidth(bench.cell(0, "leadOffice").column(), 60);
    bench.go(0, "leadOffice");
    bench.write(QStringLiteral("besonders"));
    const QWidget* popup = QApplication::activePopupWidget();
    REQUIRE(popup);
    CHECK(popup->width() >= popup->fontMetrics().horizontalAdvance(office.name));
}

TEST_CASE("A row that is edited keeps its place in a sorted list until the list is left", "[ui]")
{
    GridBench bench;
    bench.list.model().sort(bench.cell(0, "title").column());
    REQUIRE(bench.text(0, "title") == u"Sprachförderung");
    bench.go(0, "title");
    bench.write(QStringLiteral("Zebra"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.text(0, "title") == u"Zebra");
    CHECK(bench.view().currentIndex().row() == 1);
    bench.list.filterLine()->setFocus();
    waitUntil([&] { return bench.text(3, "title") == u"Zebra"; });
}

TEST_CASE("A row that moves by what was changed elsewhere stays the selected one, and in sight", "[ui]")
{
    GridBench bench;
    for (int number = 5; number < 60; ++number) {
        Measure row;
        row.code = QStringLiteral("K%1").arg(number, 3, 10, QChar(u'0'));
        row.title = QStringLiteral("Titel ") + row.code;
        bench.desk.add(row);
    }
    bench.view().sortByColumn(bench.cell(0, "code").column(), Qt::AscendingOrder);
    bench.view().chooseRow(1);
    const RowRef row = bench.list.current();
    const auto staysInFront = [&](const char* where) {
        INFO(where);
        CHECK(bench.list.current() == row);
        CHECK(bench.list.selectedRows() == QList<RowRef>{row});
        CHECK(bench.view().viewport()->rect().intersects(bench.view().visualRect(bench.view().currentIndex())));
    };
    bench.desk.set(row, "code", Value(QStringLiteral("K999")));
    CHECK(bench.view().currentIndex().row() == bench.list.model().state().end() - 1);
    staysInFront("plain");
    bench.list.model().setGrouping(entityOf<Measure>().field(u"state"));
    bench.view().scrollTo(bench.view().currentIndex());
    bench.desk.set(row, "code", Value(QStringLiteral("K000")));
    staysInFront("grouped");
}

TEST_CASE("Cells are emptied and filled down in one step, and summed up below the list", "[ui]")
{
    GridBench bench;
    auto* status = bench.list.findChild<QLabel*>(QStringLiteral("list-status"));
    REQUIRE(status);
    bench.go(0, "completion");
    bench.write(QStringLiteral("40"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    bench.view().selectBlock(bench.cell(0, "completion"), bench.cell(3, "completion"));
    QTest::keyClick(&bench.view(), Qt::Key_U, Qt::ControlModifier);
    CHECK(bench.text(3, "completion") == u"40");
    bench.view().selectBlock(bench.cell(1, "completion"), bench.cell(3, "completion"));
    waitUntil([&] { return status->text().contains(QStringLiteral("Summe")); });
    CHECK(status->text() == u"3 Zellen markiert · Summe 120 · Mittel 40 · Minimum 40 · Maximum 40");

    QTest::keyClick(&bench.view(), Qt::Key_Delete);
    CHECK(bench.text(0, "completion") == u"40");
    CHECK(bench.text(1, "completion").isEmpty());
    CHECK(bench.list.model().state().end() == 4); // cells, not rows
    bench.desk.workspace.runner().undo();
    CHECK(bench.text(2, "completion") == u"40");
    bench.desk.workspace.runner().undo();
    CHECK(bench.text(2, "completion").isEmpty());
    CHECK(bench.text(0, "completion") == u"40");
}

TEST_CASE("A locked cell says why it cannot be changed", "[ui]")
{
    Desk desk;
    EntityList list(desk.workspace, entityOf<WorkingGroupField>(), {});
    present(list);
    WorkingGroup group;
    group.title = QStringLiteral("AG Sprache");
    const auto groupId = desk.add(group);
    REQUIRE(desk.workspace.runner().run(QStringLiteral("workingGroupField:link"), [&](Writer& writer) -> Result<> {
        WorkingGroupField link;
        link.workingGroup = groupId;
        link.fieldOfAction = desk.field;
        writer.link(link);
        return {};
    }));
    REQUIRE(list.model().state().end() == 1);
    list.view()->setCurrentIndex(list.model().index(0, 0));
    list.view()->setFocus();
    QTest::keyClick(list.view(), Qt::Key_F2);
    CHECK(list.view()->editor() == nullptr);
    CHECK(list.view()->accessibleDescription().contains(QStringLiteral("gelöst")));
}
