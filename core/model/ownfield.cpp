// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ownfield.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<OwnField>()
{
    using E = OwnField;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::label>("label", "Bezeichnung", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::owner>("owner", "Gehört zu", G::Main, Required | InList),
        field<&E::kind>("kind", "Art", G::Main, Required | InList)
            .withHelp("Die Art lässt sich nicht mehr ändern, wenn es schon Werte gibt."),
        field<&E::unit>("unit", "Einheit", G::Main, InList).withHelp("Bei Zahlen: zum Beispiel Personen, Stunden, %."),
        field<&E::help>("help", "Erläuterung", G::Main).withHelp("Steht als Hinweis am Feld."),
        field<&E::personal>("personal", "Personenbezogen", G::DataProtection, InList)
            .withHelp("Der Inhalt erscheint nicht in öffentlichen Ausgaben."),
        field<&E::internal>("internal", "Nur intern", G::DataProtection, InList)
            .withHelp("Der Inhalt erscheint nicht in öffentlichen Ausgaben."),
        field<&E::retired>("retired", "Nicht mehr verwenden", G::Main, InList)
            .withHelp("Bleibt bei vorhandenen Einträgen stehen, wird aber nicht mehr zur Auswahl angeboten."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
    };
    static constexpr EntityInfo info =
        entityInfo("ownField", "Eigenes Feld", "Eigene Felder", EntityRole::Setup, fields, PublicRows::ByOwnField,
                   TakenAlong::Always, FieldGroup::References, Section::Lists, "list");
    return info;
}

template <>
const EntityInfo& entityOf<OwnFieldOption>()
{
    using E = OwnFieldOption;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::ownField>("ownField", "Eigenes Feld", G::Main, Required | IsOwner),
        field<&E::label>("label", "Bezeichnung", G::Main, Required | IsTitle | InList),
        field<&E::retired>("retired", "Nicht mehr verwenden", G::Main, InList)
            .withHelp("Bleibt bei vorhandenen Einträgen stehen, wird aber nicht mehr zur Auswahl angeboten."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
    };
    static constexpr EntityInfo info =
        entityInfo("ownFieldOption", "Auswahlwert", "Auswahlwerte", EntityRole::Child, fields, PublicRows::ByOwnField,
                   TakenAlong::Always, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<OwnFieldValue>()
{
    using E = OwnFieldValue;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::ownField>("ownField", "Eigenes Feld", G::Main, Required),
        field<&E::measure>("measure", "Maßnahme", G::References, IsOwner),
        field<&E::person>("person", "Person", G::References, IsOwner | Personal),
        field<&E::organization>("organization", "Organisation", G::References, IsOwner),
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::References, IsOwner),
        field<&E::value>("value", "Wert", G::Main, Searchable)
            .withHelp("Text wie eingegeben; Zahl mit Punkt, Datum als JJJJ-MM-TT, Auswahl als Kennung des "
                      "Auswahlwerts, Ja als 1."),
    };
    static constexpr EntityInfo info =
        entityInfo("ownFieldValue", "Wert eines eigenen Feldes", "Werte eigener Felder", EntityRole::Child, fields,
                   PublicRows::ByOwnField, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
