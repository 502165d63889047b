// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

/// Whether a row of `entity` is erased with the row that it refers to by `reference`: it belongs to it, joins it with
/// another, or tells about the person. Another row of the same kind (a parent) does not take it along.
[[nodiscard]] inline bool isErasedWith(const EntityInfo& entity, const FieldInfo& reference)
{
    return reference.kind == FieldKind::Reference && &reference.target() != &entity &&
           (reference.has(IsOwner) || reference.has(LinkEnd) || reference.has(TellsAbout));
}

} // namespace iplan
