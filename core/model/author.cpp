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
        field<&E::name>("name", "Name", G::Main, Required | Personal | IsTitle | InList),
        field<&E::abbreviation>("abbreviation", "Kürzel", G::Main, Personal | IsCode | InList),
    };
    static constexpr EntityInfo info{"author", "Bearbeiter*in", "Bearbeiter*innen", EntityRole::System, fields};
    return info;
}

} // namespace iplan
