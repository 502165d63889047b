// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

namespace iplan
{

/// Makes a row like another one, to be changed where it differs: with the same values, for the same owner, as the last
/// where rows are ordered; without number, own fields, links, what closes it, what it went into, and what belongs to
/// the row. A cost item is of the year after it, and was not refused. A measure is copied as a template
/// (core/ops/copymeasure.h). NotFound if there is no such row; Rejected for links, and for what the program keeps
/// itself.
[[nodiscard]] Result<RowRef> duplicateRow(Writer& writer, const RowRef& row);

/// The operation under which that is done, for the history and undo.
[[nodiscard]] QString duplicateOperation(const EntityInfo& entity);

} // namespace iplan
