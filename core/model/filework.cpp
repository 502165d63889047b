// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/filework.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<AcceptedFinding>()
{
    using E = AcceptedFinding;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::rule>("rule", "Regel", G::Main, Required | InList),
        field<&E::recordKind>("recordKind", "Art des Eintrags", G::References, Required),
        field<&E::record>("record", "Eintrag", G::References, Required),
        field<&E::field>("field", "Feld", G::References),
        textField<&E::reason, FieldKind::LongText>("reason", "Begründung", G::Main, Required | InList),
        field<&E::acceptedOn>("acceptedOn", "Akzeptiert am", G::Time, InList),
    };
    static constexpr EntityInfo info =
        entityInfo("acceptedFinding", "Akzeptierte Lücke", "Akzeptierte Lücken", EntityRole::Setup, fields,
                   PublicRows::None, TakenAlong::ByScope, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<SavedView>()
{
    using E = SavedView;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::title>("title", "Bezeichnung", G::Main, Required | IsTitle | InList),
        field<&E::list>("list", "Liste", G::Main, Required),
        textField<&E::definition, FieldKind::LongText>("definition", "Einstellungen", G::Main, Hidden)
            .withHelp("Als JSON."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
    };
    static constexpr EntityInfo info =
        entityInfo("savedView", "Ansicht", "Ansichten", EntityRole::Setup, fields, PublicRows::None, TakenAlong::Always,
                   FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<SavedMapping>()
{
    using E = SavedMapping;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::title>("title", "Bezeichnung", G::Main, Required | IsTitle | InList),
        field<&E::list>("list", "Liste", G::Main, Required),
        textField<&E::shape, FieldKind::LongText>("shape", "Überschriften", G::Main, Hidden),
        textField<&E::definition, FieldKind::LongText>("definition", "Einstellungen", G::Main, Hidden)
            .withHelp("Als JSON."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
    };
    static constexpr EntityInfo info =
        entityInfo("savedMapping", "Zuordnung", "Zuordnungen", EntityRole::Setup, fields, PublicRows::None,
                   TakenAlong::Always, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<TakenCopy>()
{
    using E = TakenCopy;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::holder>("holder", "Bei", G::Responsibility, Required | Personal | Identifies | IsTitle | InList),
        field<&E::scope>("scope", "Umfang", G::Main, InList)
            .withHelp("Was mitgenommen wurde: alles, eine Arbeitsgruppe, ein Modul."),
        field<&E::destination>("destination", "Ziel", G::Main, InList),
        field<&E::takenOn>("takenOn", "Mitgenommen am", G::Time, InList),
        field<&E::returnedOn>("returnedOn", "Zurückgeführt am", G::Time, InList),
        textField<&E::note, FieldKind::LongText>("note", "Anmerkung", G::Main, InList),
    };
    static constexpr EntityInfo info =
        entityInfo("takenCopy", "Mitgenommene Kopie", "Mitgenommene Kopien", EntityRole::System, fields,
                   PublicRows::None, TakenAlong::ByScope, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
