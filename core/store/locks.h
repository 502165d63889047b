// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace iplan
{

/// Why that field of the row is not to be changed by hand, as a German sentence; empty if it may be. Ends of links make
/// up the id of their row; the wording of an adopted recommendation stays as it was adopted, the texts of a version of
/// a module as they were put down (docs/architecture.md, "guard"). The Writer refuses such a change; nothing here stops
/// a merge, a decision, undo or redo.
[[nodiscard]] QString lockReason(const Record& row, const FieldInfo& field);

/// What to do instead, as a German sentence; empty if the field is not locked.
[[nodiscard]] QString lockRemedy(const Record& row, const FieldInfo& field);

} // namespace iplan
