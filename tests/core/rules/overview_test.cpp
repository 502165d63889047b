// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/overview.h"

#include "tests/core/rules/rulesworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Overview overviewIn(const RulesWorld& world)
{
    const auto snapshot = world.snapshot();
    return overviewOf(*snapshot, findGaps(*snapshot, kToday), kToday);
}

MeasureStep addStep(RulesWorld& world, const QString& title, const PartialDate& due)
{
    MeasureStep step;
    step.measure = world.measure.id;
    step.title = title;
    step.due = due;
    world.insert(step);
    return step;
}

} // namespace

TEST_CASE("The overview tells what is overdue and what comes", "[rules]")
{
    RulesWorld world;
    auto raum = addStep(world, QStringLiteral("Raum suchen"), PartialDate(kToday.addDays(-1)));
    addStep(world, QStringLiteral("Antrag stellen"), PartialDate::quarter(2026, 3));
    addStep(world, QStringLiteral("Heute"), PartialDate(kToday));
    addStep(world, QStringLiteral("Weit weg"), PartialDate::year(2030));
    addStep(world, QStringLiteral("Irgendwann"), PartialDate::open());
    world.module.nextReview = PartialDate::quarter(2026, 4);
    world.update(world.module);
    world.report.nextStep = QStringLiteral("Träger auswählen");
    world.report.nextDue = PartialDate::month(2026, 12);
    world.update(world.report);

    const auto titles = [](const QList<DueEntry>& entries) {
        QStringList out;
        for (const DueEntry& entry : entries)
            out << entry.title + u'|' + entry.dateText;
        return out;
    };
    const QString measure = QStringLiteral("K001 Interkulturelle Zentren: ");
    Overview overview = overviewIn(world);
    CHECK(titles(overview.overdue) == QStringList{measure + QStringLiteral("Antrag stellen|3. Quartal 2026"),
                                                  measure + QStringLiteral("Raum suchen|21.11.2026")});
    CHECK(titles(overview.upcoming) == QStringList{measure + QStringLiteral("Heute|22.11.2026"),
                                                   measure + QStringLiteral("Träger auswählen|Dezember 2026"),
                                                   QStringLiteral("5 Bildung|4. Quartal 2026")});
    CHECK(overview.overdue.last().row == rowRef(raum.id));

    SECTION("what is done is not due")
    {
        raum.done = true;
        world.update(raum);
        CHECK(overviewIn(world).overdue.size() == 1);
    }
    SECTION("nor is anything of a measure that was given up")
    {
        world.measure.state = MeasureState::Stopped;
        world.update(world.measure);
        overview = overviewIn(world);
        CHECK(overview.overdue.isEmpty());
        CHECK(overview.upcoming.size() == 1);
    }
}

TEST_CASE("The overview counts measures, costs and findings", "[rules]")
{
    RulesWorld world;
    Measure idea;
    idea.code = QStringLiteral("K002");
    idea.title = QStringLiteral("Sprachcafé");
    idea.state = MeasureState::Idea;
    world.insert(idea);
    Measure merged = idea;
    merged.id = {};
    merged.code = QStringLiteral("K003");
    merged.mergedInto = world.measure.id;
    world.insert(merged);
    world.remove(world.report);

    const Overview overview = overviewIn(world);
    CHECK(overview.measures == 2);
    REQUIRE(overview.byField.size() == 2);
    const auto running = overview.states.indexOf(QStringLiteral("in Umsetzung"));
    CHECK(overview.byField.first().counts.at(running) == 1);
    CHECK(overview.byField.first().total() == 1);
    CHECK(overview.byField.last().field.isNull());
    CHECK(overview.byField.last().counts.first() == 1);
    CHECK(overview.byGroup ==
          QList<std::pair<QString, int>>{
              {QStringLiteral("a"), 0}, {QStringLiteral("b"), 1}, {QStringLiteral("c"), 0}, {QString(), 1}});
    CHECK(overview.costs.spending(2026, CostStage::Approved) == world.cost.amount);
    REQUIRE(overview.withoutStatusReport.size() == 1);
    CHECK(overview.withoutStatusReport.first().row == rowRef(world.measure.id));
    int sum = 0;
    for (const auto& [rule, count] : overview.findings)
        sum += count;
    CHECK(sum == world.gaps().size());
}

TEST_CASE("A measure is stale when nothing of it changed", "[rules]")
{
    RulesWorld world;
    const auto stale = [&world](const QSet<QUuid>& changed) {
        return staleMeasures(*world.snapshot(), changed).size();
    };
    CHECK(stale({}) == 1);
    CHECK(stale({world.measure.id.uuid()}) == 0);
    CHECK(stale({world.cost.id.uuid()}) == 0);
    CHECK(stale({world.field.id.uuid()}) == 1);
    world.measure.state = MeasureState::Done;
    world.update(world.measure);
    CHECK(stale({}) == 0);
}

TEST_CASE("An empty file has an overview", "[rules]")
{
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), {}));
    const auto snapshot = value_of(Snapshot::load(*store));
    const Overview overview = overviewOf(*snapshot, findGaps(*snapshot, kToday), kToday);
    CHECK(overview.measures == 0);
    CHECK(overview.byField.isEmpty());
    CHECK(overview.costs.isEmpty());
    CHECK(overview.findings.isEmpty());
}
