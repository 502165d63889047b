// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rating.h"

#include "core/model/concept.h"
#include "core/model/measure.h"
#include "core/model/people.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<RatingRound>()
{
    using E = RatingRound;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::subject>("subject", "Bewertet werden", G::Main, Required | InList)
            .withHelp("Vorschläge sind Maßnahmen mit dem Stand „Idee“ oder „vorgeschlagen“."),
        field<&E::fieldOfAction>("fieldOfAction", "Nur aus Handlungsfeld", G::Main).withHelp("Ohne Angabe aus allen."),
        field<&E::module>("module", "Nur aus Konzeptmodul", G::Main).withHelp("Ohne Angabe aus allen."),
        field<&E::method>("method", "Gefragt wird nach", G::Main, Required | InList),
        field<&E::scale>("scale", "Skala von 1 bis", G::Main)
            .inRange({2, 10})
            .withHelp("Für Relevanz und Umsetzbarkeit. 1 heißt gering, die größte Zahl sehr hoch; also umgekehrt wie "
                      "bei Schulnoten. Ohne Angabe bis 5."),
        field<&E::dots>("dots", "Punkte je Mitglied", G::Main)
            .inRange({1, 100})
            .withHelp("Wie viele Punkte jedes Mitglied verteilt; bewährt ist etwa ein Drittel der Einträge. Ohne "
                      "Angabe 5."),
        field<&E::dotsPerItem>("dotsPerItem", "Davon höchstens auf einen Eintrag", G::Main)
            .inRange({1, 100})
            .withHelp("Ohne Angabe so viele, wie jemand will. 1 heißt, dass niemand häuft."),
        field<&E::secret>("secret", "Geheim, ohne Namen", G::Main, InList)
            .withHelp("Stimmzettel tragen dann nur eine Nummer; wer wie bewertet hat, steht nirgends."),
        field<&E::due>("due", "Rückgabe bis", G::Time, InList),
        field<&E::state>("state", "Stand", G::Status, InList)
            .withHelp("Ist die Runde abgeschlossen, bleiben die Stimmzettel, wie sie sind."),
        textField<&E::instructions, FieldKind::LongText>("instructions", "Hinweise an die Mitglieder", G::Text,
                                                         Searchable)
            .withHelp("Stehen über dem Bogen, zum Beispiel worauf beim Bewerten zu achten ist."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("ratingRound", "Bewertungsrunde", "Bewertungsrunden", EntityRole::Record, fields, PublicRows::None,
                   TakenAlong::Never, FieldGroup::References, Section::Programme, "rating");
    return info;
}

template <>
const EntityInfo& entityOf<RatingRoundGroup>()
{
    using E = RatingRoundGroup;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::round>("round", "Bewertungsrunde", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("ratingRoundGroup", "Bewertende Gruppe", "Bewertende Gruppen", EntityRole::Link, fields,
                   PublicRows::None, TakenAlong::Never, FieldGroup::Responsibility, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<RatingBallot>()
{
    using E = RatingBallot;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::round>("round", "Bewertungsrunde", G::Main, Required | IsOwner),
        field<&E::person>("person", "Person", G::Main, Personal | TellsAbout | InList),
        field<&E::organization>("organization", "Organisation", G::Main, InList)
            .withHelp("Für Organisationen, die als solche Mitglied sind."),
        field<&E::number>("number", "Nummer ohne Namen", G::Main, InList)
            .inRange({1, 100'000})
            .withHelp("Für Stimmzettel einer geheimen Runde."),
        field<&E::sentOn>("sentOn", "Bogen ausgegeben am", G::Status, InList),
        field<&E::returnedOn>("returnedOn", "Zurück am", G::Status, InList),
        field<&E::sheetKey>("sheetKey", "Kennung des Bogens", G::Internal, InternalOnly | Hidden),
    };
    static constexpr EntityInfo info =
        entityInfo("ratingBallot", "Stimmzettel", "Stimmzettel", EntityRole::Child, fields, PublicRows::None,
                   TakenAlong::Never, FieldGroup::Members, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<RatingVote>()
{
    using E = RatingVote;
    using G = FieldGroup;
    static constexpr NumberRange grades{1, 10};
    static constexpr FieldInfo fields[] = {
        field<&E::ballot>("ballot", "Stimmzettel", G::Main, Required | IsOwner),
        field<&E::fieldOfAction>("fieldOfAction", "Handlungsfeld", G::Main, InList),
        field<&E::recommendation>("recommendation", "Handlungsempfehlung", G::Main, InList),
        field<&E::measure>("measure", "Maßnahme", G::Main, InList),
        field<&E::relevance>("relevance", "Relevanz", G::Status, Personal | InList).inRange(grades),
        field<&E::feasibility>("feasibility", "Umsetzbarkeit", G::Status, Personal | InList).inRange(grades),
        field<&E::dots>("dots", "Punkte", G::Status, Personal | InList).inRange({0, 100}),
    };
    static constexpr EntityInfo info =
        entityInfo("ratingVote", "Bewertung", "Bewertungen", EntityRole::Child, fields, PublicRows::None,
                   TakenAlong::Never, FieldGroup::Status, Section::None, "");
    return info;
}

Id<RatingBallot> ratingBallotId(const Id<RatingRound>& round, const QUuid& member)
{
    return Id<RatingBallot>(QUuid::createUuidV5(round.uuid(), idText(member)));
}

Id<RatingVote> ratingVoteId(const Id<RatingBallot>& ballot, const QUuid& item)
{
    return Id<RatingVote>(QUuid::createUuidV5(ballot.uuid(), idText(item)));
}

} // namespace iplan
