// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/change.h"

namespace iplan::cli
{

const Command& linkCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"REF", "Der eine Eintrag."},
        {"REF [FELD=WERT]", "Der andere, und was die Verknüpfung sonst braucht, zum Beispiel role=provider.",
         Count::Many}};
    static constexpr Command command{"link",
                                     "Verknüpft zwei Einträge und gibt die Kennung der Verknüpfung aus.",
                                     "Die Reihenfolge ist gleich. Zweimal verknüpfen ist einmal verknüpfen.",
                                     arguments,
                                     {},
                                     &runChange};
    return command;
}

} // namespace iplan::cli
