// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commitdata.h"

namespace iplan
{

/// What is wrong with a commit whatever else the file holds, as the rest of a German sentence that begins "Der Commit
/// X": a counter or time that no commit has, a thing said twice, a value of another type than its field; empty if it
/// could be one of the program. For commits of a format that the program knows.
[[nodiscard]] QString flawOf(const CommitData& commit);

} // namespace iplan
