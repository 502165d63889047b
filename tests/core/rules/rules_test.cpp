// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule.h"
#include "support/test.h"

#include <QSet>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QDate kToday(2026, 11, 22);

/// A small file like Köln's: two fields of action, a module, a recommendation and a measure without a gap.
struct World {
    std::unique_ptr<Store> store;
    Concept koeln;
    FieldOfAction field;
    ConceptModule module;
    Recommendation recommendation;
    Organization office;
    Organization caritas;
    Measure measure;
    CostItem cost;
    Metric metric;
    StatusReport report;

    World()
    {
        store = value_of(Store::create(QStringLiteral(":memory:"), {Store::Access::ReadWrite,
                                                                    fixedClock(kToday.startOfDay(Qt::UTC)),
                                                                    {QStringLiteral("Tessa Test"), {}},
                                                                    {}}));
        fill();
        write([this](Writer& writer) {
            koeln.id = writer.insert(koeln);
            field.concept_ = koeln.id;
            field.id = writer.insert(field);
            module.fieldOfAction = field.id;
            module.id = writer.insert(module);
            recommendation.module = module.id;
            recommendation.id = writer.insert(recommendation);
            office.id = writer.insert(office);
            caritas.id = writer.insert(caritas);
            measure.fieldOfAction = field.id;
            measure.module = module.id;
            measure.leadOffice = office.id;
            measure.id = writer.insert(measure);
            cost.measure = metric.measure = report.measure = measure.id;
            cost.id = writer.insert(cost);
            metric.id = writer.insert(metric);
            report.reportingOffice = office.id;
            report.id = writer.insert(report);
            writer.link(MeasureRecommendation{{}, false, measure.id, recommendation.id});
        });
    }

    void fill()
    {
        koeln.title = QStringLiteral("Konzept zur Stärkung der integrativen Stadtgesellschaft");
        koeln.municipality = QStringLiteral("Köln");
        field.number = QStringLiteral("1");
        field.title = QStringLiteral("Spracherwerb, Bildung, Ausbildung, Beruf");
        module.number = QStringLiteral("5");
        module.title = QStringLiteral("Bildung");
        recommendation.number = QStringLiteral("5.3");
        recommendation.originalText = QStringLiteral("Die Stadt fördert die Mehrsprachigkeit.");
        office.name = QStringLiteral("Amt für Integration und Vielfalt");
        office.shortName = QStringLiteral("OB/16");
        caritas.name = QStringLiteral("Caritas");
        measure.code = QStringLiteral("K001");
        measure.title = QStringLiteral("Interkulturelle Zentren");
        measure.programmeGroup = ProgrammeGroup::B;
        measure.continuation = Continuation::Continue;
        measure.state = MeasureState::Running;
        cost.year = 2026;
        cost.kind = CostKind::Grant;
        cost.stage = CostStage::Approved;
        cost.amount = Money{68'200'000};
        metric.name = QStringLiteral("Geförderte Zentren");
        report.asOf = PartialDate(QDate(2026, 5, 1));
        report.text = QStringLiteral("Die Förderung läuft.");
    }

    template <class Body>
    void write(Body&& body)
    {
        REQUIRE_OK(store->transact(QStringLiteral("batch"), [&body](Writer& writer) -> Result<> {
            body(writer);
            return {};
        }));
    }
    template <class E>
    void update(const E& row)
    {
        write([&row](Writer& writer) { REQUIRE_OK(writer.update(row)); });
    }
    template <class E>
    void insert(E& row)
    {
        write([&row](Writer& writer) { row.id = writer.insert(row); });
    }
    template <class E>
    void remove(const E& row)
    {
        write([&row](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(row.id))); });
    }
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const { return value_of(Snapshot::load(*store)); }
    [[nodiscard]] QList<Finding> gaps() const { return findGaps(*snapshot(), kToday); }
    [[nodiscard]] QStringList keys() const
    {
        QStringList out;
        for (const Finding& finding : gaps())
            out << finding.rule->keyText();
        return out;
    }
    /// The only finding of the rule.
    [[nodiscard]] Finding only(const char* key) const
    {
        QList<Finding> found;
        for (const Finding& finding : gaps()) {
            if (finding.rule->keyText() == QLatin1String(key))
                found << finding;
        }
        INFO(key << ": " << keys().join(u' ').toStdString());
        REQUIRE(found.size() == 1);
        return found.first();
    }
    [[nodiscard]] bool has(const char* key) const { return keys().contains(QLatin1String(key)); }
};

QString fieldKey(const Finding& finding)
{
    return finding.field ? finding.field->keyText() : QString();
}

QStringList none()
{
    return {};
}

} // namespace

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

TEST_CASE("A complete measure has no findings", "[rules]")
{
    CHECK(World().keys() == none());
}

TEST_CASE("A measure needs a federführende Dienststelle", "[rules]")
{
    World world;
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
    CHECK(world.keys() == none());
}

TEST_CASE("Costs are known, and known by kind", "[rules]")
{
    World world;
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
    World world;
    world.remove(world.metric);
    CHECK(world.keys() == QStringList{QStringLiteral("measureWithoutMetric")});
    world.write([&](Writer& writer) { REQUIRE_OK(writer.restore(rowRef(world.metric.id))); });
    CHECK(world.keys() == none());
}

TEST_CASE("A Sachstand counts for two years", "[rules]")
{
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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

TEST_CASE("Numbers are given once within what they belong to", "[rules]")
{
    World world;
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
    World world;
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

TEST_CASE("Required fields and owners are there", "[rules]")
{
    World world;
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
    World world;
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
    World world;
    world.measure.priority = Choice<Priority>::fromKey(QStringLiteral("urgent"));
    world.update(world.measure);
    CHECK(world.only("unknownKey").message == QStringLiteral("„Priorität“ enthält den unbekannten Wert „urgent“."));
    world.measure.priority = Priority::High;
    world.update(world.measure);
    CHECK(world.keys() == none());
}

TEST_CASE("Circles along parents are found once each", "[rules]")
{
    World world;
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
    World world;
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
