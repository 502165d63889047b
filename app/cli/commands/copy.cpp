// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/taking.h"

namespace iplan::cli
{

const Command& copyCommand()
{
    static constexpr Command command{
        "copy",
        "Schreibt eine Kopie, ganz oder mit einer Arbeitsgruppe; dasselbe wie „take“.",
        "Auch hier wird vermerkt, wer die Kopie hat; „iplan merge DATEI ZIEL --returned“ führt sie zurück.",
        kTakeArguments,
        kTakeOptions,
        &runTake};
    return command;
}

} // namespace iplan::cli
