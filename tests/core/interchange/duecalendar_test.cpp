// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/duecalendar.h"

#include "core/base/outputfile.h"
#include "core/interchange/calendarexport.h"
#include "core/ops/dueactions.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/query/planfixture.h"
#include "tests/support/python.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const QDate kDeskDay(2026, 11, 25);

/// What another program reads of each to-do: one line "summary|due|status|alarm".
constexpr char kReadTodos[] = R"(
import sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], "rb").read())
for part in calendar.walk():
    assert not part.errors, part.errors
for todo in calendar.walk("VTODO"):
    alarms = [(str(a["ACTION"]), a.decoded("TRIGGER").total_seconds() / 3600, a["TRIGGER"].params["RELATED"])
              for a in todo.walk("VALARM")]
    print(todo["SUMMARY"], todo.decoded("DUE").isoformat(), todo["STATUS"], alarms, sep="|")
    print("description", repr(str(todo["DESCRIPTION"])))
)";

QByteArray dueCalendarOf(const PlanWorld& world, int within = 90)
{
    return value_of(dueCalendarBytes(*world.store, dueEntries(*world.snapshot(), kDeskDay, within), kDeskDay));
}

QByteArrayList valuesOf(const QByteArray& calendar, const QByteArray& name)
{
    QByteArrayList out;
    for (const QByteArray& line : calendar.split('\n')) {
        if (line.startsWith(name + ':'))
            out << line.mid(name.size() + 1).trimmed();
    }
    return out;
}

MeasureStep stepDue(const Id<Measure>& measure, const QString& title, const char* due)
{
    MeasureStep step;
    step.measure = measure;
    step.title = title;
    step.due = partial(due);
    return step;
}

Id<Measure> runningMeasure(PlanWorld& world)
{
    return world.measure("M1", [](Measure& measure) { measure.state = MeasureState::Running; });
}

} // namespace

TEST_CASE("Another program reads deadlines as to-dos with an alarm", "[interchange][calendar][due]")
{
    PlanWorld world;
    const auto measure = runningMeasure(world);
    world.add(stepDue(measure, u"Räume; Termine, Fristen"_s, "2026-11-02"));
    world.add(stepDue(measure, u"Antrag stellen"_s, "2026-12-01"));
    world.add(stepDue(measure, u"Bericht"_s, "2027-Q1"));
    const QByteArray bytes = dueCalendarOf(world, 200);
    CHECK(bytes.startsWith("BEGIN:VCALENDAR\r\n"));
    CHECK(bytes.endsWith("END:VCALENDAR\r\n"));

    const TempDir folder;
    const QString path = folder.file(u"fristen.ics"_s);
    REQUIRE_OK(writeFile(path, bytes));
    const QString python = pythonWith(u"icalendar"_s, u"python3-icalendar"_s);
    if (python.isEmpty())
        return;
    const auto output = outputOf(python, {u"-X"_s, u"utf8"_s, u"-c"_s, QString::fromUtf8(kReadTodos), path});
    REQUIRE(output);
    const QString read = QString::fromUtf8(*output);
    INFO(read.toStdString());
    // What is overdue would ring at once.
    CHECK(read.contains(u"M1 Maßnahme M1: Räume; Termine, Fristen|2026-11-02|NEEDS-ACTION|[]\n"_s));
    CHECK(read.contains(u"M1 Maßnahme M1: Antrag stellen|2026-12-01|NEEDS-ACTION|[('DISPLAY', 9.0, 'END')]\n"_s));
    CHECK(read.contains(u"M1 Maßnahme M1: Bericht|2027-03-31|"_s));
    CHECK(read.contains(u"description 'Arbeitsschritt\\nZuständig: Jugendamt'\n"_s));
    CHECK(read.contains(u"Termin: 1. Quartal 2027"_s));
}

TEST_CASE("A deadline keeps its UID when it is moved, and its SEQUENCE rises", "[interchange][calendar][due]")
{
    PlanWorld world;
    world.add(stepDue(runningMeasure(world), u"Antrag stellen"_s, "2026-12-01"));
    const QByteArray before = dueCalendarOf(world);
    const DueEntry entry = dueEntries(*world.snapshot(), kDeskDay).first();
    REQUIRE_OK(world.store->transact(u"measureStep:move"_s, [&](Writer& writer) {
        return moveDue(writer, *entry.rule, entry.row, partial("2026-12-08"));
    }));
    const QByteArray after = dueCalendarOf(world);
    CHECK(valuesOf(before, "UID") == valuesOf(after, "UID"));
    CHECK(valuesOf(before, "SEQUENCE") == QByteArrayList{"0"});
    CHECK(valuesOf(after, "SEQUENCE") == QByteArrayList{"1"});
    CHECK(valuesOf(after, "DUE;VALUE=DATE") == QByteArrayList{"20261208"});
    CHECK(dueCalendarOf(world) == after); // nothing depends on when it is written

    REQUIRE_OK(world.store->transact(
        u"measureStep:edit"_s, [&](Writer& writer) { return finishDue(writer, *entry.rule, entry.row, kDeskDay); }));
    CHECK_FALSE(dueCalendarBytes(*world.store, dueEntries(*world.snapshot(), kDeskDay), kDeskDay).has_value());
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(valuesOf(dueCalendarOf(world), "UID") == valuesOf(before, "UID"));
}

TEST_CASE("A task is one to-do in both calendars, a meeting and its invitation are two entries",
          "[interchange][calendar][due]")
{
    PlanWorld world;
    Task task;
    task.text = u"Saal buchen"_s;
    task.due = QDate(2026, 12, 1);
    world.add(task);
    Meeting meeting;
    meeting.title = u"Auftakt"_s;
    meeting.start = QDateTime(QDate(2026, 12, 15), QTime(17, 0));
    world.add(meeting);
    const QByteArrayList due = valuesOf(dueCalendarOf(world), "UID");
    const QByteArrayList calendar = valuesOf(value_of(calendarBytes(*world.store, {}, {})), "UID");
    REQUIRE(due.size() == 2);
    REQUIRE(calendar.size() == 2);
    const auto shared = std::ranges::count_if(due, [&](const QByteArray& uid) { return calendar.contains(uid); });
    CHECK(shared == 1);
}

TEST_CASE("A calendar without deadlines is refused, since none may be empty", "[interchange][calendar][due]")
{
    const PlanWorld world;
    const auto result = dueCalendarBytes(*world.store, {}, kDeskDay);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::NotFound);
    CHECK_FALSE(result.error().hint.isEmpty());
}
