// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"
#include "core/conflict/conflictsheet.h"

namespace iplan
{

class MergeTexts;

/// The conflict in the words that the page shows it with.
[[nodiscard]] ConflictLine conflictLine(const Conflict& conflict, const MergeTexts& texts);

} // namespace iplan
