// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// The day by which the module must have been reviewed, by its own date or by the interval of the concept; invalid if
/// neither is known.
[[nodiscard]] QDate reviewDue(const Snapshot& snapshot, const ConceptModule& module);

} // namespace iplan
