// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/model/costmatrixmodel.h"
#include "ui/output/outputline.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/plan/costspage.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/frozentable.h"
#include "ui/widget/noteline.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

CostsPage& costsPage(const Office& office)
{
    auto* page = &openPage<CostsPage>(office, "costs");
    QCoreApplication::processEvents();
    return *page;
}

/// A file with one measure and three items: two amounts and one that nobody knows.
Id<Measure> fillCosts(const Office& office)
{
    Measure measure;
    measure.code = QStringLiteral("M1");
    measure.title = QStringLiteral("Übungsräume");
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [&](Writer& w) -> Result<> {
        w.insert(measure);
        for (const std::optional<qint64> cents : {std::optional<qint64>(1'250'000), std::optional<qint64>(50), {}}) {
            CostItem item;
            item.measure = measure.id;
            item.year = cents ? 2026 : 2027;
            item.kind = CostKind::Material;
            item.stage = CostStage::Approved;
            if (cents)
                item.amount = Money{*cents};
            w.insert(item);
        }
        return {};
    }));
    return measure.id;
}

QString cell(const CostsPage& page, int row, int column)
{
    return page.model().index(row, column).data().toString();
}

} // namespace

TEST_CASE("The cost matrix sums up, tells nothing from zero and leads to the items", "[ui]")
{
    Office office;
    office.openEmpty();
    const Id<Measure> measure = fillCosts(office);
    CostsPage& page = costsPage(office);
    const QAbstractItemModelTester tester(const_cast<CostMatrixModel*>(&page.model()),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(page.model().rowCount() == 3);
    CHECK(cell(page, 1, 0) == u"M1 Übungsräume");
    CHECK(cell(page, 1, 1) == u"12.500,50 €");
    CHECK(cell(page, 1, 2) == u"nicht beziffert");
    CHECK(cell(page, 2, 3) == u"mind. 12.500,50 €");
    CHECK(page.model().index(1, 2).data(Qt::AccessibleTextRole).toString() == u"nicht beziffert");

    // Two items: Return goes to their list, from there to the item; a cell with one item leads there at once.
    page.table()->setFocus();
    page.table()->setCurrentIndex(page.model().index(1, 1));
    CHECK(page.items()->topLevelItemCount() == 2);
    press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == page.items());
    press(Qt::Key_Return);
    waitUntil([&] { return office.window->pages().current()->objectName() == u"page-measure"; });
    CHECK(office.window->pages().current()->currentRecord().id == measure.uuid());

    CostsPage& again = costsPage(office);
    again.table()->setFocus();
    again.table()->setCurrentIndex(again.model().index(1, 2));
    press(Qt::Key_Return);
    waitUntil([&] { return office.window->pages().current()->objectName() == u"page-measure"; });

    // The amount becomes known: the matrix says so.
    costsPage(office);
    RowRef unknown;
    for (const Record& item : office.workspace().list(entityOf<CostItem>())) {
        if (item.value(u"amount").isNull())
            unknown = item.ref();
    }
    REQUIRE_FALSE(unknown.isNull());
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("costItem:edit"), [&](Writer& w) {
        return w.set(unknown, {{entityOf<CostItem>().field(u"amount"), qint64(0)}});
    }));
    waitUntil([&] { return !again.model().matrix().rows().last().sum.unknown; });
    CHECK(office.message().isEmpty());
}

TEST_CASE("Kinds and stages of costs are chosen, and an empty choice says so", "[ui]")
{
    Office office;
    office.openEmpty();
    fillCosts(office);
    CostsPage& page = costsPage(office);
    auto* stage = page.findChild<QComboBox*>(QStringLiteral("stage"));
    stage->setFocus();
    press(Qt::Key_Up);
    CHECK(stage->currentText() == u"beantragt");
    CHECK(page.model().rowCount() == 0);
    CHECK_FALSE(page.table()->isVisible());
    CHECK_FALSE(page.abilities().print);
    press(Qt::Key_Down);
    auto* kinds = page.findChild<QComboBox*>(QStringLiteral("kinds"));
    kinds->setCurrentIndex(kinds->findText(QStringLiteral("Sachmittel")));
    CHECK(page.model().rowCount() == 3);
    kinds->setCurrentIndex(kinds->findText(QStringLiteral("Finanzierung insgesamt")));
    CHECK(page.model().rowCount() == 0);
    CHECK(namelessWidgets(page) == QStringList());
}

TEST_CASE("Amounts without a stage are shown where nobody chose one, and named beside the others", "[ui]")
{
    Office office;
    office.openEmpty();
    const Id<Measure> measure = fillCosts(office);
    for (const Record& item : office.workspace().list(entityOf<CostItem>()))
        REQUIRE_OK(office.workspace().store().transact(QStringLiteral("costItem:edit"), [&](Writer& w) {
            return w.set(item.ref(), {{entityOf<CostItem>().field(u"stage"), Value()}});
        }));
    CostsPage& page = costsPage(office);
    auto* stage = page.findChild<QComboBox*>(QStringLiteral("stage"));
    CHECK(stage->currentText() == u"ohne Stufe");
    REQUIRE(page.model().rowCount() == 3);
    CHECK(cell(page, 1, 1) == u"12.500,50 €");
    // A stage that a person chooses stays, and says where the amounts are.
    stage->setFocus();
    press(Qt::Key_Up);
    CHECK(stage->currentText() == u"verausgabt");
    CHECK(page.model().rowCount() == 0);
    const auto labels = page.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("ohne Stufe (3)"));
    }));
    CHECK(office.workspace().find(rowRef(measure)));
}

TEST_CASE("The cost matrix goes to Excel, to paper and to the clipboard", "[ui]")
{
    Office office;
    office.openEmpty();
    fillCosts(office);
    CostsPage& page = costsPage(office);
    page.table()->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    CHECK(copied->text().contains(QStringLiteral("M1 Übungsräume\t12.500,50 €\tnicht beziffert")));
    CHECK(copied->html().contains(QStringLiteral("<t")));
    for (const char* name : {"kosten.xlsx", "kosten.pdf"}) {
        office.chooser.answer = office.folder.file(QString::fromLatin1(name));
        if (office.chooser.answer.endsWith(QStringLiteral("xlsx")))
            page.saveWorkbook();
        else
            page.savePdf();
        waitUntil([&] { return !page.output()->isBusy(); });
        CHECK(QFileInfo(office.chooser.answer).size() > 2000);
    }
    office.action(Command::Print)->trigger();
    auto* preview = office.window->findChild<PrintPreview*>();
    REQUIRE(preview);
    waitUntil([&] { return preview->pages(); });
    CHECK(preview->pages()->document().title == u"Kosten der Maßnahmen");
    screenshot(*preview, QStringLiteral("druckvorschau-kosten"));
    preview->close();
    CHECK(office.message().isEmpty());
    office.chooser.answer = office.folder.file(QStringLiteral("fehlt/kosten.xlsx"));
    page.saveWorkbook();
    waitUntil([&] { return !page.output()->isBusy(); });
    CHECK_FALSE(office.message().isEmpty());
}

TEST_CASE("The measures stay in sight when the costs are scrolled sideways", "[ui]")
{
    Office office;
    office.openEmpty();
    const Id<Measure> measure = fillCosts(office);
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [&](Writer& w) -> Result<> {
        for (int year = 2030; year < 2045; ++year) {
            CostItem item;
            item.measure = measure;
            item.year = year;
            item.kind = CostKind::Material;
            item.stage = CostStage::Approved;
            item.amount = Money{100};
            w.insert(item);
        }
        return {};
    }));
    CostsPage& page = costsPage(office);
    auto* table = qobject_cast<FrozenTable*>(page.table());
    REQUIRE(table);
    waitUntil([&] { return page.model().columnCount() > 15; });
    table->setFocus();
    table->setCurrentIndex(page.model().index(1, 1));
    press(Qt::Key_End);
    REQUIRE(table->horizontalScrollBar()->value() > 0);
    const QTableView& frozen = table->frozen();
    CHECK(frozen.isVisible());
    CHECK(frozen.mapTo(table, QPoint()) == QPoint(table->frameWidth(), table->frameWidth()));
    CHECK(frozen.horizontalHeader()->height() == table->horizontalHeader()->height());
    CHECK(frozen.columnWidth(0) == table->columnWidth(0));
    CHECK(frozen.visualRect(page.model().index(1, 0)).top() == table->visualRect(page.model().index(1, 0)).top());
    CHECK(frozen.isColumnHidden(1));

    // Going back cell by cell, none is left below the column that stays.
    const int sum = page.model().columnCount() - 1;
    for (int column = sum - 2; column > 0; --column) {
        press(Qt::Key_Left);
        REQUIRE(table->currentIndex().column() == column);
        CHECK(table->visualRect(table->currentIndex()).left() >= table->columnWidth(0) + table->columnWidth(sum));
    }
    // Then the sum, which stands beside the names and has stayed there.
    press(Qt::Key_Left);
    CHECK(table->currentIndex().column() == sum);
    CHECK_FALSE(frozen.isColumnHidden(sum));
    CHECK(frozen.columnViewportPosition(sum) == table->columnWidth(0));
    // A click on a name chooses it and gives the table the focus; the screen reader has one table with all columns.
    page.focusFilter();
    QTest::mouseClick(frozen.viewport(), Qt::LeftButton, {}, frozen.visualRect(page.model().index(0, 0)).center());
    CHECK(QApplication::focusWidget() == table);
    CHECK(table->currentIndex() == page.model().index(0, 0));
    QAccessibleInterface* cells = QAccessible::queryAccessibleInterface(table);
    REQUIRE(cells->tableInterface());
    CHECK(cells->tableInterface()->columnCount() == page.model().columnCount());
    CHECK(namelessWidgets(page) == QStringList());
}

TEST_CASE("Five rows of the matrix are in sight in a window of large letters, with the sum; the rest folds", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    CostsPage& page = costsPage(office);
    waitUntil([&] { return page.model().rowCount() > 5; });
    auto& choices = inWindow<QToolButton>(office, "costChoices");
    auto& stage = inWindow<QComboBox>(office, "stage");
    office.window->resize(1280, 900);
    settleLayouts();
    CHECK_FALSE(choices.isVisible());
    CHECK(stage.isVisible());
    CHECK(page.items()->isVisible());

    const ScaledLetters letters(2.0);
    office.window->resize(1280, 720);
    settleLayouts();
    const auto rowsInSight = [&] { return page.table()->viewport()->height() / page.table()->rowHeight(0); };
    CHECK(rowsInSight() >= 5);
    CHECK(choices.isVisible());
    CHECK_FALSE(stage.isVisible());
    CHECK_FALSE(page.items()->isVisible());
    pictureAsIs(*office.window, QStringLiteral("costs-720-200"));
    // Everything is one click away.
    QTest::mouseClick(&choices, Qt::LeftButton);
    CHECK(stage.isVisible());
    QTest::mouseClick(page.itemsHeading(), Qt::LeftButton);
    CHECK(page.items()->isVisible());
    CHECK(cutWidgets(page) == QStringList());
    CHECK(namelessWidgets(page) == QStringList());
}

TEST_CASE("Amounts are typed on the page Kosten where it is plain what they are", "[ui]")
{
    Office office;
    office.openEmpty();
    const Id<Measure> measure = fillCosts(office);
    CostsPage& page = costsPage(office);
    const CostMatrixModel& model = page.model();
    const auto itemsOf = [&] { return office.workspace().list(entityOf<CostItem>()).size(); };
    const auto before = itemsOf();
    const auto editor = [&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()); };
    page.table()->setFocus();

    // Two items count in the cell: nobody can say which one is meant. Sums are results.
    CHECK(model.lockReason(model.index(1, 1)).contains(QStringLiteral("2 Positionen")));
    for (const auto& [row, column] : {std::pair(1, 1), std::pair(0, 1), std::pair(2, 1), std::pair(1, 3)}) {
        page.table()->setCurrentIndex(model.index(row, column));
        QTest::keyClick(page.table(), Qt::Key_5);
        CHECK(QApplication::focusWidget() == page.table());
    }

    page.table()->setCurrentIndex(model.index(1, 2)); // one item, whose amount nobody knew
    QTest::keyClick(page.table(), Qt::Key_4);
    REQUIRE(editor());
    type(*editor(), QStringLiteral("00"));
    QTest::keyClick(editor(), Qt::Key_Return);
    waitUntil([&] { return cell(page, 1, 2) == u"400,00 €"; });
    CHECK(itemsOf() == before);
    CHECK(page.table()->currentIndex().row() == 2);
    office.workspace().runner().undo();
    waitUntil([&] { return cell(page, 1, 2) == u"nicht beziffert"; });

    // What is no amount is said and not written.
    page.table()->setCurrentIndex(model.index(1, 2));
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_4);
    REQUIRE(editor());
    type(*editor(), QStringLiteral("x"));
    QTest::keyClick(editor(), Qt::Key_Return);
    const auto isSaid = [&] {
        const auto notes = page.findChildren<NoteLine*>();
        return std::ranges::any_of(notes, [](const NoteLine* note) { return note->text().contains(u"„4x“"); });
    };
    waitUntil([&] { return isSaid() && QApplication::focusWidget() == page.table(); });
    CHECK(cell(page, 1, 2) == u"4x"); // it waits there, marked, to be mended
    CHECK(model.index(1, 2).data(Qt::AccessibleDescriptionRole).toString().contains(u"kein Betrag"));
    CHECK(itemsOf() == before);
    page.table()->setCurrentIndex(model.index(1, 2));
    QTest::keyClick(page.table(), Qt::Key_F2);
    REQUIRE(editor());
    CHECK(editor()->text() == u"4x");
    retype(*editor(), QString());
    QTest::keyClick(editor(), Qt::Key_Return);
    waitUntil([&] { return cell(page, 1, 2) == u"nicht beziffert" && !isSaid(); });

    // With all kinds together there are years to type into too, and each cell says what it waits for.
    for (QCheckBox* box : page.findChildren<QCheckBox*>()) {
        if (box->text().contains(QStringLiteral("ohne Angaben")))
            box->setChecked(true);
    }
    waitUntil([&] { return model.columnCount() == 6; }); // four years
    CHECK(model.lockReason(model.index(1, 4)).contains(QStringLiteral("Wählen Sie oben eine Art")));

    // With a kind chosen a cell without any item gets one.
    auto* kinds = page.findChild<QComboBox*>(QStringLiteral("kinds"));
    kinds->setCurrentIndex(kinds->findText(QStringLiteral("Zuschuss")));
    waitUntil([&] { return cell(page, 1, 2).isEmpty(); });
    page.table()->setCurrentIndex(model.index(1, 3));
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_7);
    REQUIRE(editor());
    QTest::keyClick(editor(), Qt::Key_Return);
    waitUntil([&] { return cell(page, 1, 3) == u"7,00 €"; });
    CHECK(itemsOf() == before + 1);
    for (const Record& item : office.workspace().list(entityOf<CostItem>())) {
        if (item.value(u"kind") == Value(QStringLiteral("grant"))) {
            CHECK(item.value(u"year") == Value(qint64(2028)));
            CHECK(item.value(u"stage") == Value(QStringLiteral("approved")));
        }
    }
    CHECK(office.workspace().isLive(rowRef(measure)));
    CHECK(office.message().isEmpty());
}
