// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in the Maßnahmenprogramm between two states: a list of scripted changes and what is told of each.
#include "core/query/programmecomparison.h"

#include "core/ops/mergemeasures.h"
#include "core/ops/splitmeasure.h"
#include "tests/core/query/programmeworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

using World = ProgrammeWorld;

struct Scripted {
    const char* what;
    std::function<void(World&)> change;
    QStringList told;
};

Scripted onMeasure(const char* what, Id<Measure> World::*which, std::function<void(World&, Measure&)> how,
                   const QStringList& told)
{
    return {
        what,
        [which, how = std::move(how)](World& w) { w.change<Measure>(w.*which, [&](Measure& row) { how(w, row); }); },
        told};
}

/// What comes and goes.
QList<Scripted> presenceChanges()
{
    return {
        {"a measure is added", [](World& w) { w.measure("K4"); }, {s("added K4 Maßnahme:  → im Programm")}},
        {"one is deleted", [](World& w) { w.remove(w.guides); }, {s("gone K2 Maßnahme: in Umsetzung →  (gelöscht)")}},
        onMeasure("one is stopped", &World::guides,
                  [](World&, Measure& row) {
                      row.state = MeasureState::Stopped;
                      row.stateReason = s("Träger hat sich aufgelöst.");
                  },
                  {s("gone K2 Maßnahme: in Umsetzung → eingestellt (Träger hat sich aufgelöst.)")}),
        onMeasure("one is rejected", &World::meeting, [](World&, Measure& row) { row.state = MeasureState::Rejected; },
                  {s("gone K3 Maßnahme: im Programm → abgelehnt")}),
        onMeasure("one is taken up again", &World::stopped,
                  [](World&, Measure& row) {
                      row.state = MeasureState::Running;
                      row.stateReason.clear();
                  },
                  {s("added K10 Maßnahme: eingestellt → in Umsetzung (wieder aufgenommen)")}),
        {"two are merged",
         [](World& w) {
             write(*w.store, s("batch"),
                   [&](Writer& writer) { REQUIRE_OK(mergeMeasures(writer, w.guides, w.meeting)); });
         },
         {s("merged K2 Zusammengelegt mit:  → K3 Treffpunkt (Aufgegangen in „K3 Treffpunkt“. Stand zuvor: in "
            "Umsetzung.)"),
          s("state K3 Stand:  → in Umsetzung")}},
        {"one takes the place of another",
         [](World& w) { w.measure("K4", [&](Measure& row) { row.supersedes = w.meeting; }); },
         {s("split K4 Ersetzt oder geteilt aus:  → K3 Treffpunkt")}},
        {"one is split",
         [](World& w) {
             write(*w.store, s("batch"), [&](Writer& writer) {
                 MeasureSplit split;
                 split.title = s("Café");
                 REQUIRE_OK(splitMeasure(writer, w.meeting, split));
             });
         },
         {s("split K11 Geteilt aus:  → K3 Treffpunkt")}},
        onMeasure("it is noted later what one replaces", &World::guides,
                  [](World& w, Measure& row) { row.supersedes = w.meeting; },
                  {s("split K2 Ersetzt:  → K3 Treffpunkt")}),
    };
}

/// What measures say.
QList<Scripted> fieldChanges()
{
    return {
        onMeasure("the title", &World::guides, [](World&, Measure& row) { row.title = s("Stadtteillotsen"); },
                  {s("renamed K2 Titel: Lotsen → Stadtteillotsen")}),
        onMeasure("the official title", &World::guides,
                  [](World&, Measure& row) { row.officialTitle = s("Lotsendienst"); },
                  {s("renamed K2 Amtlicher Titel:  → Lotsendienst")}),
        onMeasure("the code", &World::meeting, [](World&, Measure& row) { row.code = s("K30"); },
                  {s("renamed K30 Nummer: K3 → K30")}),
        onMeasure("from B to A", &World::courses, [](World&, Measure& row) { row.programmeGroup = ProgrammeGroup::A; },
                  {s("programmeGroup K1 Gruppe im Maßnahmenprogramm: B → A")}),
        onMeasure("out of all groups", &World::courses, [](World&, Measure& row) { row.programmeGroup = {}; },
                  {s("programmeGroup K1 Gruppe im Maßnahmenprogramm: B → ")}),
        onMeasure("the state", &World::courses,
                  [](World&, Measure& row) {
                      row.state = MeasureState::Running;
                      row.stateReason = s("Begonnen im Mai.");
                  },
                  {s("state K1 Stand: beschlossen → in Umsetzung (Begonnen im Mai.)")}),
        onMeasure("only the reason of the state", &World::courses,
                  [](World&, Measure& row) { row.stateReason = s("Beschluss des Rates"); },
                  {s("state K1 Begründung des Standes: Ratsbeschluss → Beschluss des Rates")}),
        onMeasure("the traffic light", &World::courses,
                  [](World&, Measure& row) {
                      row.trafficLight = TrafficLight::Red;
                      row.trafficLightReason = s("Es fehlen Räume.");
                  },
                  {s("trafficLight K1 Ampel: grün → rot (Es fehlen Räume.)")}),
        onMeasure("only the reason of the traffic light", &World::courses,
                  [](World&, Measure& row) { row.trafficLightReason = s("Läuft gut."); },
                  {s("trafficLight K1 Begründung der Ampel: Läuft nach Plan. → Läuft gut.")}),
        onMeasure("who set the traffic light", &World::courses,
                  [](World&, Measure& row) { row.trafficLightOn = QDate(2026, 11, 1); }, {}),
        onMeasure("the decision of the committee", &World::courses,
                  [](World&, Measure& row) { row.continuation = Continuation::Continue; },
                  {s("continuation K1 Entscheidung zur Fortführung:  → fortsetzen")}),
        onMeasure("the Handlungsfeld", &World::courses, [](World& w, Measure& row) { row.fieldOfAction = w.health.id; },
                  {s("fieldOfAction K1 Handlungsfeld: 1 Bildung → 2 Gesundheit")}),
        onMeasure("the module", &World::courses, [](World& w, Measure& row) { row.module = w.kita; },
                  {s("fieldOfAction K1 Konzeptmodul:  → 1.1 Kita")}),
        onMeasure("the lead office", &World::courses, [](World& w, Measure& row) { row.leadOffice = w.schools.id; },
                  {s("leadOffice K1 Federführende Dienststelle: Jugendamt → Amt für Schulen")}),
        onMeasure("the wording", &World::courses,
                  [](World&, Measure& row) { row.description = s("Kurse in zwölf Stadtteilen für Eltern."); },
                  {s("text K1 Beschreibung: Kurse in zehn Stadtteilen für Eltern. → Kurse in zwölf Stadtteilen für "
                     "Eltern.")}),
        onMeasure("the planned end", &World::courses, [](World&, Measure& row) { row.plannedEnd = partial("2027"); },
                  {s("other K1 Ende geplant:  → 2027")}),
        onMeasure("the source", &World::courses, [](World&, Measure& row) { row.source = s("https://example.org"); },
                  {}),
        {"who takes part",
         [](World& w) {
             MeasureParticipant link;
             link.measure = w.courses;
             link.organization = w.foundation;
             link.role = ParticipantRole::Funder;
             write(*w.store, s("batch"), [&](Writer& writer) { writer.link(link); });
         },
         {s("other K1 Beteiligte:  → Stiftung Beispiel (Förderer)")}},
        {"an own field",
         [](World& w) {
             OwnField field;
             field.label = s("Sprachen");
             field.owner = OwnFieldOwner::Measure;
             field.kind = OwnFieldKind::Text;
             field.id = w.add(field);
             OwnFieldValue value;
             value.ownField = field.id;
             value.measure = w.courses;
             value.value = s("acht");
             w.add(value);
         },
         {s("other K1 Sprachen:  → acht")}},
        {"an office is called otherwise",
         [](World& w) {
             w.change<Organization>(w.youth.id, [](Organization& row) { row.name = s("Amt für junge Leute"); });
         },
         {}},
    };
}

/// Costs, Kennzahlen and the concept.
QList<Scripted> otherChanges()
{
    const auto onCost = [](std::function<void(World&, CostItem&)> how) {
        return [how = std::move(how)](World& w) { w.change<CostItem>(w.staff, [&](CostItem& row) { how(w, row); }); };
    };
    return {
        {"an amount",
         onCost([](World&, CostItem& row) { row.amount = Money{60'000'00}; }),
         {s("costs K1 Personalkosten 2026, bewilligt: 50.000,00 € → 60.000,00 €")}},
        {"one more amount",
         [](World& w) { w.cost(CostKind::ThirdPartyFunds, 2027, 5'000, CostStage::Requested); },
         {s("costs K1 Drittmittel 2027, beantragt:  → 5.000,00 €")}},
        {"an amount is refused",
         onCost([](World&, CostItem& row) { row.refusedOn = partial("2026-10-01"); }),
         {s("costs K1 Personalkosten 2026, bewilligt: 50.000,00 € → "),
          s("costs K1 Personalkosten 2026, bewilligt, abgelehnt:  → 50.000,00 €")}},
        {"an amount is needed every year",
         onCost([](World&, CostItem& row) {
             row.recurring = true;
             row.yearTo = 2027;
         }),
         {s("costs K1 Personalkosten 2027, bewilligt:  → 50.000,00 €")}},
        {"an amount is no longer known",
         onCost([](World&, CostItem& row) { row.amount = {}; }),
         {s("costs K1 Personalkosten 2026, bewilligt: 50.000,00 € → nicht beziffert")}},
        {"who pays",
         onCost([](World& w, CostItem& row) { row.funder = w.foundation; }),
         {s("costs K1 Personalkosten 2026, bewilligt: Geldgeber:  → Stiftung Beispiel")}},
        {"the goal of a Kennzahl",
         [](World& w) { w.change<Metric>(w.places, [](Metric& row) { row.target = 60; }); },
         {s("metrics K1 Kennzahl „Plätze“: Zielwert: 40 → 60")}},
        {"a value of a Kennzahl",
         [](World& w) { w.change<MetricValue>(w.counted, [](MetricValue& row) { row.value = 15; }); },
         {s("metrics K1 Kennzahl „Plätze“: Wert 2026: 12 → 15")}},
        {"one more Kennzahl",
         [](World& w) {
             Metric row;
             row.measure = w.courses;
             row.name = s("Abschlüsse");
             row.target = 9;
             w.add(row);
         },
         {s("metrics K1 Kennzahl „Abschlüsse“:  → Zielwert 9")}},
        {"the wording of a module",
         [](World& w) {
             w.change<ConceptModule>(
                 w.kita, [](ConceptModule& row) { row.initialSituation = s("<p>Drei Kitas sind <b>voll</b>.</p>"); });
         },
         {s("text 1.1 Ausgangslage: Zwei Kitas sind voll. → Drei Kitas sind voll.")}},
        {"the wording of a recommendation and of its item",
         [](World& w) {
             w.change<Recommendation>(w.advice,
                                      [](Recommendation& row) { row.originalText = s("Eltern werden angesprochen."); });
             w.change<RecommendationItem>(w.item, [](RecommendationItem& row) { row.text = s("Zwei Elterncafés"); });
         },
         {s("text 5.3 Wortlaut der Empfehlung: Eltern werden früh angesprochen. → Eltern werden angesprochen."),
          s("text 1 Text: Elterncafé einrichten → Zwei Elterncafés")}},
        {"a module is dropped",
         [](World& w) {
             w.remove(w.item);
             w.remove(w.advice);
             w.remove(w.kita);
         },
         {s("gone 1.1 Konzeptmodul: 1.1 Kita → "), s("gone 5.3 Handlungsempfehlung: 5.3 Elternarbeit → "),
          s("gone 1 Handlungspunkt: 1 Elterncafé einrichten → ")}},
    };
}

} // namespace

TEST_CASE("What was changed is what is told, and nothing else", "[query][comparison]")
{
    const QList<Scripted> all = presenceChanges() + fieldChanges() + otherChanges();
    CHECK(all.size() >= 30);
    for (const Scripted& scripted : all) {
        INFO(scripted.what);
        World world;
        const ComparedState before = world.state();
        CHECK(compareProgrammes(before, before).changes.isEmpty());
        scripted.change(world);
        const ComparedState after = world.state();
        const auto comparison = compareProgrammes(before, after);
        CHECK(linesOf(comparison) == scripted.told);
        checkMirrors(before, after);
        checkAddsUp(comparison);
    }
}

TEST_CASE("All changes together are told in the order of the codes", "[query][comparison]")
{
    World world;
    const ComparedState before = world.state();
    world.measure("K4");
    for (const Scripted& scripted : fieldChanges())
        scripted.change(world);
    world.remove(world.guides);
    const ComparedState after = world.state();
    const auto comparison = compareProgrammes(before, after);
    QStringList codes;
    for (const ProgrammeChange& change : comparison.changes) {
        if (codes.isEmpty() || codes.last() != change.code)
            codes << change.code;
    }
    CHECK(codes == QStringList{s("K1"), s("K2"), s("K4"), s("K30")});
    CHECK(comparison.kinds().first() == ChangeKind::Added);
    CHECK(comparison.measuresWith(ChangeKind::TrafficLight) == 1);
    CHECK(compareProgrammes(after, after).changes.isEmpty());
    checkMirrors(before, after);
    checkAddsUp(comparison);
}

TEST_CASE("A file of another origin is compared by codes and names, and that is said", "[query][comparison]")
{
    const World ours;
    World theirs; // other ids throughout
    CHECK_FALSE(ours.courses == theirs.courses);
    const auto same = compareProgrammes(ours.state(), theirs.state());
    CHECK(same.byCode);
    CHECK(linesOf(same).isEmpty());
    CHECK(same.remarks().join(u' ').contains(s("verschiedene Ursprünge")));
    CHECK(same.costSums().first().difference() == Money{});

    theirs.change<Measure>(theirs.courses, [&](Measure& row) { row.fieldOfAction = theirs.health.id; });
    theirs.change<MetricValue>(theirs.counted, [](MetricValue& row) { row.value = 15; });
    theirs.change<RecommendationItem>(theirs.item, [](RecommendationItem& row) { row.text = s("Anders"); });
    theirs.measure("K2"); // the number is there twice: nobody can say which one is meant
    CHECK(linesOf(compareProgrammes(ours.state(), theirs.state())) ==
          QStringList{s("fieldOfAction K1 Handlungsfeld: 1 Bildung → 2 Gesundheit"),
                      s("metrics K1 Kennzahl „Plätze“: Wert 2026: 12 → 15"), s("added K2 Maßnahme:  → in Umsetzung"),
                      s("added K2 Maßnahme:  → im Programm"), s("gone K2 Maßnahme: in Umsetzung →  (gelöscht)"),
                      s("text 1 Text: Elterncafé einrichten → Anders")});
}
