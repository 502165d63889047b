// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/paper.h"

#include "core/model/meeting.h"
#include "core/model/people.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<Paper>()
{
    using E = Paper;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::reference>("reference", "Vorlagen-Nummer", G::Main, Searchable | IsCode | InList)
            .withHelp("So, wie die Stadt sie schreibt, zum Beispiel „3293/2012“."),
        field<&E::name>("name", "Betreff", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::paperType>("paperType", "Art der Vorlage", G::Main, Searchable | InList)
            .withHelp(
                "Zum Beispiel Beschlussvorlage, Mitteilung, Antrag, Änderungsantrag oder Dringlichkeitsentscheidung."),
        field<&E::date>("date", "Datum", G::Time, InList),
        field<&E::leadOffice>("leadOffice", "Federführende Dienststelle", G::Responsibility, InList),
        field<&E::isPublic>("isPublic", "Öffentlich", G::Main, InList | PublicMark),
        textField<&E::proposedResolution, FieldKind::LongText>("proposedResolution", "Beschlussvorschlag", G::Text,
                                                               Searchable)
            .withHelp("Der Text, über den abgestimmt wird."),
        textField<&E::reasons, FieldKind::LongText>("reasons", "Begründung", G::Text, Searchable),
        textField<&E::alternatives, FieldKind::LongText>("alternatives", "Alternativen in Worten", G::Text, Searchable)
            .withHelp("Alle in einem Text, falls sie nicht einzeln eingetragen sind: was stattdessen möglich wäre, "
                      "warum es nicht vorgeschlagen wird und was es kosten würde."),
        field<&E::financeKind>("financeKind", "Konsumtiv oder investiv", G::Costs),
        field<&E::financeYear>("financeYear", "Haushaltsjahr", G::Costs).inRange(kYears),
        field<&E::financeAmount>("financeAmount", "Ansatz", G::Costs)
            .inRange({0, 1e12}) // as amounts of cost items
            .withHelp("Was der Beschluss im Haushaltsjahr kostet, in Euro. Leer heißt unbekannt, nicht null."),
        field<&E::followUpCosts>("followUpCosts", "Folgekosten je Jahr", G::Costs)
            .inRange({0, 1e12})
            .withHelp("Was in jedem folgenden Jahr hinzukommt. Leer heißt unbekannt; für keine eine 0 eintragen."),
        textField<&E::coverage, FieldKind::LongText>("coverage", "Deckung", G::Costs, Searchable)
            .withHelp("Woraus die Mittel kommen, mit Teilergebnisplan und Zeile, oder dass keine ausreichende Deckung "
                      "besteht."),
        // Whoever signs a Vorlage does so in office, and for everybody to read.
        field<&E::signedBy>("signedBy", "Gezeichnet von", G::Responsibility)
            .withHelp("Amtsbezeichnung oder Name, so wie unter der Vorlage; steht auch in öffentlichen Fassungen."),
        textField<&E::url, FieldKind::Url>("url", "Adresse im Ratsinformationssystem", G::References),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("paper", "Vorlage", "Vorlagen", EntityRole::Record, fields, PublicRows::Marked, TakenAlong::ByScope,
                   FieldGroup::References, Section::Council, "paper");
    return info;
}

template <>
const EntityInfo& entityOf<PaperAlternative>()
{
    using E = PaperAlternative;
    using G = FieldGroup;
    static constexpr NumberRange amounts{0, 1e12}; // as amounts of cost items
    static constexpr FieldInfo fields[] = {
        field<&E::paper>("paper", "Vorlage", G::Main, Required | IsOwner),
        textField<&E::text, FieldKind::LongText>("text", "Alternative", G::Main,
                                                 Required | Searchable | IsTitle | InList)
            .withHelp("Was stattdessen beschlossen werden könnte."),
        textField<&E::reasons, FieldKind::LongText>("reasons", "Begründung", G::Main, Searchable | InList)
            .withHelp("Warum es nicht vorgeschlagen wird."),
        field<&E::amount>("amount", "Kosten", G::Costs, InList)
            .inRange(amounts)
            .withHelp("Was die Alternative im Haushaltsjahr der Vorlage kostet, in Euro. Leer heißt unbekannt; für "
                      "keine eine 0 eintragen."),
        field<&E::followUpCosts>("followUpCosts", "Folgekosten je Jahr", G::Costs, InList)
            .inRange(amounts)
            .withHelp("Was in jedem folgenden Jahr hinzukommt."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("paperAlternative", "Alternative", "Alternativen", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Text, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<Consultation>()
{
    using E = Consultation;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::paper>("paper", "Vorlage", G::Main, Required | IsOwner | InList),
        field<&E::body>("body", "Gremium", G::Main, Required | InList),
        field<&E::date>("date", "Datum", G::Time, InList),
        field<&E::meeting>("meeting", "Sitzung", G::Time, InList),
        field<&E::agendaItem>("agendaItem", "Tagesordnungspunkt", G::Time, InList),
        field<&E::session>("session", "Sitzung in Worten", G::Time, Searchable | InList)
            .inUnit("session")
            .withHelp("Für Sitzungen, die nicht in der Datei stehen: ihre Bezeichnung, zum Beispiel „Rat/037/2008“."),
        field<&E::agendaItemNumber>("agendaItemNumber", "TOP in Worten", G::Time, InList)
            .inUnit("session")
            .withHelp("So, wie er in der Tagesordnung steht, zum Beispiel „9.15“ oder „Ö 8.2“."),
        field<&E::role>("role", "Zuständigkeit", G::Main, InList),
        field<&E::authoritative>("authoritative", "Entscheidend", G::Main, InList)
            .withHelp("Dieses Gremium entscheidet; die übrigen beraten vor oder nehmen zur Kenntnis."),
        field<&E::result>("result", "Ergebnis", G::Status, Searchable | InList)
            .inUnit("result")
            .withHelp("Zum Beispiel ungeändert beschlossen, geändert beschlossen, zurückgestellt, unter Vorbehalt "
                      "beschlossen oder mit Änderungen empfohlen."),
        textField<&E::resolutionText, FieldKind::LongText>("resolutionText", "Beschlusstext", G::Status, Searchable)
            .inUnit("result"),
        field<&E::votes>("votes", "Abstimmung", G::Status)
            .inUnit("result")
            .withHelp("Stimmenzahlen oder Wortlaut, zum Beispiel „einstimmig bei Enthaltung einer Fraktion“."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("consultation", "Beratung", "Beratungen", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
