// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"

namespace iplan
{

namespace
{

template <class... E>
std::span<const EntityInfo* const> tablesOf(TypeList<E...>)
{
    static const EntityInfo* const tables[] = {&entityOf<E>()...};
    return tables;
}

} // namespace

std::span<const EntityInfo* const> allEntities()
{
    return tablesOf(AllEntities{});
}

} // namespace iplan
