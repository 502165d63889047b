// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

// The commands of iplan, each declared and done in app/cli/commands/<name>.cpp.
namespace iplan::cli
{

[[nodiscard]] const Command& newCommand();
[[nodiscard]] const Command& infoCommand();
[[nodiscard]] const Command& checkCommand();
[[nodiscard]] const Command& dueCommand();
[[nodiscard]] const Command& listCommand();
[[nodiscard]] const Command& showCommand();
[[nodiscard]] const Command& addCommand();
[[nodiscard]] const Command& setCommand();
[[nodiscard]] const Command& deleteCommand();
[[nodiscard]] const Command& restoreCommand();
[[nodiscard]] const Command& linkCommand();
[[nodiscard]] const Command& unlinkCommand();
[[nodiscard]] const Command& batchCommand();
[[nodiscard]] const Command& attachCommand();
[[nodiscard]] const Command& detachCommand();
[[nodiscard]] const Command& documentsCommand();
[[nodiscard]] const Command& historyCommand();
[[nodiscard]] const Command& undoCommand();
[[nodiscard]] const Command& redoCommand();
[[nodiscard]] const Command& searchCommand();
[[nodiscard]] const Command& reportCommand();
[[nodiscard]] const Command& editionCommand();
[[nodiscard]] const Command& meetingCommand();
[[nodiscard]] const Command& lettersCommand();
[[nodiscard]] const Command& exportCommand();
[[nodiscard]] const Command& importCommand();
[[nodiscard]] const Command& mappingCommand();
[[nodiscard]] const Command& templateCommand();
[[nodiscard]] const Command& editionCommand();
[[nodiscard]] const Command& publishCommand();
[[nodiscard]] const Command& roundCommand();
[[nodiscard]] const Command& ratingCommand();
[[nodiscard]] const Command& backupCommand();
[[nodiscard]] const Command& eraseCommand();
[[nodiscard]] const Command& takeCommand();
[[nodiscard]] const Command& copyCommand();
[[nodiscard]] const Command& packCommand();
[[nodiscard]] const Command& unpackCommand();
[[nodiscard]] const Command& syncCommand();
[[nodiscard]] const Command& mergeCommand();
[[nodiscard]] const Command& inboxCommand();
[[nodiscard]] const Command& conflictsCommand();
[[nodiscard]] const Command& resolveCommand();
[[nodiscard]] const Command& helpCommand();

} // namespace iplan::cli
