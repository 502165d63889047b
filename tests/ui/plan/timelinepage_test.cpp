// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/layout.h"
#include "core/synthetic/synthetic.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/base/snapshotcache.h"
#include "ui/model/timelinemodel.h"
#include "ui/output/outputline.h"
#include "ui/plan/timelinelegend.h"
#include "ui/plan/timelinepage.h"
#include "ui/plan/timelinetable.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/waitline.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

using namespace iplan;
using namespace iplan::test;

namespace
{

TimelinePage& timelinePage(const Office& office)
{
    auto* page = &openPage<TimelinePage>(office, "timeline");
    QCoreApplication::processEvents();
    return *page;
}

PartialDate when(const char* iso)
{
    return PartialDate::fromIso(QString::fromLatin1(iso)).value();
}

/// Gives K001 dates and three steps: done, overdue, waiting for it.
void plan(const Office& office)
{
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [&](Writer& w) -> Result<> {
        auto measure = w.reader().find(Id<Measure>(k001.id)).value();
        measure.plannedStart = when("2026-Q1");
        measure.plannedEnd = when("2028");
        measure.actualStart = when("2026-02-15");
        measure.actualEnd = {};
        IPLAN_TRY(w.update(measure));
        Id<MeasureStep> before;
        for (const auto& [title, due, done] :
             {std::tuple{"Träger auswählen", "2026-04", true}, std::tuple{"Räume mieten", "2026-09-30", false},
              std::tuple{"Kurse beginnen", "2027-Q1", false}}) {
            MeasureStep step;
            step.measure = measure.id;
            step.title = QString::fromUtf8(title);
            step.due = when(due);
            step.done = done;
            step.dependsOn = before;
            before = w.insert(step);
        }
        return {};
    }));
}

QString pageText(const QString& pdf)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, {QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

} // namespace

TEST_CASE("The timeline follows the data and leads to a measure by keyboard", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    plan(office);
    TimelinePage& page = timelinePage(office);
    const TimelineModel& model = page.model();
    const QAbstractItemModelTester tester(const_cast<TimelineModel*>(&model),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    const int row = model.timeline()->rowOf(Id<Measure>(k001.id));
    REQUIRE(row > 0);
    CHECK(model.timeline()->dependencies().size() == 2);

    page.focusFilter();
    type(*QApplication::focusWidget(), QStringLiteral("k001"));
    waitUntil([&] { return model.rowCount() == 2; });
    press(Qt::Key_Down);
    REQUIRE(QApplication::focusWidget() == page.table());
    press(Qt::Key_Down);
    CHECK(page.currentRecord() == k001);

    // A change elsewhere shows at once, and undo takes it back.
    REQUIRE(office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& w) {
        return w.set(k001, {{entityOf<Measure>().field(u"plannedEnd"), QStringLiteral("2029-Q2")}});
    }));
    waitUntil([&] { return model.row(1).sentence().contains(QStringLiteral("2. Quartal 2029")); });
    CHECK(page.currentRecord() == k001);
    office.action(Command::Undo)->trigger();
    waitUntil([&] { return model.row(1).sentence().contains(QStringLiteral("bis 2028")); });

    page.table()->setFocus();
    press(Qt::Key_Return);
    CHECK(office.window->pages().current()->currentRecord() == k001);
    CHECK(office.message().isEmpty());
}

TEST_CASE("Time is moved and zoomed by keys and wheel, the names stay", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    plan(office);
    TimelinePage& page = timelinePage(office);
    TimelineTable& table = *page.table();
    table.setFocus();
    table.showDay(page.model().timeline()->first().addYears(4)); // room on both sides
    const double before = table.offset();
    press(Qt::Key_Right);
    CHECK(table.offset() > before);
    CHECK(table.horizontalScrollBar()->value() == 0); // the column of names did not move
    press(Qt::Key_Left);
    CHECK(table.offset() == before);

    const TimeZoom zoom = table.zoom();
    press(Qt::Key_0, Qt::ControlModifier);
    CHECK(table.zoom() == TimeZoom::Quarters);
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(table.zoom() == TimeZoom::Months);
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(table.zoom() == TimeZoom::Months);
    CHECK(page.findChild<QComboBox*>(QStringLiteral("zoom"))->currentText() == u"Monate");
    const QPointF place = table.timeRect().center();
    QWheelEvent wheel(place, table.viewport()->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(table.viewport(), &wheel);
    CHECK(table.zoom() == TimeZoom::Quarters);
    page.findChild<QComboBox*>(QStringLiteral("zoom"))->setCurrentIndex(0);
    CHECK(table.zoom() == TimeZoom::Years);
    table.setZoom(zoom);
}

TEST_CASE("The timeline is read out row by row", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    plan(office);
    TimelinePage& page = timelinePage(office);
    const int row = page.model().timeline()->rowOf(Id<Measure>(office.row("measure", QStringLiteral("K001")).id));
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(page.table());
    REQUIRE(table);
    REQUIRE(table->tableInterface());
    const QString said = table->tableInterface()->cellAt(row, TimelineModel::NameColumn)->text(QAccessible::Name);
    INFO(said.toStdString());
    CHECK(said.startsWith(QStringLiteral("K001 ")));
    CHECK(said.contains(QStringLiteral("geplant 1. Quartal 2026 bis 2028, tatsächlich seit 15.02.2026")));
    CHECK(said.contains(QStringLiteral("1 von 3 Schritten erledigt, 1 überfällig")));
    CHECK(namelessWidgets(page) == QStringList());
}

TEST_CASE("The timeline is grouped, and the choice is kept", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    TimelinePage& page = timelinePage(office);
    auto* grouping = page.findChild<QComboBox*>(QStringLiteral("grouping"));
    grouping->setCurrentIndex(grouping->findText(QStringLiteral("Stand")));
    QStringList headings;
    for (const TimelineRow& row : page.model().timeline()->rows()) {
        if (row.isHeading())
            headings << row.title;
    }
    CHECK(headings.contains(QStringLiteral("in Umsetzung")));
    grouping->setCurrentIndex(0);
}

TEST_CASE("Groups of the timeline are folded by key and mouse, stay so, and print as shown", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    TimelinePage* page = &timelinePage(office);
    const TimelineModel* model = &page->model();
    const int rows = model->rowCount();
    REQUIRE(model->row(0).isHeading());
    const int hidden = model->row(0).measures;
    REQUIRE(hidden > 0);
    page->table()->setFocus();
    page->table()->setCurrentIndex(model->index(1, 0));
    press(Qt::Key_Minus); // on a measure: its group, and the heading is where one is then
    CHECK(model->rowCount() == rows - hidden);
    CHECK(page->table()->currentIndex().row() == 0);
    CHECK(
        page->table()->currentIndex().data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("eingeklappt")));
    const QString heading = model->row(0).label();
    CHECK(heading.endsWith(QStringLiteral("(%1 %2)").arg(hidden).arg(hidden == 1 ? QStringLiteral("Maßnahme")
                                                                                 : QStringLiteral("Maßnahmen"))));
    const report::Document printed = page->document();
    const auto& figure = std::get<report::Figure>(printed.blocks.front());
    CHECK(figure.alternativeText.contains(QStringLiteral("eingeklappt")));

    // Another opening of the page remembers it; the mouse unfolds.
    REQUIRE(office.window->openFile(office.folder.file(QStringLiteral("koeln.iplan"))));
    page = &timelinePage(office);
    model = &page->model();
    REQUIRE(model->rowCount() == rows - hidden);
    const QRect place = page->table()->visualRect(model->index(0, 0));
    QTest::mouseClick(page->table()->viewport(), Qt::LeftButton, {}, place.topLeft() + QPoint(6, place.height() / 2));
    CHECK(model->rowCount() == rows);
    press(Qt::Key_Space);
    CHECK(model->rowCount() == rows - hidden);
    press(Qt::Key_Return);
    CHECK(model->rowCount() == rows);
    auto* all = page->findChild<QToolButton*>(QStringLiteral("foldAll"));
    all->click();
    CHECK(model->row(model->rowCount() - 1).isHeading());
    CHECK(all->accessibleName() == QStringLiteral("Alle ausklappen"));
    // What is looked for is shown, folded or not.
    page->focusFilter();
    type(*QApplication::focusWidget(), QStringLiteral("k001"));
    waitUntil([&] { return model->rowCount() == 2; });
    press(Qt::Key_Escape);
    waitUntil([&] { return model->row(0).isFolded; });
    all->click();
    CHECK(model->rowCount() == rows);
}

TEST_CASE("The legend of the timeline takes the lines that it needs", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const TimelinePage& page = timelinePage(office);
    auto* legend = page.findChild<TimelineLegend*>();
    REQUIRE(legend);
    const int line = legend->heightForWidth(5000);
    CHECK(legend->heightForWidth(300) >= 2 * line);
    CHECK(legend->height() >= legend->heightForWidth(legend->width()));
}

TEST_CASE("A large timeline is put together beside the window, and the wait can be ended", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    auto* page = qobject_cast<TimelinePage*>(office.window->pages().page(QStringLiteral("timeline")));
    page->findChild<SnapshotCache*>()->setAlwaysAside();
    page->waitLine()->setTimeout(0);
    office.window->showPage(QStringLiteral("timeline"));
    CHECK(page->model().rowCount() == 0); // the window did not wait
    waitUntil([&] { return page->model().rowCount() > 0; });
    CHECK(page->waitLine()->isHidden());

    auto* grouping = page->findChild<QComboBox*>(QStringLiteral("grouping"));
    const QString before = page->model().row(0).title;
    grouping->setCurrentIndex(2);
    CHECK(page->model().row(0).title == before);
    CHECK(page->findChild<SnapshotCache*>()->isLoading());
    page->waitLine()->button()->click();
    CHECK(page->waitLine()->isStopped());
    CHECK_FALSE(page->findChild<SnapshotCache*>()->isLoading());
    page->waitLine()->button()->click(); // once more
    waitUntil([&] { return page->model().row(0).title != before; });
    grouping->setCurrentIndex(0);
    waitUntil([&] { return page->model().row(0).title == before; });
    CHECK(office.message().isEmpty());
}

TEST_CASE("The timeline prints over several pages with head and names on each", "[ui][report]")
{
    Office office;
    office.openEmpty();
    REQUIRE_OK(loadSynthetic(office.workspace().store(), 1, 1));
    TimelinePage& page = timelinePage(office);
    waitUntil([&] { return page.model().rowCount() > 0; });
    page.table()->setZoom(TimeZoom::Quarters);
    office.chooser.answer = office.folder.file(QStringLiteral("zeitplan.pdf"));
    REQUIRE(page.abilities().print);
    page.savePdf();
    waitUntil([&] { return !page.output()->isBusy(); });
    REQUIRE(QFileInfo(office.chooser.answer).size() > 10'000);
    CHECK(office.message().isEmpty());
    const report::Layout layout(page.document());
    CHECK(layout.pageCount() > 20);
    if (const QString words = pageText(office.chooser.answer); !words.isEmpty()) {
        CHECK(words.contains(QStringLiteral("Zeitplan der Maßnahmen")));
        // The meaning of the signs and the axis stand on every page.
        CHECK(words.count(QStringLiteral("überfällig")) == layout.pageCount());
        CHECK(words.count(QStringLiteral("Q1")) >= layout.pageCount());
        CHECK(words.contains(QStringLiteral("(Fortsetzung)")));
    }
}

TEST_CASE("Thousands of measures scroll without a stop", "[ui][plain]")
{
    Office office;
    office.openEmpty();
    TimelinePage& page = timelinePage(office);
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [&](Writer& w) -> Result<> {
        for (int i = 0; i < scaled(3000, 300); ++i) {
            Measure measure;
            measure.code = QStringLiteral("M%1").arg(i, 5, 10, QLatin1Char('0'));
            measure.title = QStringLiteral("Maßnahme %1").arg(i);
            measure.plannedStart = PartialDate::quarter(2020 + i % 8, 1 + i % 4);
            measure.openEnded = i % 3 == 0;
            w.insert(measure);
        }
        return {};
    }));
    waitUntil([&] { return page.model().rowCount() > 299; });
    TimelineTable& table = *page.table();
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int i = 0; i <= 50; ++i) {
        timer.start();
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() * i / 50);
        table.viewport()->repaint();
        longest = std::max(longest, timer.elapsed());
    }
    WARN("Longest step while scrolling " << page.model().rowCount() << " rows: " << longest << " ms");
    CHECK(table.indexAt(QPoint(5, table.viewport()->height() - 5)).row() == page.model().rowCount() - 1);
}

TEST_CASE("An empty timeline says what to do", "[ui]")
{
    Office office;
    office.openEmpty();
    TimelinePage& page = timelinePage(office);
    CHECK_FALSE(page.table()->isVisible());
    CHECK_FALSE(page.abilities().print);
    auto* button = page.findChild<QPushButton*>(QStringLiteral("toMeasures"));
    REQUIRE(button);
    REQUIRE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    waitUntil([&] { return office.window->pages().current()->objectName() == u"page-measure"; });
}

TEST_CASE("The timeline with real dates, for people to look at", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    plan(office);
    TimelinePage& page = timelinePage(office);
    page.table()->setCurrentIndex(page.model().index(
        page.model().timeline()->rowOf(Id<Measure>(office.row("measure", QStringLiteral("K001")).id)), 0));
    screenshot(*office.window, QStringLiteral("koeln-timeline-schritte"));
    CHECK(office.message().isEmpty());
}
