// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/change.h"

namespace iplan::cli
{

const Command& restoreCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"REF", "Der Eintrag: Kennung oder art:name."}};
    static constexpr Command command{"restore",
                                     "Holt einen Eintrag aus dem Papierkorb zurück.",
                                     "„iplan list DATEI ART --deleted“ zeigt, was im Papierkorb liegt.",
                                     arguments,
                                     {},
                                     &runChange};
    return command;
}

} // namespace iplan::cli
