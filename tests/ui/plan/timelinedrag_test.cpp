// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Planned dates are moved in the Zeitplan, by mouse and by keys.
#include "core/ops/rows.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/model/timelinemodel.h"
#include "ui/plan/timelinedrag.h"
#include "ui/plan/timelinenote.h"
#include "ui/plan/timelinepage.h"
#include "ui/plan/timelinetable.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A timeline of one measure with two steps, the second of which waits for the first.
struct DragWorld {
    DragWorld()
    {
        office.openEmpty();
        Measure row;
        row.code = QStringLiteral("M1");
        row.title = QStringLiteral("Sprachcafé");
        row.state = MeasureState::Running;
        row.plannedStart = PartialDate::quarter(2027, 1);
        row.plannedEnd = PartialDate::year(2028);
        REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [&](Writer& w) -> Result<> {
            measure = w.insert(row);
            MeasureStep step;
            step.measure = measure;
            step.title = QStringLiteral("Räume mieten");
            step.due = PartialDate(QDate(2027, 6, 30));
            first = step.dependsOn = w.insert(step);
            step.id = {};
            step.title = QStringLiteral("Kurse beginnen");
            step.due = PartialDate::quarter(2027, 4);
            second = w.insert(step);
            return {};
        }));
        page = &openPage<TimelinePage>(office, "timeline");
        waitUntil([&] { return page->model().rowCount() == 2; });
        table = page->table();
        table->setZoom(TimeZoom::Quarters);
        QCoreApplication::processEvents();
        table->showDay({2027, 1, 1});
        table->setCurrentIndex(page->model().index(1, 0));
        table->setFocus();
    }
    [[nodiscard]] Measure stored() const { return fromRecord<Measure>(*office.workspace().find(rowRef(measure))); }
    [[nodiscard]] std::string due(const Id<MeasureStep>& step) const
    {
        return fromRecord<MeasureStep>(*office.workspace().find(rowRef(step))).due.toIso().toStdString();
    }
    [[nodiscard]] std::string dates() const
    {
        const Measure row = stored();
        return (row.plannedStart.toIso() + u'/' + row.plannedEnd.toIso()).toStdString();
    }
    [[nodiscard]] qsizetype commits() const
    {
        return value_of(office.workspace().store().replica().commitIds()).size();
    }
    void send(QEvent::Type type, QPointF at, Qt::MouseButtons buttons) const
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, table->viewport()->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(table->viewport(), &event);
    }
    /// Presses at the place and moves so many days; the button stays pressed.
    void pull(QPointF from, int days) const
    {
        const QPointF to = from + QPointF(days * table->scale().dayWidth(), 0);
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::LeftButton);
    }
    /// On the bar, between the marks of its steps.
    [[nodiscard]] QPointF inBar() const
    {
        const QRectF bar = table->partRect({measure, {}});
        return {bar.left() + bar.width() * 0.4, bar.center().y()};
    }
    void drop() const { send(QEvent::MouseButtonRelease, {1, 1}, Qt::NoButton); }
    [[nodiscard]] const TimelineNote& note() const { return part<TimelineNote>(*page, "timelineNote"); }

    Office office;
    Id<Measure> measure;
    Id<MeasureStep> first;
    Id<MeasureStep> second;
    TimelinePage* page = nullptr;
    TimelineTable* table = nullptr;
};

} // namespace

TEST_CASE("A bar is dragged as a whole and by its edges, each drag one step of undo", "[ui]")
{
    const DragWorld world;
    REQUIRE(world.table->partRect({world.measure, {}}).width() > 100);
    qsizetype commits = world.commits();

    // As a whole it moves by years: its end says no more than the year.
    world.pull(world.inBar(), 300);
    CHECK(world.page->model().row(1).timeText == QStringLiteral("geplant 1. Quartal 2028 bis 2029"));
    CHECK(world.note().text().contains(QStringLiteral("geplant 1. Quartal 2028 bis 2029")));
    CHECK(world.dates() == "2027-Q1/2028"); // nothing is written before the button is released
    CHECK(world.commits() == commits);
    world.drop();
    CHECK(world.dates() == "2028-Q1/2029");
    CHECK(world.commits() == ++commits);
    world.office.action(Command::Undo)->trigger();
    CHECK(world.dates() == "2027-Q1/2028");
    waitUntil([&] { return world.page->model().row(1).timeText.contains(QStringLiteral("2027")); });

    const QRectF again = world.table->partRect({world.measure, {}});
    world.pull({again.left() + 2, again.center().y()}, -80);
    world.drop();
    CHECK(world.dates() == "2026-Q4/2028");
    waitUntil([&] { return world.page->model().row(1).dates.start == PartialDate::quarter(2026, 4); });
    const QRectF right = world.table->partRect({world.measure, {}});
    world.pull({right.right() - 2, right.center().y()}, -330);
    world.drop();
    CHECK(world.dates() == "2026-Q4/2027");
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("Esc gives a drag up, by mouse and by key", "[ui]")
{
    const DragWorld world;
    const qsizetype commits = world.commits();
    world.pull(world.inBar(), 400);
    CHECK(world.table->drag().isActive());
    press(Qt::Key_Escape);
    CHECK_FALSE(world.table->drag().isActive());
    CHECK(world.page->model().row(1).timeText == QStringLiteral("geplant 1. Quartal 2027 bis 2028"));
    world.drop();

    QTest::keyPress(world.table, Qt::Key_Right, Qt::ControlModifier);
    CHECK(world.page->model().row(1).timeText == QStringLiteral("geplant 1. Quartal 2028 bis 2029"));
    press(Qt::Key_Escape);
    QTest::keyRelease(world.table, Qt::Key_Control);
    CHECK(world.page->model().row(1).timeText == QStringLiteral("geplant 1. Quartal 2027 bis 2028"));
    CHECK(world.commits() == commits);
}

TEST_CASE("Keys move bar, end, start and steps; what is held is one step of undo", "[ui]")
{
    const DragWorld world;
    press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(world.dates() == "2028-Q1/2029");
    press(Qt::Key_Left, Qt::ControlModifier);
    CHECK(world.dates() == "2027-Q1/2028");
    press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(world.dates() == "2027-Q1/2029");
    press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(world.dates() == "2026-Q4/2029");

    // Three times while the key is held.
    const qsizetype commits = world.commits();
    QTest::keyPress(world.table, Qt::Key_Control);
    for (int i = 0; i < 3; ++i) {
        QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::ControlModifier);
        QApplication::sendEvent(world.table, &right);
    }
    CHECK(world.commits() == commits);
    QTest::keyRelease(world.table, Qt::Key_Control);
    CHECK(world.commits() == commits + 1);
    CHECK(world.dates() == "2029-Q4/2032");
    world.office.action(Command::Undo)->trigger();
    CHECK(world.dates() == "2026-Q4/2029");

    // The space bar goes on to the steps. A day moves by days, a quarter by quarters.
    waitUntil([&] { return world.page->model().row(1).dates.end == PartialDate::year(2029); });
    world.table->setFocus();
    press(Qt::Key_Space);
    CHECK(world.table->drag().part() == PlannedPart{world.measure, world.first});
    CHECK(world.note().text().contains(QStringLiteral("Räume mieten (30.06.2027, offen)")));
    CHECK(world.note().accessibleName().contains(QStringLiteral("Räume mieten")));
    press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(world.due(world.first) == "2027-07-01");
    waitUntil([&] { return world.page->model().row(1).milestones.first().due == PartialDate(QDate(2027, 7, 1)); });
    press(Qt::Key_Space);
    CHECK(world.table->drag().part() == PlannedPart{world.measure, world.second});
    press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(world.due(world.second) == "2028-Q1");
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("What does not fit is shown while dragging and afterwards, and is not refused", "[ui]")
{
    const DragWorld world;
    const QRectF step = world.table->partRect({world.measure, world.first});
    REQUIRE_FALSE(step.isEmpty());
    world.pull(step.center(), 300);
    const auto says = [&](const QString& words) {
        return world.note().conflicts().join(u' ').contains(words) &&
               world.page->model().row(1).sentence().contains(words);
    };
    CHECK(says(QStringLiteral("liegt nach „Kurse beginnen“ (4. Quartal 2027), der darauf wartet")));
    CHECK(world.note().accessibleName().contains(QStringLiteral("Passt nicht zusammen: ")));
    screenshot(*world.office.window, QStringLiteral("timeline-drag"));
    world.drop();
    CHECK(world.due(world.first) == "2028-04-25");
    // It stays shown when the file was read anew.
    waitUntil([&] { return world.page->model().timeline()->dependencies().first().isLate; });
    CHECK(says(QStringLiteral("der darauf wartet")));
    CHECK(world.page->model()
              .index(1, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("Schritt „Kurse beginnen“ liegt vor „Räume mieten“ (25.04.2028)")));
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("What is not to be moved says why, and the form opens at Zeit", "[ui]")
{
    const DragWorld world;
    REQUIRE(world.office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& w) {
        return setRow(w, rowRef(world.measure), {{entityOf<Measure>().field(u"plannedEnd"), QString()}});
    }));
    waitUntil([&] { return world.page->model().row(1).dates.end.isNull(); });
    world.table->setFocus();
    const qsizetype commits = world.commits();
    press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(world.note().text().startsWith(QStringLiteral("Die Maßnahme hat kein geplantes Ende.")));
    CHECK(world.commits() == commits);

    press(Qt::Key_Return);
    waitUntil([&] { return world.office.window->pages().currentKey() == u"measure"; });
    CHECK(world.office.window->pages().current()->currentRecord() == rowRef(world.measure));
    waitUntil([] {
        const QWidget* focus = QApplication::focusWidget();
        return focus && focus->accessibleName().contains(QStringLiteral("Beginn"));
    });
}

TEST_CASE("A file that is only read moves nothing", "[ui]")
{
    TempDir folder;
    const QString path = folder.file(QStringLiteral("lesen.iplan"));
    {
        Workspace writing;
        REQUIRE_OK(writing.create(path));
        REQUIRE(writing.runner().run(QStringLiteral("measure:create"), [&](Writer& w) -> Result<> {
            Measure row;
            row.title = QStringLiteral("Sprachcafé");
            row.plannedStart = PartialDate::year(2027);
            w.insert(row);
            return {};
        }));
    }
    Workspace reading;
    REQUIRE_OK(reading.open(path, Store::Access::ReadOnly));
    AnsweringChooser chooser;
    TimelinePage page(reading, chooser);
    page.resize(1000, 500);
    present(page);
    page.activate();
    waitUntil([&] { return page.model().rowCount() == 2; });
    page.table()->setCurrentIndex(page.model().index(1, 0));
    page.table()->setFocus();
    press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(part<TimelineNote>(page, "timelineNote").text() == QStringLiteral("Die Datei ist nur zum Lesen geöffnet."));
    CHECK(page.model().row(1).timeText == QStringLiteral("geplant ab 2027"));
}
