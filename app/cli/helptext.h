// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace iplan
{
struct EntityInfo;
}

namespace iplan::cli
{

// Help is made from the declarations, so it cannot say anything else than what holds.

/// All commands with their summaries.
[[nodiscard]] Result<> answerHelp(Formatter& out);
/// One command with its arguments and options.
[[nodiscard]] Result<> answerHelp(const Command& command, Formatter& out);
/// One entity with its fields and what they take.
[[nodiscard]] Result<> answerHelp(const EntityInfo& entity, Formatter& out);
/// Name and version of the program.
[[nodiscard]] Result<> answerVersion(Formatter& out);

} // namespace iplan::cli
