// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edition.h"

#include "core/model/filework.h"
#include "core/model/paper.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<Edition>()
{
    using E = Edition;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::part>("part", "Teil", G::Main, InList),
        field<&E::period>("period", "Zeitraum", G::Time, Searchable | InList)
            .withHelp("Für welche Jahre sie gilt, zum Beispiel „2014–2015“."),
        field<&E::asOf>("asOf", "Datenstand", G::Time, InList),
        field<&E::state>("state", "Stand", G::Status, InList),
        field<&E::selection>("selection", "Auswahl der Maßnahmen", G::Main)
            .withHelp("Eine gespeicherte Ansicht der Liste Maßnahmen: was sie zeigt, gehört dazu. Ohne Angabe alle."),
        field<&E::frozenOn>("frozenOn", "Eingefroren am", G::Status, ByProgram)
            .withHelp("Von wann die Angaben sind, sagt der Datenstand."),
        textField<&E::freezeReason, FieldKind::LongText>("freezeReason", "Grund trotz Fehlern", G::Status, InternalOnly)
            .withHelp("Warum eingefroren wird, obwohl die Lücken noch Fehler nennen."),
        field<&E::reopenedOn>("reopenedOn", "Wieder geöffnet am", G::Status, ByProgram)
            .withHelp("Steht da, sobald die Fortschreibung wieder geöffnet wird."),
        textField<&E::reopenReason, FieldKind::LongText>("reopenReason", "Grund der Öffnung", G::Status, InternalOnly),
        field<&E::predecessor>("predecessor", "Vorgängerin", G::References),
        field<&E::paper>("paper", "Vorlage", G::References),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("edition", "Fortschreibung", "Fortschreibungen", EntityRole::Record, fields, PublicRows::All,
                   TakenAlong::ByScope, FieldGroup::References, Section::Programme, "edition");
    return info;
}

template <>
const EntityInfo& entityOf<EditionEntry>()
{
    using E = EditionEntry;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::edition>("edition", "Fortschreibung", G::Main, Required | IsOwner),
        field<&E::sourceEntity>("sourceEntity", "Art des Eintrags", G::Main, Required | InList),
        field<&E::sourceId>("sourceId", "Kennung des Eintrags", G::Main, Required | InList),
        field<&E::choice>("choice", "Auswahl", G::Main, InList),
        textField<&E::content, FieldKind::LongText>("content", "Eingefrorener Inhalt", G::Text, InternalOnly | Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("editionEntry", "Eintrag der Fortschreibung", "Einträge der Fortschreibungen", EntityRole::Child,
                   fields, PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

Id<EditionEntry> editionEntryId(const Id<Edition>& edition, const QUuid& row)
{
    return Id<EditionEntry>(QUuid::createUuidV5(edition.uuid(), idText(row)));
}

bool isFrozen(const Edition& edition)
{
    return edition.state.value() && edition.state != EditionState::InProgress;
}

} // namespace iplan
