// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small tasks of a day by hand, beside the same in a spreadsheet, key by key: docs/stopwatch.md.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/hand.h"
#include "tests/ui/support/mailprogram.h"
#include "tests/ui/support/pages.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/costgridsection.h"
#include "ui/grid/bulkedit.h"
#include "ui/grid/entitylist.h"
#include "ui/grid/listtools.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/shell/pagehost.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A list of measures with the focus in a cell; K001 is there already.
struct MeasureBench {
    explicit MeasureBench(const QStringList& keys) : list(desk.workspace, entityOf<Measure>(), columnsOf(keys))
    {
        for (int i = 2; i <= 5; ++i) {
            Measure row;
            row.code = QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
            row.title = QStringLiteral("Vorhaben %1").arg(i);
            desk.add(row);
        }
        present(list);
        REQUIRE(QTest::qWaitForWindowActive(&list)); // a list of suggestions before may have taken that away
        view().setFocus();
    }
    static ListDefaults columnsOf(const QStringList& keys)
    {
        QSettings().remove(QStringLiteral("lists/measure")); // what another story chose
        ListDefaults out;
        out.columns = keys;
        return out;
    }
    [[nodiscard]] GridView& view() const { return *list.view(); }
    void go(int row, const char* key) const
    {
        const EntityTableModel& model = list.model();
        const FieldInfo& field = *entityOf<Measure>().field(QString::fromLatin1(key));
        view().setCurrentIndex(model.index(row, model.columns().indexOf(field)));
    }
    [[nodiscard]] QStringList texts(const char* key) const
    {
        QStringList out;
        for (const Record& row : desk.workspace.list(entityOf<Measure>()))
            out << row.value(*entityOf<Measure>().field(QString::fromLatin1(key))).text();
        return out;
    }

    Desk desk;
    EntityList list;
};

/// The page of measures in the window, 40 of them, a quarter with the Jugendamt.
struct MeasureOffice : Office {
    MeasureOffice()
    {
        openEmpty();
        REQUIRE(workspace().runner().run(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
            Organization youth;
            youth.name = QStringLiteral("Jugendamt");
            writer.insert(youth);
            for (int i = 1; i <= 40; ++i) {
                Measure measure;
                measure.code = QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
                measure.title = i == 17 ? QStringLiteral("Kinderchr") : QStringLiteral("Vorhaben %1").arg(i);
                measure.state = MeasureState::Running;
                if (i % 4 == 0)
                    measure.leadOffice = youth.id;
                writer.insert(measure);
            }
            return {};
        }));
        page().view()->setFocus();
    }
    [[nodiscard]] EntityPage& page() const { return openPage<EntityPage>(*this, "measure"); }
};

/// Chooses the entry of a menu: a click on its button and one on the entry.
void choose(Hand& hand, QMenu* menu, const QString& text)
{
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions()) {
        if (action->text().remove(u'&').startsWith(text)) {
            action->trigger();
            hand.count(2);
            return;
        }
    }
    FAIL("no entry " << text.toStdString());
}

} // namespace

TEST_CASE("Five measures are put off with a reason", "[ui][stopwatch]")
{
    MeasureOffice office;
    EntityPage& page = office.page();
    page.openRecord(office.row("measure", QStringLiteral("K001")), nullptr, {});
    page.view()->setFocus();
    Hand hand;
    for (int row = 1; row < 5; ++row)
        hand.press(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(page.selectedRows().size() == 5);
    const QList<RowRef> rows = page.selectedRows();
    hand.press(Qt::Key_G, Qt::ControlModifier);
    auto* panel = qobject_cast<BulkEdit*>(page.side());
    REQUIRE(panel);
    panel->choose(u"state");
    hand.count(5 + 1); // "Stand" in the list of fields that has the focus, and on to its value
    panel->editor(u"state")->control()->setFocus();
    hand.write(QStringLiteral("zur"));
    hand.press(Qt::Key_Tab);
    panel->editor(u"stateReason")->control()->setFocus();
    hand.write(QStringLiteral("kein Personal"));
    hand.click(*panel->applyButton());
    for (const RowRef& row : rows) {
        CHECK(office.text(row, "state") == QStringLiteral("zurückgestellt"));
        CHECK(office.text(row, "stateReason") == QStringLiteral("kein Personal"));
    }
    Calc calc;
    calc.type(QStringLiteral("zurückgestellt"));
    calc.type(QStringLiteral("kein Personal"));
    calc.keys(1 + 1 + 4 + 1); // up, one cell to the right, four rows down, fill down
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("Put off five measures with a reason", hand.strokes(), calc.strokes));
}

TEST_CASE("A title is found among forty and corrected", "[ui][stopwatch]")
{
    MeasureOffice office;
    EntityPage& page = office.page();
    Hand hand;
    hand.press(Qt::Key_F, Qt::ControlModifier);
    hand.write(QStringLiteral("chr"));
    waitUntil([&] { return page.list()->model().state().matchCount() == 1; });
    hand.press(Qt::Key_Down);
    page.view()->setCurrentIndex(
        page.list()->model().index(0, page.list()->model().columns().indexOf(*entityOf<Measure>().field(u"title"))));
    hand.press(Qt::Key_F2);
    hand.press(Qt::Key_End); // what is edited is selected
    hand.press(Qt::Key_Backspace);
    hand.write(QStringLiteral("or"));
    hand.press(Qt::Key_Return);
    waitUntil([&] { return office.text(office.row("measure", QStringLiteral("K017")), "title") == u"Kinderchor"; });
    Calc calc;
    calc.keys(1 + 3 + 1 + 1); // find, "chr", Return, out of the search
    calc.keys(1 + 1);         // F2, Backspace
    calc.type(QStringLiteral("or"));
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("Find and correct a title", hand.strokes(), calc.strokes));
}

TEST_CASE("The list with its states goes to Word", "[ui][stopwatch]")
{
    MeasureOffice office;
    office.chooser.answer = office.folder.file(QStringLiteral("liste.docx"));
    Hand hand;
    choose(hand, office.page().list()->tools()->outputMenu(), QStringLiteral("Als Word-Dokument"));
    hand.count(1); // the name that is proposed is taken
    waitUntil([&] { return QFileInfo(office.chooser.answer).size() > 500; });
    Calc calc;
    calc.keys(1 + 1);                   // all, copy
    calc.keys(2 + 1);                   // a new text, paste
    calc.keys(1 + 1);                   // save, DOCX among the formats
    calc.type(QStringLiteral("liste")); // its name
    calc.keys(1);                       // keep the format
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("Status list to Word", hand.strokes(), calc.strokes));
}

TEST_CASE("An office that is not there yet is made while a measure is typed", "[ui][stopwatch]")
{
    MeasureBench bench({QStringLiteral("code"), QStringLiteral("title"), QStringLiteral("leadOffice")});
    bench.go(4, "title");
    const QString title = QStringLiteral("Bewegungstreff");
    Hand hand;
    hand.press(Qt::Key_Down);
    hand.write(title);
    hand.press(Qt::Key_Tab);
    hand.write(QStringLiteral("Sportamt"));
    hand.pressInList(Qt::Key_Return); // "„Sportamt“ neu anlegen"
    QCoreApplication::processEvents();
    REQUIRE(QTest::qWaitFor([] { return !QApplication::activePopupWidget(); }));
    const auto offices = bench.desk.workspace.list(entityOf<Organization>());
    const auto made = std::ranges::find_if(
        offices, [](const Record& row) { return row.value(u"name").text() == QStringLiteral("Sportamt"); });
    REQUIRE(made != offices.end());
    CHECK(bench.texts("leadOffice").contains(idText(made->id)));
    Calc calc;
    calc.keys(1); // down
    calc.type(QStringLiteral("K006"));
    calc.type(title);
    calc.type(QStringLiteral("Sportamt"));
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("A measure with an office that is new", hand.strokes(), calc.strokes));
}

TEST_CASE("Dates are typed as they are said", "[ui][stopwatch]")
{
    MeasureBench bench({QStringLiteral("code"), QStringLiteral("title"), QStringLiteral("plannedStart"),
                        QStringLiteral("plannedEnd")});
    bench.go(0, "plannedStart");
    Hand hand;
    hand.write(QStringLiteral("+14"));
    hand.press(Qt::Key_Tab);
    hand.write(QStringLiteral("Ende 2029"));
    hand.press(Qt::Key_Return);
    CHECK(bench.texts("plannedStart").contains(QStringLiteral("2026-12-05")));
    waitUntil([&] { return !bench.texts("plannedEnd").join(QString()).isEmpty(); });
    CHECK(bench.desk.errors == QStringList());
    Calc calc;
    calc.type(QStringLiteral("5.12.26"));    // counted in the head
    calc.type(QStringLiteral("31.12.2029")); // a day that nobody meant, or the column cannot be sorted
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("Two dates: in a fortnight, end of 2029", hand.strokes(), calc.strokes));
}

TEST_CASE("A measure is doubled, with the costs of next year", "[ui][stopwatch]")
{
    Desk desk;
    CostItem known;
    known.measure = desk.measure;
    known.year = 2026;
    known.kind = CostKind::Personnel;
    known.amount = Money{6'000'000};
    desk.add(known);
    known.id = {};
    known.kind = CostKind::Material;
    known.amount = Money{750'000};
    desk.add(known);
    EntityPage page(desk.workspace, entityOf<Measure>());
    present(page);
    page.openRecord(rowRef(desk.measure), nullptr, {});
    page.view()->setFocus();
    Hand hand;
    auto* duplicate = page.findChild<QAction*>(QStringLiteral("duplicate"));
    REQUIRE(duplicate);
    duplicate->trigger();
    hand.count(1); // Ctrl+D
    const RowRef copy = page.currentRecord();
    REQUIRE(copy != rowRef(desk.measure));

    CostGridSection costs(desk.workspace);
    costs.setOwner(copy);
    costs.resize(900, 400);
    present(costs);
    costs.view()->setFocus();
    costs.view()->setCurrentIndex(costs.view()->model()->index(0, 1)); // 2027
    hand.count(1);                                                     // a click into the sheet of costs
    hand.write(QStringLiteral("61000"));
    hand.press(Qt::Key_Down);
    hand.write(QStringLiteral("8000"));
    hand.press(Qt::Key_Return);
    QStringList told;
    for (const Record& row : desk.workspace.list(entityOf<CostItem>())) {
        const auto item = fromRecord<CostItem>(row);
        if (item.measure.uuid() == copy.id)
            told << QStringLiteral("%1 %2").arg(item.year.value_or(0)).arg(item.amount->cents / 100);
    }
    told.sort();
    CHECK(told == QStringList{QStringLiteral("2026 60000"), QStringLiteral("2026 7500"), QStringLiteral("2027 61000"),
                              QStringLiteral("2027 8000")});
    Calc calc;
    calc.keys(1 + 1 + 1 + 1); // the row, copy, down, paste
    calc.type(QStringLiteral("K006"));
    calc.keys(1); // to the sheet of costs
    for (const char* amount : {"61000", "8000"}) {
        calc.type(QStringLiteral("K006"));
        calc.type(QStringLiteral("2027"));
        calc.type(QString::fromLatin1(amount));
        calc.complete(); // its kind
    }
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("Double a measure, with two costs of next year", hand.strokes(), calc.strokes));
}

TEST_CASE("All of a group get a mail", "[ui][stopwatch]")
{
    Desk desk;
    MailProgram program;
    WorkingGroup group;
    group.title = QStringLiteral("AG Sprache");
    group.id = desk.add(group);
    for (const char* name : {"Ahorn", "Birke", "Buche"}) {
        Person person;
        person.familyName = QString::fromLatin1(name);
        person.email = person.familyName.toLower() + QStringLiteral("@verein.example");
        person.id = desk.add(person);
        Membership member;
        member.workingGroup = group.id;
        member.person = person.id;
        desk.add(member);
    }
    EntityPage page(desk.workspace, entityOf<WorkingGroup>());
    present(page);
    page.openRecord(rowRef(group.id), nullptr, {});
    Hand hand;
    auto* write = page.findChild<QAction*>(QStringLiteral("writeMail"));
    REQUIRE(write);
    REQUIRE(write->isEnabled());
    write->trigger();
    hand.count(2); // the menu of what the list puts out, and its entry
    REQUIRE(program.opened.size() == 1);
    for (const char* name : {"ahorn", "birke", "buche"})
        CHECK(program.opened.first().contains(QString::fromLatin1(name)));
    Calc calc;
    calc.keys(1 + 1 + 1); // a click on the first address, down to the last, copy
    calc.keys(1 + 1);     // to the mail program, a new mail
    calc.keys(1 + 1);     // into the line of blind copies, paste
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("A mail to all of a group", hand.strokes(), calc.strokes));
}

TEST_CASE("The measures of an office are filtered and counted", "[ui][stopwatch]")
{
    MeasureOffice office;
    EntityPage& page = office.page();
    Hand hand;
    hand.press(Qt::Key_F, Qt::ControlModifier);
    hand.write(QStringLiteral("jug"));
    waitUntil([&] { return page.list()->model().state().matchCount() == 10; });
    const auto labels = page.findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == u"10 von 40"; }));
    Calc calc;
    calc.keys(1 + 1); // filter on, the arrow of the column
    calc.type(QStringLiteral("jug"));
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("Filter and count the measures of an office", hand.strokes(), calc.strokes));
}

TEST_CASE("Twenty rows are pasted from a spreadsheet", "[ui][stopwatch]")
{
    MeasureOffice office;
    EntityPage& page = office.page();
    QString block;
    for (int i = 1; i <= 20; ++i)
        block += QStringLiteral("Angebot %1\n").arg(i);
    QGuiApplication::clipboard()->setText(block);
    auto* panel = page.findChild<PastePanel*>(QStringLiteral("paste-panel"));
    REQUIRE(panel);
    const EntityTableModel& model = page.list()->model();
    page.view()->setCurrentIndex(
        model.index(model.state().end(), model.columns().indexOf(*entityOf<Measure>().field(u"title"))));
    Hand hand;
    hand.count(2); // to the last row, to the title
    hand.press(Qt::Key_V, Qt::ControlModifier);
    waitUntil([&] { return panel->isVisible(); });
    auto* take = panel->findChild<QPushButton*>(QStringLiteral("paste-take"));
    REQUIRE(take);
    hand.click(*take);
    waitUntil([&] { return model.state().end() == 60; });
    CHECK(office.row("measure", QStringLiteral("K060")).id != QUuid());
    Calc calc;
    calc.keys(1 + 1 + 1);              // the end of the column, down, paste
    calc.type(QStringLiteral("K041")); // the numbers of the new rows
    calc.keys(1 + 1);                  // up, filled down by a double click
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("Paste 20 rows, with numbers for them", hand.strokes(), calc.strokes));
}
