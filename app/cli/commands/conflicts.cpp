// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/mergeoutput.h"
#include "app/cli/openfile.h"

namespace iplan::cli
{

namespace
{

Result<> runConflicts(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto open, conflicts(*store));
    return store->read([&](const Reader& reader) -> Result<> {
        MergeOutput output(reader);
        const auto text = [&] {
            QString all;
            for (const Conflict& conflict : open)
                all += output.text(conflict);
            return all.isEmpty() ? QStringLiteral("Keine offenen Konflikte.") : all;
        };
        return out.answer(text, [&] { return QJsonValue(output.json(open)); });
    });
}

} // namespace

const Command& conflictsCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr Command command{
        "conflicts",
        "Zeigt, was auf verschiedenen Kopien verschieden geändert und noch nicht entschieden ist.",
        "„mine“ ist der Wert, der zurzeit gilt und angezeigt wird. Die Liste ist auf allen abgeglichenen Kopien "
        "dieselbe.",
        arguments,
        {},
        &runConflicts};
    return command;
}

} // namespace iplan::cli
