// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/change.h"

namespace iplan::cli
{

const Command& setCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"REF", "Der Eintrag: Kennung oder art:name."},
        {"FELD=WERT", "Felder und ihre Werte; „feld=“ leert ein Feld. Ein eigenes Feld heißt „eigen:Bezeichnung“.",
         Count::Many}};
    static constexpr Command command{"set",
                                     "Ändert Felder eines Eintrags in einem Schritt.",
                                     "Nur was sich unterscheidet, wird vermerkt.",
                                     arguments,
                                     {},
                                     &runChange};
    return command;
}

} // namespace iplan::cli
