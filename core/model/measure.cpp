// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/measure.h"

#include "core/model/concept.h"
#include "core/model/meeting.h"
#include "core/model/people.h"
#include "core/model/vocabulary.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<Measure>()
{
    using E = Measure;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::code>("code", "Nummer", G::Main, Required | Searchable | IsCode | InList)
            .withHelp("Bleibt über alle Fortschreibungen gleich und wird nicht neu vergeben."),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::officialTitle>("officialTitle", "Amtlicher Titel", G::Main, Searchable)
            .withHelp("Der Wortlaut aus Vorlage oder Beschluss, falls er vom Titel abweicht."),
        textField<&E::summary, FieldKind::LongText>("summary", "Kurzbeschreibung", G::Main, Searchable),
        textField<&E::description, FieldKind::LongText>("description", "Beschreibung", G::Main, Searchable),
        textField<&E::expectedEffect, FieldKind::LongText>("expectedEffect", "Erwartete Wirkung", G::Main, Searchable),
        field<&E::fieldOfAction>("fieldOfAction", "Handlungsfeld", G::Main, Required | InList),
        field<&E::module>("module", "Konzeptmodul", G::Main, InList),
        field<&E::kind>("kind", "Art", G::Main, InList),
        field<&E::area>("area", "Raum", G::Main),
        field<&E::programmeGroup>("programmeGroup", "Gruppe im Maßnahmenprogramm", G::Main, InList)
            .withHelp("A: läuft schon oder geht ohne zusätzliches Geld; B: sehr wichtig, braucht zusätzliche Mittel; "
                      "C: zurzeit nicht oder noch nicht nötig."),
        field<&E::continuation>("continuation", "Entscheidung zur Fortführung", G::Main, InList)
            .withHelp("Was der Fachausschuss entschieden hat: einstellen, fortsetzen oder neu beginnen."),
        field<&E::priority>("priority", "Priorität", G::Main, InList),
        field<&E::quickWin>("quickWin", "Schnell umsetzbar", G::Main)
            .withHelp("Finanziert, in eigener Zuständigkeit und kurzfristig machbar (Quick Win)."),
        field<&E::keyMeasure>("keyMeasure", "Schwerpunktmaßnahme", G::Main)
            .withHelp("Gehört zu den wenigen Maßnahmen, auf die sich die Kommune zuerst stützt."),
        field<&E::leadOffice>("leadOffice", "Federführende Dienststelle", G::Responsibility, Required | InList)
            .withHelp("Die eine Dienststelle, die die Maßnahme verantwortet und über sie berichtet; weitere stehen "
                      "unter Beteiligte."),
        field<&E::providerKind>("providerKind", "Art der Trägerschaft", G::Responsibility, InList),
        field<&E::contactPerson>("contactPerson", "Ansprechperson", G::Responsibility, Personal | OnlyRefers),
        field<&E::plannedStart>("plannedStart", "Beginn geplant", G::Time, InList)
            .withHelp("Tag, Monat, Quartal, Jahr oder „offen“, zum Beispiel „3. Quartal 2026“."),
        field<&E::plannedEnd>("plannedEnd", "Ende geplant", G::Time, InList)
            .withHelp("Tag, Monat, Quartal, Jahr oder „offen“, zum Beispiel „2027“."),
        field<&E::actualStart>("actualStart", "Beginn tatsächlich", G::Time),
        field<&E::actualEnd>("actualEnd", "Ende tatsächlich", G::Time),
        field<&E::openEnded>("openEnded", "Unbefristet", G::Time)
            .withHelp("Daueraufgabe, für die kein Ende vorgesehen ist."),
        field<&E::state>("state", "Stand", G::Status, InList).inUnit("state"),
        textField<&E::stateReason, FieldKind::LongText>("stateReason", "Begründung des Standes", G::Status, Searchable)
            .inUnit("state"),
        field<&E::trafficLight>("trafficLight", "Ampel", G::Status, InList)
            .inUnit("trafficLight")
            .withHelp("Eine Einschätzung, immer mit Begründung."),
        textField<&E::trafficLightReason, FieldKind::LongText>("trafficLightReason", "Begründung der Ampel", G::Status,
                                                               Searchable)
            .inUnit("trafficLight"),
        field<&E::trafficLightBy>("trafficLightBy", "Ampel gesetzt von", G::Status, Personal | OnlyRefers)
            .inUnit("trafficLight"),
        field<&E::trafficLightOn>("trafficLightOn", "Ampel gesetzt am", G::Status).inUnit("trafficLight"),
        field<&E::completion>("completion", "Umsetzungsgrad (%)", G::Status, InList)
            .inUnit("completion")
            .inRange({0, 100})
            .withHelp(
                "Leer lassen, dann ergibt er sich aus den Arbeitsschritten. Ein eigener Wert braucht eine Begründung."),
        textField<&E::completionReason, FieldKind::LongText>("completionReason", "Begründung des Umsetzungsgrades",
                                                             G::Status)
            .inUnit("completion"),
        field<&E::originKind>("originKind", "Herkunft", G::References),
        field<&E::meeting>("meeting", "Ursprung: Sitzung", G::References),
        field<&E::agendaItem>("agendaItem", "Ursprung: Tagesordnungspunkt", G::References),
        field<&E::originMeeting>("originMeeting", "Ursprung: Sitzung in Worten", G::References, Searchable)
            .inUnit("originMeeting")
            .withHelp(
                "In welcher Sitzung die Maßnahme vorgeschlagen wurde, zum Beispiel „Integrationsrat, 23.04.2012“."),
        field<&E::originAgendaItem>("originAgendaItem", "Ursprung: TOP in Worten", G::References)
            .inUnit("originMeeting"),
        field<&E::mergedInto>("mergedInto", "Zusammengelegt mit", G::References)
            .withHelp("Die Maßnahme, in der diese aufgegangen ist."),
        field<&E::supersedes>("supersedes", "Ersetzt", G::References)
            .withHelp("Die frühere Maßnahme, an deren Stelle diese tritt."),
        field<&E::splitFrom>("splitFrom", "Abgeteilt von", G::References)
            .withHelp("Die Maßnahme, von der diese abgeteilt wurde; sie besteht weiter."),
        textField<&E::internalNote, FieldKind::LongText>("internalNote", "Interne Notiz", G::Internal,
                                                         Searchable | InternalOnly)
            .withHelp("Erscheint in keiner öffentlichen Ausgabe."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("measure", "Maßnahme", "Maßnahmen", EntityRole::Record, fields, PublicRows::All, TakenAlong::ByScope,
                   FieldGroup::References, Section::Programme, "measures");
    return info;
}

} // namespace iplan
