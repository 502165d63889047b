// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace iplan
{

/// Why that field of the row is not to be changed by hand, as a German sentence; empty if it may be. Ends of links make
/// up the id of their row; the wording of an adopted recommendation stays as it was adopted (docs/architecture.md,
/// "guard"). Nothing here stops a merge.
[[nodiscard]] QString lockReason(const Record& row, const FieldInfo& field);

} // namespace iplan
