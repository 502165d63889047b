// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/moduleversion.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<ModuleVersion>()
{
    using E = ModuleVersion;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::module>("module", "Modul", G::Main, Required | IsOwner),
        field<&E::label>("label", "Bezeichnung", G::Main, Required | IsTitle | InList)
            .withHelp("Zum Beispiel: Ratsbeschluss 2011, Entwurf der AG."),
        field<&E::heldOn>("heldOn", "Stand vom", G::Time, InList),
        textField<&E::note, FieldKind::LongText>("note", "Anmerkung", G::Main, InList),
        textField<&E::texts, FieldKind::LongText>("texts", "Texte", G::Text, Hidden)
            .withHelp("Die Abschnitte des Moduls, nach Feld."),
    };
    static constexpr EntityInfo info =
        entityInfo("moduleVersion", "Fassung", "Fassungen", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::Time, Section::None, "");
    return info;
}

} // namespace iplan
