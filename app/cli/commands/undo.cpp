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

Result<> runUndo(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto commit, commitNamed(*store, call.argument(1)));
    return answerCommit(store->undoLog().undo(commit), out);
}

} // namespace

const Command& undoCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"COMMIT", "Kennung eines Commits oder deren Anfang (siehe iplan history).", Count::Optional}};
    static constexpr Command command{"undo",
                                     "Nimmt den letzten eigenen Commit zurück, oder einen älteren.",
                                     "Zurückgenommen wird nur, was an diesem PC in dieser Datei geschrieben und "
                                     "seither nicht überschrieben wurde; sonst "
                                     "nennt die Meldung den Commit, der im Weg steht.",
                                     arguments,
                                     {},
                                     &runUndo};
    return command;
}

} // namespace iplan::cli
