// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/statusround.h"

#include "core/model/edition.h"
#include "core/model/measure.h"
#include "core/model/measurechildren.h"
#include "core/model/people.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<StatusRound>()
{
    using E = StatusRound;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::asOf>("asOf", "Stichtag", G::Time, InList)
            .withHelp("Auf welchen Tag sich die Sachstände beziehen. Ohne Angabe gilt der Tag, an dem der Bogen "
                      "eingelesen wird."),
        field<&E::due>("due", "Antwort bis", G::Time, InList),
        field<&E::state>("state", "Stand", G::Status, InList),
        field<&E::edition>("edition", "Fortschreibung", G::Main)
            .withHelp("Fragt nur nach den Maßnahmen dieser Fortschreibung. Ohne Angabe nach allen, die laufen."),
        textField<&E::questions, FieldKind::LongText>("questions", "Weitere Fragen", G::Text, Searchable)
            .withHelp("Eine je Zeile; jede wird zu jeder Maßnahme gestellt. Nach Stand, Ampel, Sachstand, nächstem "
                      "Schritt und Umsetzungsgrad fragt jeder Bogen."),
        textField<&E::letterText, FieldKind::LongText>("letterText", "Anschreiben", G::Text, Searchable)
            .withHelp("Der Text der E-Mail, die mit dem Bogen geht. Ohne Angabe ein üblicher."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("statusRound", "Sachstandsabfrage", "Sachstandsabfragen", EntityRole::Record, fields,
                   PublicRows::None, TakenAlong::Never, FieldGroup::References, Section::Programme, "round");
    return info;
}

template <>
const EntityInfo& entityOf<RoundRecipient>()
{
    using E = RoundRecipient;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::round>("round", "Sachstandsabfrage", G::Main, Required | IsOwner),
        field<&E::organization>("organization", "Dienststelle oder Träger", G::Main, Required | InList),
        field<&E::contactPerson>("contactPerson", "Ansprechperson", G::Responsibility, Personal | OnlyRefers | InList),
        field<&E::sentOn>("sentOn", "Bogen ausgegeben am", G::Status, InList),
        field<&E::remindedOn>("remindedOn", "Erinnert am", G::Status, InList),
        field<&E::returnedOn>("returnedOn", "Zurück am", G::Status, InList),
        field<&E::sheetKey>("sheetKey", "Kennung des Bogens", G::Internal, InternalOnly | Hidden),
        textField<&E::note, FieldKind::LongText>("note", "Bemerkung", G::Text, Searchable),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("roundRecipient", "Empfänger der Abfrage", "Empfänger der Abfragen", EntityRole::Child, fields,
                   PublicRows::None, TakenAlong::Never, FieldGroup::Responsibility, Section::None, "");
    return info;
}

Id<RoundRecipient> roundRecipientId(const Id<StatusRound>& round, const Id<Organization>& organization)
{
    return Id<RoundRecipient>(QUuid::createUuidV5(round.uuid(), organization.text()));
}

Id<StatusReport> roundReportId(const Id<RoundRecipient>& recipient, const Id<Measure>& measure)
{
    return Id<StatusReport>(QUuid::createUuidV5(recipient.uuid(), measure.text()));
}

} // namespace iplan
