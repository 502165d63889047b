// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/dueactions.h"
#include "core/query/planneddates.h"
#include "tests/core/query/planfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const QDate kDueToday(2026, 11, 21);

const DueRule& dueRule(const char* key)
{
    for (const DueRule& rule : allDueRules()) {
        if (qstrcmp(rule.key, key) == 0)
            return rule;
    }
    FAIL(key);
    return allDueRules().front();
}

/// What is due today and in the next quarter by that rule.
QList<DueEntry> dueEntriesOf(const PlanWorld& world, const DueRule& rule)
{
    QList<DueEntry> out = dueEntries(*world.snapshot(), kDueToday);
    out.removeIf([&rule](const DueEntry& entry) { return entry.rule != &rule; });
    return out;
}

Result<CommitNotice> finishEntry(PlanWorld& world, const DueEntry& entry)
{
    return world.store->transact(QStringLiteral("measureStep:edit"),
                                 [&](Writer& writer) { return finishDue(writer, *entry.rule, entry.row, kDueToday); });
}

} // namespace

TEST_CASE("Every deadline is done, moved and assigned where it is listed, or says why not", "[ops]")
{
    for (const DueRule& rule : allDueRules()) {
        INFO(rule.key);
        for (const DueAction action : {DueAction::Move, DueAction::Assign}) {
            const FieldInfo* field = fieldOfAction(rule, action);
            CHECK((field != nullptr) == whyNot(rule, action).isEmpty());
            if (field && action == DueAction::Move)
                CHECK((field->kind == FieldKind::Date || field->kind == FieldKind::PartialDate));
            if (field && action == DueAction::Assign)
                CHECK(field->kind == FieldKind::Reference);
        }
        CHECK(whyNot(rule, DueAction::Done) != QStringLiteral("Das geht hier nicht. Die Eingabetaste öffnet den "
                                                              "Eintrag."));
    }
}

TEST_CASE("A step that is done where it is listed is no deadline any more, until undo", "[ops]")
{
    PlanWorld world;
    MeasureStep step;
    step.measure = world.measure("M1", [](Measure& m) { m.state = MeasureState::Running; });
    step.title = QStringLiteral("Raum suchen");
    step.due = partial("2026-11-01");
    world.add(step);
    const DueRule& rule = dueRule("stepDue");
    REQUIRE(dueEntriesOf(world, rule).size() == 1);
    const DueEntry entry = dueEntriesOf(world, rule).first();
    CHECK(entry.day == step.due);
    REQUIRE_OK(finishEntry(world, entry));
    CHECK(dueEntriesOf(world, rule).isEmpty());
    CHECK(world.snapshot()->stepsOf.of(step.measure).front()->doneOn == kDueToday);
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(dueEntriesOf(world, rule).size() == 1);

    REQUIRE_OK(world.store->transact(QStringLiteral("measureStep:move"), [&](Writer& writer) {
        return moveDue(writer, rule, entry.row, putOff(entry.day, kDueToday, 7, 0));
    }));
    CHECK(dueEntriesOf(world, rule).first().day == partial("2026-11-28"));
}

TEST_CASE("A measure that ended and a module that was reviewed are done in one go", "[ops]")
{
    PlanWorld world;
    const auto measure = world.measure("M1", [](Measure& m) {
        m.state = MeasureState::Running;
        m.plannedEnd = partial("2026-10");
    });
    ConceptModule module;
    module.fieldOfAction = world.education.id;
    module.nextReview = partial("2026-11-30");
    world.add(module);
    for (const char* key : {"measureEnd", "moduleReview"}) {
        INFO(key);
        const auto entries = dueEntriesOf(world, dueRule(key));
        REQUIRE(entries.size() == 1);
        REQUIRE_OK(finishEntry(world, entries.first()));
        CHECK(dueEntriesOf(world, dueRule(key)).isEmpty());
    }
    CHECK(world.snapshot()->measures.find(measure)->state == MeasureState::Done);
    CHECK(world.snapshot()->measures.find(measure)->actualEnd == PartialDate(kDueToday));
}

TEST_CASE("What cannot be done where it is listed is refused with what to do instead", "[ops]")
{
    PlanWorld world;
    StatusReport report;
    report.measure = world.measure("M1", [](Measure& m) { m.state = MeasureState::Running; });
    report.nextStep = QStringLiteral("Räume besichtigen");
    report.nextDue = partial("2026-11-15");
    world.add(report);
    const auto entries = dueEntriesOf(world, dueRule("nextStepDue"));
    REQUIRE(entries.size() == 1);
    const auto result = finishEntry(world, entries.first());
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Rejected);
    CHECK(result.error().message.contains(QStringLiteral("Sachstand")));
}
