// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <algorithm>

namespace iplan
{

/// The field that holds the order of the rows of the entity; null if it is not ordered.
[[nodiscard]] inline const FieldInfo* orderFieldOf(const EntityInfo& entity)
{
    const auto at = std::ranges::find(entity.fields, FieldKind::OrderKey, &FieldInfo::kind);
    return at == entity.fields.end() ? nullptr : &*at;
}

} // namespace iplan
