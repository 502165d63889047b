// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/meeting.h"

#include "core/model/measure.h"
#include "core/model/paper.h"
#include "core/model/people.h"

namespace iplan
{

namespace
{

constexpr NumberRange kMinutes{0, 24 * 60};
constexpr NumberRange kVotes{0, 10000};

} // namespace

template <>
const EntityInfo& entityOf<MeetingSeries>()
{
    using E = MeetingSeries;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::Main, IsOwner | InList),
        field<&E::body>("body", "Gremium", G::Main, IsOwner)
            .withHelp("Für Sitzungen eines Gremiums statt einer Arbeitsgruppe."),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::first>("first", "Erste Sitzung", G::Time, Required | InList),
        field<&E::rule>("rule", "Wiederholung", G::Time, InList)
            .withHelp("Wie oft die Gruppe tagt, vom Tag der ersten Sitzung an. Eine eigene Regel folgt RFC 5545, zum "
                      "Beispiel „FREQ=MONTHLY;BYDAY=2TU“ für jeden zweiten Dienstag im Monat."),
        field<&E::duration>("duration", "Dauer in Minuten", G::Time, InList).inRange(kMinutes),
        field<&E::skipsHolidays>("skipsHolidays", "Nicht an Feiertagen", G::Time),
        field<&E::place>("place", "Ort", G::Main, Searchable | InList),
        textField<&E::standingItems, FieldKind::LongText>("standingItems", "Ständige Tagesordnungspunkte", G::Text)
            .withHelp("Einer je Zeile; jede Sitzung der Reihe beginnt mit ihnen."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("meetingSeries", "Sitzungsreihe", "Sitzungsreihen", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Time, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<Meeting>()
{
    using E = Meeting;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::Main, IsOwner | InList),
        field<&E::body>("body", "Gremium", G::Main, IsOwner | InList)
            .withHelp("Für Sitzungen eines Gremiums statt einer Arbeitsgruppe."),
        field<&E::series>("series", "Sitzungsreihe", G::Time),
        field<&E::number>("number", "Nummer", G::Main, Searchable | IsCode | InList)
            .withHelp("Bezeichnung der Sitzung, zum Beispiel „3/2027“ oder „Rat/037/2008“."),
        field<&E::title>("title", "Titel", G::Main, Searchable | IsTitle | InList),
        field<&E::start>("start", "Beginn", G::Main, Required | InList).inUnit("start"),
        field<&E::end>("end", "Ende", G::Main, InList).inUnit("start"),
        field<&E::place>("place", "Ort", G::Main, Searchable | InList),
        textField<&E::onlineLink, FieldKind::Url>("onlineLink", "Zugang zur Videokonferenz", G::Internal, InternalOnly),
        field<&E::state>("state", "Stand", G::Status, InList).inUnit("state"),
        field<&E::stateReason>("stateReason", "Grund", G::Status, Searchable)
            .inUnit("state")
            .withHelp("Zum Beispiel, warum die Sitzung abgesagt wurde."),
        field<&E::isPublic>("isPublic", "Öffentlich", G::Main, PublicMark),
        textField<&E::invitationText, FieldKind::LongText>("invitationText", "Einladungstext", G::Text, Searchable),
        field<&E::invitedOn>("invitedOn", "Eingeladen am", G::Status, InList),
        field<&E::minutesState>("minutesState", "Protokoll", G::Status, InList)
            .withHelp("Ein freigegebenes Protokoll bleibt, wie es ist; Berichtigungen stehen im Nachtrag."),
        field<&E::minutesKind>("minutesKind", "Art des Protokolls", G::Status),
        textField<&E::addendum, FieldKind::LongText>("addendum", "Nachtrag zum Protokoll", G::Text, Searchable),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("meeting", "Sitzung", "Sitzungen", EntityRole::Record, fields, PublicRows::Marked,
                   TakenAlong::WithOwner, FieldGroup::Time, Section::People, "meeting");
    return info;
}

template <>
const EntityInfo& entityOf<AgendaItem>()
{
    using E = AgendaItem;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::meeting>("meeting", "Sitzung", G::Main, Required | IsOwner),
        field<&E::number>("number", "TOP", G::Main, Searchable | IsCode | InList)
            .withHelp("So, wie er in der Tagesordnung steht, zum Beispiel „9.15“ oder „Ö 8.2“."),
        field<&E::parent>("parent", "Gehört zu TOP", G::Main),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::kind>("kind", "Art", G::Main, InList),
        field<&E::isPublic>("isPublic", "Öffentlich", G::Main, PublicMark),
        field<&E::duration>("duration", "Dauer in Minuten", G::Time, InList).inRange(kMinutes),
        field<&E::presenter>("presenter", "Vortrag", G::Responsibility, Personal | OnlyRefers | InList),
        field<&E::presentingOrganization>("presentingOrganization", "Vortragende Stelle", G::Responsibility),
        textField<&E::preparation, FieldKind::LongText>("preparation", "Vorlage und Vorbereitung", G::Text, Searchable),
        textField<&E::minutes, FieldKind::LongText>("minutes", "Protokoll", G::Text, Searchable),
        field<&E::result>("result", "Ergebnis", G::Status, Searchable | InList).inUnit("result"),
        textField<&E::resolutionText, FieldKind::LongText>("resolutionText", "Beschlusstext", G::Status, Searchable)
            .inUnit("result"),
        field<&E::votesFor>("votesFor", "Ja", G::Status).inUnit("votesFor").inRange(kVotes),
        field<&E::votesAgainst>("votesAgainst", "Nein", G::Status).inUnit("votesFor").inRange(kVotes),
        field<&E::abstentions>("abstentions", "Enthaltungen", G::Status).inUnit("votesFor").inRange(kVotes),
        field<&E::votes>("votes", "Abstimmung in Worten", G::Status)
            .inUnit("votesFor")
            .withHelp("Wo nicht gezählt wurde, zum Beispiel „einstimmig bei einer Enthaltung“."),
        field<&E::deferredTo>("deferredTo", "Vertagt auf", G::References),
        field<&E::deferredFrom>("deferredFrom", "Vertagt von", G::References),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("agendaItem", "Tagesordnungspunkt", "Tagesordnungspunkte", EntityRole::Child, fields,
                   PublicRows::Marked, TakenAlong::WithOwner, FieldGroup::Main, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<Attendance>()
{
    using E = Attendance;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::meeting>("meeting", "Sitzung", G::Main, Required | IsOwner),
        field<&E::person>("person", "Person", G::Main, Personal | TellsAbout | InList),
        field<&E::organization>("organization", "Organisation", G::Main, InList)
            .withHelp("Für Organisationen, die als solche teilnehmen."),
        field<&E::state>("state", "Teilnahme", G::Status, InList),
        field<&E::representedBy>("representedBy", "Vertreten durch", G::Status, Personal | OnlyRefers | InList),
        field<&E::from>("from", "Von", G::Time),
        field<&E::to>("to", "Bis", G::Time),
        field<&E::recusedItems>("recusedItems", "Ohne Mitwirkung bei", G::Status)
            .withHelp("Nummern der Tagesordnungspunkte, bei denen die Person wegen Befangenheit nicht mitgewirkt hat."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("attendance", "Teilnahme", "Teilnahmen", EntityRole::Child, fields, PublicRows::NotOfPersons,
                   TakenAlong::WithOwner, FieldGroup::Responsibility, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<Resolution>()
{
    using E = Resolution;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::registerNumber>("registerNumber", "Registernummer", G::Main, Searchable | IsCode | InList),
        field<&E::title>("title", "Betreff", G::Main, Required | Searchable | IsTitle | InList),
        textField<&E::text, FieldKind::LongText>("text", "Wortlaut", G::Main, Required | Searchable),
        field<&E::agendaItem>("agendaItem", "Tagesordnungspunkt", G::References),
        field<&E::consultation>("consultation", "Beratung", G::References),
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::Main, InList),
        field<&E::body>("body", "Gremium", G::Main, InList),
        field<&E::date>("date", "Beschlossen am", G::Time, InList),
        field<&E::deadline>("deadline", "Umzusetzen bis", G::Time, InList),
        field<&E::responsibleOrganization>("responsibleOrganization", "Zuständige Stelle", G::Responsibility, InList),
        field<&E::responsiblePerson>("responsiblePerson", "Zuständige Person", G::Responsibility,
                                     Personal | OnlyRefers | InList),
        field<&E::state>("state", "Stand", G::Status, InList),
        textField<&E::followUp, FieldKind::LongText>("followUp", "Umsetzung", G::Status, Searchable),
        field<&E::isPublic>("isPublic", "Öffentlich", G::Main, PublicMark),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("resolution", "Beschluss", "Beschlüsse", EntityRole::Record, fields, PublicRows::Marked,
                   TakenAlong::ByScope, FieldGroup::References, Section::Council, "resolution");
    return info;
}

template <>
const EntityInfo& entityOf<Task>()
{
    using E = Task;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::text>("text", "Aufgabe", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::meeting>("meeting", "Sitzung", G::References, InList),
        field<&E::agendaItem>("agendaItem", "Tagesordnungspunkt", G::References),
        field<&E::resolution>("resolution", "Beschluss", G::References),
        field<&E::measure>("measure", "Maßnahme", G::References, InList),
        field<&E::responsibleOrganization>("responsibleOrganization", "Zuständige Stelle", G::Responsibility, InList),
        field<&E::responsiblePerson>("responsiblePerson", "Zuständige Person", G::Responsibility,
                                     Personal | OnlyRefers | Identifies | InList),
        field<&E::due>("due", "Fällig", G::Time, InList),
        field<&E::done>("done", "Erledigt", G::Status, InList).inUnit("done"),
        field<&E::doneOn>("doneOn", "Erledigt am", G::Status, InList).inUnit("done"),
        textField<&E::result, FieldKind::LongText>("result", "Ergebnis", G::Status, Searchable),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("task", "Aufgabe", "Aufgaben", EntityRole::Record, fields, PublicRows::None, TakenAlong::ByScope,
                   FieldGroup::References, Section::Today, "task");
    return info;
}

} // namespace iplan
