// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/commitoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"

namespace iplan::cli
{

namespace
{

Result<> runRedo(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    return answerCommit(store->undoLog().redo(), out);
}

} // namespace

const Command& redoCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr Command command{"redo",  "Stellt wieder her, was zuletzt zurückgenommen wurde.", "", arguments, {},
                                     &runRedo};
    return command;
}

} // namespace iplan::cli
