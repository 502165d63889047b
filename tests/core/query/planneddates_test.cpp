// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/planneddates.h"
#include "tests/support/test.h"

using namespace iplan;

namespace
{

PartialDate isoDate(const char* iso)
{
    return PartialDate::fromIso(QString::fromLatin1(iso)).value();
}

PlannedDates planned(const char* start, const char* end)
{
    return {isoDate(start), isoDate(end)};
}

} // namespace

TEST_CASE("A planned date moves in steps as long as it is exact, and stays so exact", "[query]")
{
    const auto due = [](const char* iso, int steps) {
        return moved({{}, isoDate(iso)}, PlanEdge::Whole, steps).end.toIso().toStdString();
    };
    CHECK(due("2029", 1) == "2030");
    CHECK(due("2029", -2) == "2027");
    CHECK(due("2029-H2", 1) == "2030-H1");
    CHECK(due("2029-H1", -1) == "2028-H2");
    CHECK(due("2029-Q4", 1) == "2030-Q1");
    CHECK(due("2029-12", 2) == "2030-02");
    CHECK(due("2028-02-28", 1) == "2028-02-29");
    CHECK(due("2029-05-05", 0) == "2029-05-05");
}

TEST_CASE("A stretch keeps its length: it moves by the less exact of its dates", "[query]")
{
    CHECK(moved(planned("2026-03-15", "2028"), PlanEdge::Whole, 1) == planned("2027-03-15", "2029"));
    CHECK(moved(planned("2026-Q4", "2027-06-30"), PlanEdge::Whole, 1) == planned("2027-Q1", "2027-09-30"));
    CHECK(moved(planned("2026-01-10", "2026-01-20"), PlanEdge::Whole, -3) == planned("2026-01-07", "2026-01-17"));
    // An edge moves by its own exactness.
    CHECK(moved(planned("2026-03-15", "2028"), PlanEdge::Start, -1) == planned("2026-03-14", "2028"));
    CHECK(moved(planned("2026-03-15", "2028"), PlanEdge::End, 1) == planned("2026-03-15", "2029"));
}

TEST_CASE("An edge stops at the other one", "[query]")
{
    CHECK(moved(planned("2026-Q2", "2028"), PlanEdge::End, -9) == planned("2026-Q2", "2026"));
    CHECK(moved(planned("2026-Q2", "2028"), PlanEdge::Start, 40) == planned("2028-Q4", "2028"));
    CHECK(moved(planned("2026-03-15", "2026-04-01"), PlanEdge::Start, 90) == planned("2026-04-01", "2026-04-01"));
    // What was entered the wrong way round can be moved as a whole.
    CHECK(moved(planned("2028", "2026"), PlanEdge::Whole, 1) == planned("2029", "2027"));
}

TEST_CASE("What has no date is not moved", "[query]")
{
    CHECK_FALSE(canMove(planned("", "open"), PlanEdge::Whole));
    CHECK_FALSE(canMove(planned("2026", "open"), PlanEdge::End));
    CHECK(canMove(planned("2026", "open"), PlanEdge::Whole));
    CHECK(moved(planned("2026", "open"), PlanEdge::Whole, 2) == planned("2028", "open"));
    CHECK(moved(planned("2026", ""), PlanEdge::End, 2) == planned("2026", ""));
    CHECK(moved(planned("9999", ""), PlanEdge::Whole, 1) == planned("9999", "")); // no file holds more
}

TEST_CASE("Days of a drag become the nearest number of steps", "[query]")
{
    const auto years = planned("2026", "2028");
    CHECK(stepsNear(years, PlanEdge::Whole, 0) == 0);
    CHECK(stepsNear(years, PlanEdge::Whole, 170) == 0);
    CHECK(stepsNear(years, PlanEdge::Whole, 200) == 1);
    CHECK(stepsNear(years, PlanEdge::Whole, -550) == -2);
    CHECK(stepsNear(planned("2026-01-31", "2026-02-10"), PlanEdge::Start, 17) == 17);
    CHECK(stepsNear(planned("", "2026-Q1"), PlanEdge::Whole, 92) == 1);
    // As many steps as days lead to exactly that place, however far.
    for (int months = -60; months <= 60; ++months) {
        const QDate from(2026, 1, 1);
        CHECK(stepsNear(planned("2026-01", ""), PlanEdge::Start, from.daysTo(from.addMonths(months))) == months);
    }
}

TEST_CASE("What is put off is so from today where it is past, and stays as exact", "[query]")
{
    const QDate today(2026, 11, 21);
    const auto later = [today](const char* iso, int days, int months) {
        return putOff(isoDate(iso), today, days, months).toIso().toStdString();
    };
    CHECK(later("2026-12-01", 7, 0) == "2026-12-08");
    CHECK(later("2026-12-31", 0, 2) == "2027-02-28");
    CHECK(later("2026-03-01", 7, 0) == "2026-11-28"); // not into the past once more
    CHECK(later("2026-Q4", 7, 0) == "2027-Q1");
    CHECK(later("2026-Q2", 7, 0) == "2026-Q4");
    CHECK(later("2027", 0, 1) == "2028");
    CHECK(later("open", 7, 0) == "open");
    CHECK(later("", 7, 0).empty());
}

TEST_CASE("Planned dates are said in words", "[query]")
{
    CHECK(plannedText(planned("2026-Q1", "2028")) == QStringLiteral("geplant 1. Quartal 2026 bis 2028"));
    CHECK(plannedText(planned("2026", "")) == QStringLiteral("geplant ab 2026"));
    CHECK(plannedText(planned("", "2028")) == QStringLiteral("geplant bis 2028"));
    CHECK(plannedText(planned("", "open")).isEmpty());
}
