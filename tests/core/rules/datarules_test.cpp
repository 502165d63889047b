// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rules/rulesworld.h"

#include <QSet>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Every rule has a key of its own and says what is wrong, how to mend it and who asks for it", "[rules]")
{
    QSet<QString> keys;
    for (const Rule& rule : allRules()) {
        INFO(rule.key);
        CHECK_FALSE(rule.titleText().isEmpty());
        CHECK(rule.explanationText().endsWith(u'.'));
        CHECK(rule.remedyText().endsWith(u'.'));
        CHECK_FALSE(rule.sourceText().isEmpty());
        CHECK(ruleByKey(rule.keyText()) == &rule);
        CHECK_FALSE(severityLabel(rule.severity).isEmpty());
        keys.insert(rule.keyText());
    }
    CHECK(keys.size() == static_cast<qsizetype>(allRules().size()));
    CHECK(keys.size() >= 12);
    CHECK(ruleByKey(u"nonsense") == nullptr);
}

TEST_CASE("Numbers are given once within what they belong to", "[rules]")
{
    RulesWorld world;
    Recommendation elsewhere = world.recommendation;
    ConceptModule other = world.module;
    other.id = {};
    other.number = QStringLiteral("6");
    world.insert(other);
    elsewhere.id = {};
    elsewhere.module = other.id;
    elsewhere.state = RecommendationState::Rejected;
    world.insert(elsewhere);
    CHECK(world.keys() == none());

    Measure twin = world.measure;
    twin.id = {};
    twin.code = QStringLiteral("k001 ");
    twin.state = MeasureState::Stopped;
    twin.stateReason = QStringLiteral("Nur für diese Geschichte.");
    world.insert(twin);
    CHECK(world.keys() == QStringList{QStringLiteral("duplicateCode"), QStringLiteral("duplicateCode")});
    twin.code = QStringLiteral("K002");
    world.update(twin);
    CHECK(world.keys() == none());
}

TEST_CASE("Nothing ends before it starts", "[rules]")
{
    RulesWorld world;
    world.measure.plannedStart = PartialDate::quarter(2026, 3);
    world.measure.plannedEnd = PartialDate::month(2026, 6);
    world.cost.yearTo = 2025;
    world.update(world.measure);
    world.update(world.cost);
    CHECK(world.keys() == QStringList{QStringLiteral("endBeforeStart"), QStringLiteral("endBeforeStart")});
    // The year may mean its last day.
    world.measure.plannedEnd = PartialDate::year(2026);
    world.cost.yearTo = 2026;
    world.update(world.measure);
    world.update(world.cost);
    CHECK(world.keys() == none());
}

TEST_CASE("A year has four digits", "[rules]")
{
    RulesWorld world;
    world.cost.year = 20272026; // typed in front of what stood there
    world.update(world.cost);
    CHECK(world.keys() == QStringList{QStringLiteral("implausibleYear")});
    world.cost.year = 2027;
    world.update(world.cost);
    CHECK(world.keys() == none());
}

TEST_CASE("Required fields and owners are there", "[rules]")
{
    RulesWorld world;
    SECTION("a field")
    {
        world.report.reportingOffice = {};
        world.update(world.report);
        const Finding finding = world.only("requiredFieldMissing");
        CHECK(finding.message == QStringLiteral("Die Angabe „Berichtende Stelle“ fehlt."));
        CHECK(finding.title == QStringLiteral("K001 Interkulturelle Zentren: Die Förderung läuft."));
        CHECK(fieldKey(finding) == QStringLiteral("reportingOffice"));
        world.report.reportingOffice = world.office.id;
        world.update(world.report);
    }
    SECTION("an owner")
    {
        Goal goal;
        goal.text = QStringLiteral("Alle Kinder sprechen Deutsch.");
        world.insert(goal);
        CHECK(
            world.only("requiredFieldMissing").message.contains(QStringLiteral("„Handlungsfeld“ oder „Konzeptmodul“")));
        goal.fieldOfAction = world.field.id;
        world.update(goal);
    }
    CHECK(world.keys() == none());
}

TEST_CASE("References have a target that is neither absent nor in the Papierkorb", "[rules]")
{
    RulesWorld world;
    world.cost.funder = world.caritas.id;
    world.update(world.cost);
    CHECK(world.keys() == none());
    world.remove(world.caritas);
    CHECK(fieldKey(world.only("referenceTargetAbsent")) == QStringLiteral("funder"));
    world.write([&](Writer& writer) { REQUIRE_OK(writer.restore(rowRef(world.caritas.id))); });
    CHECK(world.keys() == none());
    world.cost.funder = Id<Organization>(newRowId());
    world.update(world.cost);
    CHECK(world.keys() == QStringList{QStringLiteral("referenceTargetAbsent")});
}

TEST_CASE("Keys of a newer version are reported and kept", "[rules]")
{
    RulesWorld world;
    world.measure.priority = Choice<Priority>::fromKey(QStringLiteral("urgent"));
    world.update(world.measure);
    CHECK(world.only("unknownKey").message == QStringLiteral("„Priorität“ enthält den unbekannten Wert „urgent“."));
    world.measure.priority = Priority::High;
    world.update(world.measure);
    CHECK(world.keys() == none());
}

TEST_CASE("Circles along parents are found once each", "[rules]")
{
    RulesWorld world;
    Organization middle;
    middle.name = QStringLiteral("Dezernat");
    middle.parent = world.office.id;
    world.insert(middle);
    world.caritas.parent = middle.id;
    world.update(world.caritas);
    CHECK(world.keys() == none());

    world.office.parent = middle.id;
    world.update(world.office);
    CHECK(fieldKey(world.only("referenceCycle")) == QStringLiteral("parent"));
    world.office.parent = {};
    world.update(world.office);
    CHECK(world.keys() == none());

    MeasureStep step;
    step.measure = world.measure.id;
    step.title = QStringLiteral("Beschluss");
    world.insert(step);
    step.dependsOn = step.id;
    world.update(step);
    CHECK(world.only("referenceCycle").message == QStringLiteral("„Setzt voraus“ verweist auf den Eintrag selbst."));
}

TEST_CASE("Findings are picked by row and by module", "[rules]")
{
    RulesWorld world;
    world.cost.kind = {};
    world.cost.year = {};
    world.update(world.cost);
    // A measure of no module that carries out a recommendation of one, and one that has nothing to do with it.
    Measure guest;
    guest.code = QStringLiteral("K002");
    guest.title = QStringLiteral("Lotsen");
    guest.fieldOfAction = world.field.id;
    world.insert(guest);
    world.write([&](Writer& writer) {
        writer.link(MeasureRecommendation{{}, false, guest.id, world.recommendation.id});
    });
    Measure stranger = guest;
    stranger.id = {};
    stranger.code = QStringLiteral("K003");
    world.insert(stranger);

    const auto snapshot = world.snapshot();
    const FindingIndex index(*snapshot, findGaps(*snapshot, kToday));
    CHECK(index.of(rowRef(world.measure.id)).size() == 2);
    CHECK(index.of(rowRef(world.cost.id)).size() == 1);
    CHECK(index.ofMeasures(measuresTouching(*snapshot, world.module.id)).size() == index.all().size() / 2 + 1);
    const auto ofModule = index.ofModule(world.module.id);
    const auto touches = [&ofModule](const Measure& measure) {
        return std::any_of(ofModule.begin(), ofModule.end(),
                           [&measure](const Finding& one) { return one.row == rowRef(measure.id); });
    };
    CHECK(touches(guest));
    CHECK_FALSE(touches(stranger));
    CHECK(measuresTouching(*snapshot, world.module.id).size() == 2);
}

TEST_CASE("Numbers that cannot be are found and nothing is refused", "[rules]")
{
    RulesWorld world;
    world.measure.completionReason = QStringLiteral("Nur für diese Geschichte.");
    for (const auto& [completion, wrong] : {std::pair(500, true), {-1, true}, {101, true}, {0, false}, {100, false}}) {
        INFO(completion);
        world.measure.completion = completion;
        world.update(world.measure);
        CHECK(world.keys() == (wrong ? QStringList{QStringLiteral("implausibleNumber")} : none()));
    }
    world.cost.fte = -0.5;
    world.update(world.cost);
    CHECK(world.only("implausibleNumber").message ==
          QStringLiteral("„Stellenanteil“ ist -0,5; möglich ist 0 bis 1000."));
    world.cost.fte = 0.5;
    world.cost.amount = Money{-500};
    world.update(world.cost);
    CHECK(world.only("implausibleNumber").field == entityOf<CostItem>().field(u"amount"));
    world.cost.amount = Money{0};
    world.update(world.cost);
    world.koeln.reviewIntervalMonths = 0;
    world.update(world.koeln);
    CHECK(world.only("implausibleNumber").row == rowRef(world.koeln.id));
    world.koeln.reviewIntervalMonths = 24;
    world.update(world.koeln);
    CHECK(world.keys() == none());
}

TEST_CASE("Dates lie in years that a concept can speak of", "[rules]")
{
    RulesWorld world;
    world.measure.plannedStart = PartialDate(QDate(1026, 11, 21)); // a wrong digit
    world.update(world.measure);
    CHECK(world.only("implausibleYear").field == entityOf<Measure>().field(u"plannedStart"));
    world.measure.plannedStart = PartialDate::year(2026);
    world.update(world.measure);
    CHECK(world.keys() == none());
}
