// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/planmove.h"
#include "tests/core/query/planfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<CommitNotice> movePart(PlanWorld& world, const PlannedPart& part, const PlannedDates& dates)
{
    return world.store->transact(QStringLiteral("measure:move"),
                                 [&](Writer& writer) { return setPlannedDates(writer, part, dates); });
}

} // namespace

TEST_CASE("A moved bar is one step of undo, and writes only what moved", "[ops]")
{
    PlanWorld world;
    const auto id = world.measure("M1", [](Measure& m) {
        m.plannedStart = partial("2026-Q1");
        m.plannedEnd = partial("2028");
    });
    const auto stored = [&] { return *world.snapshot()->measures.find(id); };
    const PlannedDates before{partial("2026-Q1"), partial("2028")};

    const auto notice = value_of(movePart(world, {id, {}}, moved(before, PlanEdge::End, 1)));
    CHECK(notice.rows.size() == 1);
    CHECK(notice.rows.first().units == QStringList{QStringLiteral("plannedEnd")});
    CHECK(stored().plannedEnd == partial("2029"));
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(stored().plannedEnd == partial("2028"));

    REQUIRE_OK(movePart(world, {id, {}}, moved(before, PlanEdge::Whole, -1)));
    CHECK(stored().plannedStart == partial("2025-Q1"));
    CHECK(stored().plannedEnd == partial("2027"));
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(stored().plannedStart == partial("2026-Q1"));
    CHECK(stored().plannedEnd == partial("2028"));
}

TEST_CASE("A moved step keeps how exactly its date is known", "[ops]")
{
    PlanWorld world;
    MeasureStep step;
    step.measure = world.measure("M1");
    step.due = partial("2026-H2");
    const auto id = world.add(step);
    REQUIRE_OK(movePart(world, {step.measure, id}, moved({{}, step.due}, PlanEdge::Whole, 1)));
    const auto snapshot = world.snapshot();
    CHECK(snapshot->stepsOf.of(step.measure).front()->due == partial("2027-H1"));
    CHECK_FALSE(movePart(world, {step.measure, Id<MeasureStep>(newRowId())}, {{}, partial("2027")}));
}
