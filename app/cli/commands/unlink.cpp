// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/change.h"

namespace iplan::cli
{

const Command& unlinkCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"REF", "Der eine Eintrag."},
        {"REF [FELD=WERT]", "Der andere, und was die Verknüpfung sonst braucht, zum Beispiel role=provider.",
         Count::Many}};
    static constexpr Command command{"unlink", "Löst die Verknüpfung zweier Einträge.", "", arguments, {}, &runChange};
    return command;
}

} // namespace iplan::cli
