// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace iplan
{

/// An empty row of `entity` that belongs to `owner` (by the field `ownerField`), with what is nearly always right: last
/// in order; a cost item for this year; a Sachstand of today by the office that leads the measure. To be used with a
/// reader of Store::read() or Writer.
[[nodiscard]] Record newRow(const Reader& reader, const EntityInfo& entity, const FieldInfo& ownerField,
                            const RowRef& owner, QDate today);

/// The field that holds the order of the rows of the entity; null if it is not ordered.
[[nodiscard]] const FieldInfo* orderFieldOf(const EntityInfo& entity);

/// The order key after all live rows of `entity` with the same owner; empty if the entity is not ordered.
[[nodiscard]] QString lastOrderKey(const Reader& reader, const EntityInfo& entity, const FieldInfo& ownerField,
                                   const RowRef& owner);

} // namespace iplan
