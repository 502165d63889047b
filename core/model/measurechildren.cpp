// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/measurechildren.h"

#include "core/model/measure.h"
#include "core/model/paper.h"
#include "core/model/people.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<MeasureStep>()
{
    using E = MeasureStep;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::Main, Required | IsOwner),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::due>("due", "Fällig", G::Time, InList),
        field<&E::done>("done", "Erledigt", G::Status, InList).inUnit("done"),
        field<&E::doneOn>("doneOn", "Erledigt am", G::Status, InList).inUnit("done"),
        field<&E::responsibleOrganization>("responsibleOrganization", "Zuständige Stelle", G::Responsibility, InList),
        field<&E::responsiblePerson>("responsiblePerson", "Zuständige Person", G::Responsibility,
                                     Personal | OnlyRefers | InList),
        field<&E::dependsOn>("dependsOn", "Setzt voraus", G::References)
            .withHelp("Ein Arbeitsschritt, der vorher erledigt sein muss."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("measureStep", "Arbeitsschritt", "Arbeitsschritte", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Time, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<StatusReport>()
{
    using E = StatusReport;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::Main, Required | IsOwner),
        field<&E::asOf>("asOf", "Stand vom", G::Time, Required | InList),
        field<&E::reportingOffice>("reportingOffice", "Berichtende Stelle", G::Responsibility, Required | InList),
        field<&E::state>("state", "Stand", G::Status, InList),
        field<&E::trafficLight>("trafficLight", "Ampel", G::Status, InList),
        textField<&E::text, FieldKind::LongText>("text", "Text", G::Status, Required | Searchable | IsTitle | InList),
        field<&E::nextStep>("nextStep", "Nächster Schritt", G::Time, Searchable | InList).inUnit("nextStep"),
        field<&E::nextDue>("nextDue", "Nächster Schritt fällig", G::Time, InList).inUnit("nextStep"),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("statusReport", "Sachstand", "Sachstände", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Status, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<CostItem>()
{
    using E = CostItem;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::Main, Required | IsOwner),
        field<&E::year>("year", "Jahr", G::Time, Required | InList).inUnit("year").inRange(kYears),
        field<&E::yearTo>("yearTo", "Bis Jahr", G::Time, InList)
            .inUnit("year")
            .inRange(kYears)
            .withHelp("Nur für Beträge, die für mehrere Jahre zusammen gelten; das letzte Jahr der Spanne."),
        field<&E::kind>("kind", "Kostenart", G::Costs, InList),
        field<&E::stage>("stage", "Stufe", G::Costs, InList)
            .withHelp("Dieselben Kosten können geschätzt, beantragt, bewilligt und verausgabt vorkommen; Summen gelten "
                      "je Stufe."),
        field<&E::amount>("amount", "Betrag", G::Costs, InList)
            .inRange({0, 1e12}) // 10 billion euros: more than any budget of a city; returns have a kind of their own
            .withHelp("In Euro, zum Beispiel „12.500,00“. Leer heißt unbekannt, nicht null."),
        field<&E::fte>("fte", "Stellenanteil", G::Costs, InList)
            .inRange({0, 1000})
            .withHelp("In Vollzeitstellen, zum Beispiel „0,5“."),
        field<&E::recurring>("recurring", "Jährlich wiederkehrend", G::Costs, InList),
        field<&E::includesApproved>("includesApproved", "Schließt Bewilligtes ein", G::Costs)
            .withHelp("Ja, wenn der beantragte Betrag die neue Gesamtsumme ist; sonst kommt er zum Bewilligten hinzu."),
        field<&E::funder>("funder", "Geldgeber", G::Responsibility, InList),
        field<&E::recipient>("recipient", "Empfänger", G::Responsibility, InList),
        field<&E::budgetLine>("budgetLine", "Haushaltsstelle", G::References, Searchable)
            .withHelp("Teilergebnisplan und Zeile, zum Beispiel „0504, Zeile 15“."),
        field<&E::mediumTermPlan>("mediumTermPlan", "In der mittelfristigen Finanzplanung", G::References),
        field<&E::reservation>("reservation", "Vorbehalt", G::Status, Searchable)
            .withHelp("Zum Beispiel „vorbehaltlich der Genehmigung des Haushalts“."),
        field<&E::paper>("paper", "Vorlage", G::References),
        field<&E::refusedOn>("refusedOn", "Abgelehnt am", G::Status).inUnit("refusedOn"),
        textField<&E::refusalReason, FieldKind::LongText>("refusalReason", "Grund der Ablehnung", G::Status, Searchable)
            .inUnit("refusedOn"),
        textField<&E::note, FieldKind::LongText>("note", "Bemerkung", G::Text, Searchable),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("costItem", "Kostenposition", "Kostenpositionen", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Costs, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<Metric>()
{
    using E = Metric;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::Main, Required | IsOwner),
        field<&E::name>("name", "Name", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::unit>("unit", "Einheit", G::Main, InList)
            .withHelp("Was gezählt oder gemessen wird, zum Beispiel „Teilnehmende“ oder „%“."),
        field<&E::kind>("kind", "Art", G::Main, InList)
            .withHelp("Leistung: was getan wurde. Wirkung: was sich dadurch geändert hat."),
        textField<&E::definition, FieldKind::LongText>("definition", "Definition", G::Text, Searchable),
        field<&E::baseline>("baseline", "Ausgangswert", G::Metrics, InList)
            .inUnit("baseline")
            .inRange(kAnyNumber)
            .withHelp("Leer heißt unbekannt; für null eine 0 eintragen."),
        field<&E::baselineYear>("baselineYear", "Jahr des Ausgangswerts", G::Metrics)
            .inUnit("baseline")
            .inRange(kYears),
        field<&E::target>("target", "Zielwert", G::Metrics, InList).inUnit("target").inRange(kAnyNumber),
        field<&E::targetYear>("targetYear", "Jahr des Zielwerts", G::Metrics, InList).inUnit("target").inRange(kYears),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        textField<&E::source, FieldKind::Url>("source", "Quelle", G::Internal)
            .withHelp("Woher die Zahlen stammen, zum Beispiel eine Statistik oder Internetadresse; eine je Zeile."),
    };
    static constexpr EntityInfo info =
        entityInfo("metric", "Kennzahl", "Kennzahlen", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Metrics, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<MetricValue>()
{
    using E = MetricValue;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::metric>("metric", "Kennzahl", G::Main, Required | IsOwner),
        field<&E::period>("period", "Zeitraum", G::Time, Required | InList)
            .withHelp("Tag, Monat, Quartal oder Jahr, für das der Wert gilt."),
        field<&E::value>("value", "Wert", G::Metrics, InList)
            .inUnit("value")
            .inRange(kAnyNumber)
            .withHelp("Leer heißt unbekannt; für null eine 0 eintragen."),
        field<&E::sign>("sign", "Zeichen statt Zahl", G::Metrics, InList)
            .inUnit("value")
            .withHelp("Warum kein oder nur ein eingeschränkter Wert angegeben ist."),
        textField<&E::note, FieldKind::LongText>("note", "Bemerkung", G::Text, Searchable),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("metricValue", "Kennzahlwert", "Kennzahlwerte", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Metrics, Section::None, "");
    return info;
}

} // namespace iplan
