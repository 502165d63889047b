// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/taking.h"

namespace iplan::cli
{

const Command& takeCommand()
{
    static constexpr Command command{
        "take",
        "Schreibt eine Arbeitskopie zum Mitnehmen und vermerkt, wer sie hat.",
        "„iplan merge DATEI ZIEL --returned“ führt sie zurück. Eine Teilkopie (--scope) nimmt nichts von anderen "
        "an; aktuell wird sie, indem man sie neu mitnimmt.",
        kTakeArguments,
        kTakeOptions,
        &runTake};
    return command;
}

} // namespace iplan::cli
