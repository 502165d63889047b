// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/timeline.h"
#include "core/query/timescale.h"
#include "tests/core/query/planfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const QDate kToday(2026, 11, 21);

Timeline timelineOf(const PlanWorld& world, MeasureGrouping grouping = MeasureGrouping::FieldOfAction,
                    const QString& filter = {})
{
    return Timeline(*world.snapshot(), {grouping, filter, kToday});
}

QStringList labels(const Timeline& timeline)
{
    QStringList out;
    for (const TimelineRow& row : timeline.rows())
        out << (row.isHeading() ? u'*' + row.title : row.code);
    return out;
}

Id<MeasureStep> addStep(PlanWorld& world, const Id<Measure>& measure, const char* due, bool done = false,
                        const Id<MeasureStep>& dependsOn = {})
{
    MeasureStep step;
    step.measure = measure;
    step.title = QStringLiteral("Schritt %1").arg(QString::fromLatin1(due));
    step.due = partial(due);
    step.done = done;
    step.dependsOn = dependsOn;
    return world.add(step);
}

} // namespace

TEST_CASE("Measures stand on the timeline below their heading", "[query]")
{
    PlanWorld world;
    world.measure("M2", [&](Measure& m) {
        m.fieldOfAction = world.health.id;
        m.state = MeasureState::Running;
    });
    world.measure("M1", [&](Measure& m) { m.leadOffice = world.schools.id; });
    const auto into = world.measure("M3", [](Measure& m) { m.fieldOfAction = {}; });
    world.measure("M4", [&](Measure& m) { m.mergedInto = into; });

    CHECK(labels(timelineOf(world)) == QStringList{QStringLiteral("*1 Bildung"), QStringLiteral("M1"),
                                                   QStringLiteral("*2 Gesundheit"), QStringLiteral("M2"),
                                                   QStringLiteral("*Ohne Handlungsfeld"), QStringLiteral("M3")});
    CHECK(labels(timelineOf(world, MeasureGrouping::LeadOffice)) ==
          QStringList{QStringLiteral("*Amt für Schulen"), QStringLiteral("M1"), QStringLiteral("*Jugendamt"),
                      QStringLiteral("M2"), QStringLiteral("M3")});
    CHECK(labels(timelineOf(world, MeasureGrouping::State)) ==
          QStringList{QStringLiteral("*in Umsetzung"), QStringLiteral("M2"), QStringLiteral("*Ohne Angabe zum Stand"),
                      QStringLiteral("M1"), QStringLiteral("M3")});
    CHECK(labels(timelineOf(world, MeasureGrouping::FieldOfAction, QStringLiteral("massnahme m2"))) ==
          QStringList{QStringLiteral("*2 Gesundheit"), QStringLiteral("M2")});
    CHECK(timelineOf(world, MeasureGrouping::FieldOfAction, QStringLiteral("nichts")).rows().isEmpty());
    CHECK(timelineOf(world).measures() == 3);
}

TEST_CASE("A stretch is as exact as its dates", "[query]")
{
    using End = TimelineSpan::End;
    SECTION("quarters are covered whole")
    {
        const auto span = timelineSpan(partial("2026-Q1"), partial("2027-Q4"), End::Unknown);
        REQUIRE(span);
        CHECK(span->from == QDate(2026, 1, 1));
        CHECK(span->to == QDate(2027, 12, 31));
        CHECK(span->sureFrom == span->from);
        CHECK(span->sureTo == span->to);
        CHECK(span->end == End::Known);
    }
    SECTION("of an end of which only the year is known, the year is not sure")
    {
        const auto span = timelineSpan(partial("2026-Q1"), partial("2028"), End::Unknown);
        CHECK(span->to == QDate(2028, 12, 31));
        CHECK(span->sureTo == QDate(2027, 12, 31));
        const auto year = timelineSpan(partial("2026"), partial("2026"), End::Unknown);
        CHECK(year->from == QDate(2026, 1, 1));
        CHECK_FALSE(year->sureFrom.isValid());
    }
    SECTION("an end that nobody has named, and none at all")
    {
        CHECK(timelineSpan(partial("2026-03"), partial("open"), End::Unknown)->end == End::Unknown);
        CHECK(timelineSpan(partial("2026-03"), {}, End::Unlimited)->end == End::Unlimited);
        CHECK(timelineSpan(partial("2026-03"), {}, End::Unknown)->to == QDate(2026, 3, 31));
    }
    SECTION("only an end")
    {
        const auto span = timelineSpan({}, partial("2026-06-30"), End::Unknown);
        CHECK(span->startUnknown);
        CHECK(span->from == QDate(2026, 6, 30));
    }
    SECTION("an end before its start does no harm")
    {
        const auto span = timelineSpan(partial("2027-Q1"), partial("2026-Q1"), End::Unknown);
        CHECK(span->from == QDate(2027, 1, 1));
        CHECK(span->to == QDate(2027, 3, 31));
    }
    SECTION("no dates, no stretch")
    {
        CHECK_FALSE(timelineSpan({}, partial("open"), End::Unlimited));
    }
}

TEST_CASE("A measure under way lasts until today", "[query]")
{
    PlanWorld world;
    const auto id = world.measure("M1", [](Measure& m) {
        m.plannedStart = partial("2026-Q1");
        m.openEnded = true;
        m.actualStart = partial("2026-02-15");
    });
    const Timeline timeline = timelineOf(world);
    const TimelineRow& row = timeline.rows().at(timeline.rowOf(id));
    CHECK(row.planned->end == TimelineSpan::End::Unlimited);
    REQUIRE(row.actual);
    CHECK(row.actual->end == TimelineSpan::End::Running);
    CHECK(row.actual->to == kToday);
    CHECK(timeline.first() == QDate(2026, 1, 1));
    CHECK(timeline.last() == QDate(2026, 12, 31));
    CHECK(row.sentence() == QStringLiteral("M1 Maßnahme M1, geplant ab 1. Quartal 2026, unbefristet, "
                                           "tatsächlich seit 15.02.2026"));
}

TEST_CASE("Steps are milestones: done, open or overdue", "[query]")
{
    PlanWorld world;
    const auto id = world.measure("M1", [](Measure& m) {
        m.plannedStart = partial("2026-Q1");
        m.plannedEnd = partial("2027-Q2");
        m.state = MeasureState::Running;
    });
    const auto late = addStep(world, id, "2026-10");
    const auto soon = addStep(world, id, "2026-Q4", false, late);
    addStep(world, id, "2026-03-31", true);
    addStep(world, id, "open");
    MeasureStep undated;
    undated.measure = id;
    undated.done = true;
    undated.doneOn = {2026, 5, 4};
    world.add(undated);

    const Timeline timeline = timelineOf(world);
    const TimelineRow& row = timeline.rows().at(timeline.rowOf(id));
    REQUIRE(row.milestones.size() == 4);
    using State = TimelineMilestone::State;
    CHECK(row.milestones.at(0).state == State::Done);
    CHECK(row.milestones.at(1).at == QDate(2026, 5, 4)); // placed where it was done
    CHECK(row.milestones.at(2).step == late);
    CHECK(row.milestones.at(2).state == State::Overdue);
    CHECK(row.milestones.at(2).at == QDate(2026, 10, 31));
    CHECK(row.milestones.at(3).state == State::Open);
    CHECK(row.sentence() == QStringLiteral("M1 Maßnahme M1, geplant 1. Quartal 2026 bis 2. Quartal 2027, "
                                           "in Umsetzung, 2 von 5 Schritten erledigt, 1 überfällig"));
    REQUIRE(timeline.dependencies().size() == 1);
    const TimelineDependency& wait = timeline.dependencies().first();
    CHECK(row.milestones.at(wait.fromMilestone).step == late);
    CHECK(row.milestones.at(wait.toMilestone).step == soon);
    CHECK_FALSE(wait.isLate);
}

TEST_CASE("Steps that wait for each other, for themselves or for nothing are no trouble", "[query]")
{
    PlanWorld world;
    const auto id = world.measure("M1");
    const auto one = addStep(world, id, "2027-05");
    const auto two = addStep(world, id, "2027-03", false, one);
    edit<MeasureStep>(*world.store, one, [&](MeasureStep& s) { s.dependsOn = two; });
    const auto self = addStep(world, id, "2027-01");
    edit<MeasureStep>(*world.store, self, [&](MeasureStep& s) { s.dependsOn = self; });
    addStep(world, id, "2027-02", false, Id<MeasureStep>(newRowId()));
    const Timeline timeline = timelineOf(world);
    REQUIRE(timeline.dependencies().size() == 2);
    CHECK(std::count_if(timeline.dependencies().begin(), timeline.dependencies().end(),
                        [](const TimelineDependency& d) { return d.isLate; }) == 1);
}

TEST_CASE("A slip of the keyboard does not stretch the timeline to the year 9999", "[query]")
{
    PlanWorld world;
    world.measure("M1", [](Measure& m) {
        m.plannedStart = partial("2025-Q3");
        m.plannedEnd = partial("9999");
    });
    const Timeline timeline = timelineOf(world);
    CHECK(timeline.first() == QDate(2025, 1, 1));
    CHECK(timeline.last() == QDate(2026, 12, 31));
}

TEST_CASE("The axis places days and names years, quarters and months", "[query]")
{
    const TimeScale quarters({2026, 1, 1}, {2028, 12, 31}, TimeZoom::Quarters, 91);
    CHECK(quarters.at({2026, 1, 1}) == 0);
    CHECK(quarters.at({2026, 2, 1}) == 31);
    CHECK(quarters.after({2026, 12, 31}) == 365);
    CHECK(quarters.dayAt(31.5) == QDate(2026, 2, 1));
    CHECK(quarters.dayAt(-5) == QDate(2026, 1, 1));
    CHECK(quarters.dayAt(1e9) == QDate(2028, 12, 31));
    const auto units = quarters.units({2026, 2, 3}, {2026, 7, 1});
    REQUIRE(units.size() == 3);
    CHECK(units.first().label == QStringLiteral("Q1"));
    CHECK(units.last().to == QDate(2026, 9, 30));
    CHECK(quarters.years({2020, 1, 1}, {2040, 1, 1}).size() == 3);
    CHECK(quarters.pages().size() == 1);
    CHECK(quarters.pages().first().label == QStringLiteral("2026 bis 2028"));
    const TimeScale months({2026, 1, 1}, {2028, 12, 31}, TimeZoom::Months, 300);
    CHECK(months.units({2026, 3, 1}, {2026, 3, 31}).first().label == QStringLiteral("Mär"));
    CHECK(months.pages().size() == 3);
}

TEST_CASE("A folded group keeps its heading and says how many measures it hides", "[query]")
{
    PlanWorld world;
    const auto first = world.measure("M1");
    world.measure("M2");
    const auto other = world.measure("M3", [&](Measure& m) { m.fieldOfAction = world.health.id; });
    const auto before = addStep(world, first, "2026-03");
    addStep(world, other, "2026-09", false, before);
    const Timeline whole = timelineOf(world);
    REQUIRE(whole.dependencies().size() == 1);
    const QString education = whole.rows().at(whole.rowOf(first)).group;
    CHECK(education != whole.rows().at(whole.rowOf(other)).group);

    const Timeline folded = whole.folded({education});
    CHECK(labels(folded) ==
          QStringList{QStringLiteral("*1 Bildung"), QStringLiteral("*2 Gesundheit"), QStringLiteral("M3")});
    CHECK(folded.rows().first().label() == QStringLiteral("1 Bildung (2 Maßnahmen)"));
    CHECK(folded.rows().first().sentence() == QStringLiteral("1 Bildung: 2 Maßnahmen, eingeklappt"));
    CHECK(folded.rowOf(first) == -1);
    CHECK(folded.rowOf(other) == 2);
    CHECK(folded.dependencies().isEmpty()); // one end is not to be seen
    CHECK(folded.measures() == whole.measures());
    CHECK(folded.first() == whole.first());
    CHECK(labels(whole.folded({})) == labels(whole));
    CHECK(whole.folded({QStringLiteral("anderswo")}).dependencies().size() == 1);
}

TEST_CASE("What of a plan does not fit together is said at both ends, and refuses nothing", "[query]")
{
    PlanWorld world;
    const auto measure = world.measure("M1", [](Measure& m) {
        m.plannedStart = partial("2027-Q1");
        m.plannedEnd = partial("2028");
    });
    const auto early = addStep(world, measure, "2026-12-31");
    const auto fits = addStep(world, measure, "2027", false, early); // may well be in the first quarter
    addStep(world, measure, "2029-01", true);                        // done: nobody plans it any more
    const auto late = addStep(world, measure, "2029-01");
    const Timeline timeline = timelineOf(world);
    const auto conflictsOf = [](const Timeline& of, const Id<MeasureStep>& id) {
        for (const TimelineMilestone& step : of.rows().at(1).milestones) {
            if (step.step == id)
                return step.conflicts;
        }
        return QStringList();
    };
    CHECK(conflictsOf(timeline, early) ==
          QStringList{QStringLiteral("liegt vor dem geplanten Beginn der Maßnahme (1. Quartal 2027)")});
    CHECK(conflictsOf(timeline, fits).isEmpty());
    CHECK(conflictsOf(timeline, late) ==
          QStringList{QStringLiteral("liegt nach dem geplanten Ende der Maßnahme (2028)")});
    CHECK(timeline.rows().at(1).allConflicts().size() == 2);
    CHECK(timeline.rows().at(1).sentence().contains(QStringLiteral("Schritt „Schritt 2029-01“ liegt nach dem")));

    // So it would be if somebody moved the first step behind the one that waits for it, and the bar with it.
    const Timeline moved = timeline.withDates({measure, early}, {{}, partial("2028-06")});
    CHECK(conflictsOf(moved, early) ==
          QStringList{QStringLiteral("liegt nach „Schritt 2027“ (2027), der darauf wartet")});
    CHECK(conflictsOf(moved, fits) ==
          QStringList{QStringLiteral("liegt vor „Schritt 2026-12-31“ (Juni 2028), worauf er wartet")});
    const Timeline longer = timeline.withDates({measure, {}}, {partial("2026"), partial("2029")});
    CHECK(longer.rows().at(1).allConflicts().isEmpty());
    CHECK(longer.rows().at(1).timeText == QStringLiteral("geplant 2026 bis 2029"));
    CHECK(longer.datesOf({measure, {}}) == PlannedDates{partial("2026"), partial("2029")});
    CHECK(timeline.datesOf({measure, late}) == PlannedDates{{}, partial("2029-01")});
    CHECK_FALSE(timeline.datesOf({Id<Measure>(newRowId()), {}}));
    // An end before its beginning is one too.
    const Timeline turned = timeline.withDates({measure, {}}, {partial("2028"), partial("2027")});
    CHECK(turned.rows().at(1).conflicts.size() == 1);
}
