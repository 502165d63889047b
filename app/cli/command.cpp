// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/commands.h"

#include <algorithm>

namespace iplan::cli
{

std::span<const OptionInfo> commonOptions()
{
    static constexpr OptionInfo options[] = {
        {"json", "", "Ausgabe und Fehler als JSON für Programme."},
        {"author", "NAME", "Unter welchem Namen geschrieben wird; sonst der Name, der an diesem PC eingetragen ist."},
        {"help", "", "Diese Hilfe zeigen und nichts tun."},
    };
    return options;
}

bool ArgumentInfo::isPath() const
{
    const QLatin1String word(name);
    const auto paths = {QLatin1String("DATEI"),  QLatin1String("PAKET"),  QLatin1String("ZIEL"),
                        QLatin1String("QUELLE"), QLatin1String("ANDERE"), QLatin1String("PFAD")};
    return std::find(paths.begin(), paths.end(), word) != paths.end();
}

const OptionInfo* Command::option(QStringView optionName) const
{
    for (const auto list : {options, commonOptions()}) {
        for (const OptionInfo& info : list) {
            if (optionName == QLatin1String(info.name))
                return &info;
        }
    }
    return nullptr;
}

std::span<const Command* const> allCommands()
{
    static const Command* const commands[] = {
        &newCommand(),       &infoCommand(),     &checkCommand(),   &dueCommand(),    &listCommand(),
        &showCommand(),      &addCommand(),      &setCommand(),     &deleteCommand(), &restoreCommand(),
        &linkCommand(),      &unlinkCommand(),   &batchCommand(),   &attachCommand(), &detachCommand(),
        &documentsCommand(), &historyCommand(),  &undoCommand(),    &redoCommand(),   &searchCommand(),
        &reportCommand(),    &meetingCommand(),  &lettersCommand(), &exportCommand(), &importCommand(),
        &mappingCommand(),   &templateCommand(), &editionCommand(), &roundCommand(),  &ratingCommand(),
        &publishCommand(),   &backupCommand(),   &eraseCommand(),   &takeCommand(),   &copyCommand(),
        &packCommand(),      &unpackCommand(),   &syncCommand(),    &mergeCommand(),  &inboxCommand(),
        &conflictsCommand(), &resolveCommand(),  &helpCommand(),
    };
    return commands;
}

const Command* commandByName(QStringView name)
{
    for (const Command* command : allCommands()) {
        if (name == QLatin1String(command->name))
            return command;
    }
    return nullptr;
}

} // namespace iplan::cli
