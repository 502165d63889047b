// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rowsource.h"

namespace iplan
{

/// Where an ordered row stands: below `owner`, in front of `before`.
struct RowPlace {
    RowRef owner;
    RowRef before; ///< a row of the same kind below the owner; null: last
};

/// The field by which rows of `child` name an owner of that kind; null if they cannot belong to one.
[[nodiscard]] const FieldInfo* ownerFieldFor(const EntityInfo& child, const EntityInfo& owner);

/// The row that the record belongs to; null if none.
[[nodiscard]] RowRef ownerOf(const Record& record);

/// The live rows of the entity in the order of the tree: by the place of their owner, then by their own.
[[nodiscard]] QList<Record> rowsInTreeOrder(const Reader& reader, const EntityInfo& entity);
[[nodiscard]] QList<Record> rowsInTreeOrder(const RowSource& source, const EntityInfo& entity);

/// One step with the keyboard.
enum class MoveStep {
    Up,            ///< before the row above
    Down,          ///< behind the row below
    PreviousOwner, ///< last below the owner before the present one
    NextOwner,     ///< first below the owner after it
};

/// Where the step leads; nothing where the row cannot go further.
[[nodiscard]] std::optional<RowPlace> placeAfter(const Reader& reader, const RowRef& row, MoveStep step);

/// Moves the row there by giving it an order key between its new neighbours (others get new ones only where these leave
/// no room, as after an import without order) and, if need be, another owner. Numbers stay. Rejected for a kind
/// that is not ordered or cannot belong to the owner, Conflict where owner or neighbour are no longer there.
Result<> moveRow(Writer& writer, const RowRef& row, const RowPlace& place);

} // namespace iplan
