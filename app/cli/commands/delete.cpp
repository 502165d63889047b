// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/change.h"

namespace iplan::cli
{

const Command& deleteCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"REF", "Der Eintrag: Kennung oder art:name."}};
    static constexpr Command command{"delete",
                                     "Legt einen Eintrag in den Papierkorb.",
                                     "Was zu ihm gehört, verschwindet mit ihm und kommt mit ihm zurück.",
                                     arguments,
                                     {},
                                     &runChange};
    return command;
}

} // namespace iplan::cli
