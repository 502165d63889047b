// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/change.h"

namespace iplan::cli
{

const Command& addCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"ART", "Die Art, zum Beispiel measure."},
        {"FELD=WERT", "Felder und ihre Werte; „feld=“ leert ein Feld.", Count::Many}};
    static constexpr Command command{"add",
                                     "Legt einen Eintrag an und gibt seine Kennung aus.",
                                     "„iplan help ART“ zeigt die Felder. Optionen gelten nach Schlüssel oder "
                                     "Bezeichnung, Verweise nach Kennung, Nummer oder "
                                     "Name, Beträge als 12.500,00, Tage als 21.11.2026 oder 2026-11-21.",
                                     arguments,
                                     {},
                                     &runChange};
    return command;
}

} // namespace iplan::cli
