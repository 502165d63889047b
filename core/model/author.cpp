// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/author.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<Author>()
{
    using E = Author;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::name>("name", "Name", G::Main, Required | Personal | Identifies | IsTitle | InList),
        field<&E::abbreviation>("abbreviation", "Kürzel", G::Main, Personal | Identifies | IsCode | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("author", "Bearbeiter*in", "Bearbeiter*innen", EntityRole::System, fields, PublicRows::None,
                   TakenAlong::ByScope, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
