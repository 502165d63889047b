// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rules/rulesworld.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A complete measure has no findings", "[rules]")
{
    CHECK(RulesWorld().keys() == none());
}

TEST_CASE("A measure needs a federführende Dienststelle", "[rules]")
{
    RulesWorld world;
    world.measure.leadOffice = {};
    world.update(world.measure);
    const Finding finding = world.only("measureWithoutLeadOffice");
    CHECK(finding.row == rowRef(world.measure.id));
    CHECK(finding.title == QStringLiteral("K001 Interkulturelle Zentren"));
    CHECK(fieldKey(finding) == QStringLiteral("leadOffice"));
    // The field is required, too, but is reported once.
    CHECK(world.keys().size() == 1);

    SECTION("which mends it")
    {
        world.measure.leadOffice = world.office.id;
    }
    SECTION("unless it is rejected, with a reason")
    {
        world.measure.state = MeasureState::Rejected;
        world.measure.stateReason = QStringLiteral("Keine Mehrheit.");
    }
    SECTION("unless it went into another measure")
    {
        Measure other = world.measure;
        other.id = {};
        other.code = QStringLiteral("K002");
        other.state = MeasureState::Rejected;
        other.stateReason = QStringLiteral("Nur für diese Geschichte.");
        world.insert(other);
        world.measure.mergedInto = other.id;
    }
    world.update(world.measure);
    CHECK_FALSE(world.has("measureWithoutLeadOffice"));
}

TEST_CASE("Costs are known, and known by kind", "[rules]")
{
    RulesWorld world;
    SECTION("no cost items")
    {
        world.remove(world.cost);
        CHECK(world.keys() == QStringList{QStringLiteral("measureWithoutCosts")});
        world.write([&](Writer& writer) { REQUIRE_OK(writer.restore(rowRef(world.cost.id))); });
    }
    SECTION("no amount, which is not zero")
    {
        world.cost.amount.reset();
        world.update(world.cost);
        CHECK(world.keys() == QStringList{QStringLiteral("measureWithoutCosts")});
        world.cost.amount = Money{0};
        world.update(world.cost);
    }
    SECTION("a mere total")
    {
        world.cost.kind = {};
        world.update(world.cost);
        CHECK(world.keys() == QStringList{QStringLiteral("costsNotSplit")});
        CHECK(world.only("costsNotSplit").message == QStringLiteral("Bei einer Kostenposition fehlt die Kostenart."));
        world.cost.kind = CostKind::Personnel;
        world.update(world.cost);
    }
    CHECK(world.keys() == none());
}

TEST_CASE("A measure needs a Kennzahl", "[rules]")
{
    RulesWorld world;
    world.remove(world.metric);
    CHECK(world.keys() == QStringList{QStringLiteral("measureWithoutMetric")});
    world.write([&](Writer& writer) { REQUIRE_OK(writer.restore(rowRef(world.metric.id))); });
    CHECK(world.keys() == none());
}

TEST_CASE("A Sachstand counts for two years", "[rules]")
{
    RulesWorld world;
    SECTION("none at all")
    {
        world.remove(world.report);
        CHECK(world.only("measureWithoutStatusReport").message == QStringLiteral("Es liegt noch kein Sachstand vor."));
    }
    SECTION("one day too old")
    {
        world.report.asOf = PartialDate(QDate(2024, 11, 21));
        world.update(world.report);
        CHECK(world.only("measureWithoutStatusReport").message.contains(QStringLiteral("vom 21.11.2024")));
        world.report.asOf = PartialDate(QDate(2024, 11, 22));
        world.update(world.report);
        CHECK(world.keys() == none());
    }
    SECTION("an idea needs none")
    {
        world.remove(world.report);
        world.measure.state = MeasureState::Idea;
        world.update(world.measure);
        CHECK(world.keys() == none());
    }
    SECTION("what is done needs no further one")
    {
        world.report.asOf = PartialDate::year(2019);
        world.update(world.report);
        CHECK(world.has("measureWithoutStatusReport"));
        world.measure.state = MeasureState::Done;
        world.update(world.measure);
        CHECK(world.keys() == none());
    }
}

TEST_CASE("A traffic light and a halt are explained", "[rules]")
{
    RulesWorld world;
    SECTION("traffic light")
    {
        world.measure.trafficLight = TrafficLight::Red;
        world.measure.trafficLightReason = QStringLiteral("  ");
        world.update(world.measure);
        const Finding finding = world.only("trafficLightWithoutText");
        CHECK(finding.message == QStringLiteral("Die Ampel steht auf „rot“, aber ohne Text."));
        CHECK(fieldKey(finding) == QStringLiteral("trafficLightReason"));
        world.measure.trafficLightReason = QStringLiteral("Die Stelle ist unbesetzt.");
    }
    SECTION("deferred")
    {
        world.measure.state = MeasureState::Deferred;
        world.update(world.measure);
        CHECK(world.keys() == QStringList{QStringLiteral("stateWithoutReason")});
        world.measure.stateReason = QStringLiteral("Haushaltssperre.");
    }
    world.update(world.measure);
    CHECK(world.keys() == none());
}

TEST_CASE("What is done has no open steps", "[rules]")
{
    RulesWorld world;
    MeasureStep step;
    step.measure = world.measure.id;
    step.title = QStringLiteral("Förderbescheide versenden");
    world.insert(step);
    CHECK(world.keys() == none());
    world.measure.state = MeasureState::Done;
    world.update(world.measure);
    CHECK(world.only("doneWithOpenSteps").rule->severity == Severity::Error);
    step.done = true;
    world.update(step);
    CHECK(world.keys() == none());
}

TEST_CASE("A funded or third-party measure names its provider", "[rules]")
{
    RulesWorld world;
    world.measure.providerKind = ProviderKind::ThirdParty;
    world.update(world.measure);
    CHECK(world.keys() == QStringList{QStringLiteral("providerMissing")});
    MeasureParticipant partner{{}, false, world.measure.id, world.caritas.id, ParticipantRole::Cooperation};
    world.write([&](Writer& writer) { writer.link(partner); });
    CHECK(world.has("providerMissing"));
    partner.role = ParticipantRole::Provider;
    world.write([&](Writer& writer) { writer.link(partner); });
    CHECK(world.keys() == none());
}

TEST_CASE("A measure has its group and the committee's decision", "[rules]")
{
    RulesWorld world;
    world.measure.programmeGroup = {};
    world.measure.continuation = {};
    world.update(world.measure);
    CHECK(world.keys() == QStringList{QStringLiteral("programmeGroupMissing"), QStringLiteral("continuationMissing")});
    world.measure.programmeGroup = ProgrammeGroup::C;
    world.measure.continuation = Continuation::Stop;
    world.update(world.measure);
    CHECK(world.keys() == none());
}

TEST_CASE("A recommendation is carried out or rejected", "[rules]")
{
    RulesWorld world;
    Recommendation other = world.recommendation;
    other.id = {};
    other.number = QStringLiteral("5.4");
    world.insert(other);
    const Finding finding = world.only("recommendationWithoutMeasure");
    CHECK(finding.row == rowRef(other.id));
    SECTION("carried out")
    {
        world.write([&](Writer& writer) { writer.link(MeasureRecommendation{{}, false, world.measure.id, other.id}); });
    }
    SECTION("rejected")
    {
        other.state = RecommendationState::Rejected;
        world.update(other);
    }
    CHECK(world.keys() == none());
}

TEST_CASE("A module is reviewed in time", "[rules]")
{
    RulesWorld world;
    SECTION("by its own date")
    {
        world.module.nextReview = PartialDate(QDate(2026, 11, 21));
        world.update(world.module);
        CHECK(world.only("moduleReviewOverdue").message.contains(QStringLiteral("21.11.2026")));
        // A quarter is over with its last day.
        world.module.nextReview = PartialDate::quarter(2026, 4);
    }
    SECTION("by the interval of the concept")
    {
        world.koeln.reviewIntervalMonths = 24;
        world.update(world.koeln);
        world.module.reviewedOn = PartialDate(QDate(2024, 6, 30));
        world.update(world.module);
        CHECK(world.only("moduleReviewOverdue").message.contains(QStringLiteral("30.06.2026")));
        world.module.reviewedOn = PartialDate(QDate(2026, 6, 30));
    }
    world.update(world.module);
    CHECK(world.keys() == none());
}

TEST_CASE("Handlungsfelder have names", "[rules]")
{
    RulesWorld world;
    FieldOfAction third;
    third.concept_ = world.koeln.id;
    third.number = QStringLiteral("3");
    world.insert(third);
    CHECK(world.keys() == QStringList{QStringLiteral("fieldWithoutName")});
    CHECK(world.only("fieldWithoutName").message == QStringLiteral("Das Handlungsfeld 3 hat keinen Namen."));
    third.title = QStringLiteral("Gesundheit");
    world.update(third);
    CHECK(world.keys() == none());
}

TEST_CASE("A body is not used after its end", "[rules]")
{
    RulesWorld world;
    Organization successor;
    successor.name = QStringLiteral("Ausschuss für Chancengerechtigkeit und Integration");
    world.insert(successor);
    Organization council;
    council.name = QStringLiteral("Integrationsrat");
    council.endDate = PartialDate(QDate(2025, 10, 31));
    council.successor = successor.id;
    world.insert(council);
    Paper paper;
    paper.name = QStringLiteral("Sachstandsbericht");
    world.insert(paper);
    Consultation consultation;
    consultation.paper = paper.id;
    consultation.body = council.id;
    consultation.date = PartialDate(QDate(2025, 9, 1));
    world.insert(consultation);
    CHECK(world.keys() == none());

    consultation.date = PartialDate(QDate(2025, 11, 25));
    world.update(consultation);
    const Finding finding = world.only("endedBodyInUse");
    CHECK(finding.message == QStringLiteral("„Integrationsrat“ bestand nur bis 31.10.2025. Die Aufgaben führt "
                                            "„Ausschuss für Chancengerechtigkeit und Integration“ weiter."));
    CHECK(fieldKey(finding) == QStringLiteral("body"));
    consultation.body = successor.id;
    world.update(consultation);
    CHECK(world.keys() == none());

    world.measure.leadOffice = council.id;
    world.update(world.measure);
    CHECK(world.only("endedBodyInUse").row == rowRef(world.measure.id));
    // What is over keeps the bodies of its time.
    world.measure.state = MeasureState::Done;
    world.update(world.measure);
    CHECK(world.keys() == none());
}

TEST_CASE("What is added to a measure that was merged away is reported", "[rules]")
{
    RulesWorld world;
    Measure shell;
    shell.code = QStringLiteral("K002");
    shell.title = QStringLiteral("Sprachcafé");
    shell.state = MeasureState::Stopped;
    shell.stateReason = QStringLiteral("Aufgegangen in K001");
    shell.fieldOfAction = world.field.id;
    shell.leadOffice = world.office.id;
    shell.programmeGroup = world.measure.programmeGroup;
    shell.mergedInto = world.measure.id;
    world.insert(shell);
    CHECK(world.keys() == none());

    MeasureStep late;
    late.measure = shell.id;
    late.title = QStringLiteral("Raum suchen");
    world.insert(late);
    const Finding finding = world.only("mergedMeasureInUse");
    CHECK(finding.row == rowRef(late.id));
    CHECK(finding.message.contains(QStringLiteral("„K002 Sprachcafé“")));
    CHECK(finding.message.contains(QStringLiteral("in „K001 Interkulturelle Zentren“ aufgegangen")));
    world.remove(late);
    CHECK(world.keys() == none());
}
