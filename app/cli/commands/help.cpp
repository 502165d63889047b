// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/helptext.h"
#include "core/model/field.h"

namespace iplan::cli
{

namespace
{

Result<> runHelp(const Call& call, Formatter& out)
{
    const QString word = call.argument(0);
    if (word.isEmpty())
        return answerHelp(out);
    if (const Command* command = commandByName(word))
        return answerHelp(*command, out);
    if (const EntityInfo* entity = entityByKey(word))
        return answerHelp(*entity, out);
    return fail(ErrorKind::NotFound, QStringLiteral("„%1“ ist weder ein Befehl noch eine Art.").arg(word),
                QStringLiteral("„iplan help“ zeigt alle Befehle und Arten."));
}

} // namespace

const Command& helpCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"BEFEHL oder ART", "Ein Befehl oder eine Art von Einträgen.", Count::Optional}};
    static constexpr Command command{"help",  "Erklärt die Befehle und die Felder der Arten.", "", arguments, {},
                                     &runHelp};
    return command;
}

} // namespace iplan::cli
