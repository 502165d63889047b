// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/change.h"
#include "app/cli/openfile.h"
#include "app/cli/rowref.h"
#include "core/model/document.h"

namespace iplan::cli
{

namespace
{

Result<> requireDocument(const Call& call)
{
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto row, resolveWritable(*store, call.argument(1)));
    if (row.entity == &entityOf<AttachedDocument>())
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("„%1“ ist keine Anlage (%2).").arg(call.argument(1), row.entity->labelText()),
                QStringLiteral("„iplan documents DATEI“ zeigt alle Anlagen."));
}

Result<> runDetach(const Call& call, Formatter& out)
{
    IPLAN_TRY(requireDocument(call));
    return runChangeAs(QStringLiteral("delete"), call, out);
}

} // namespace

const Command& detachCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"ANLAGE", "Die Anlage: Kennung oder document:titel."}};
    static constexpr Command command{"detach",
                                     "Legt eine Anlage in den Papierkorb.",
                                     "Mit „iplan restore“ kommt sie zurück. Der Inhalt bleibt in der Datei, bis die "
                                     "Anlage mit „iplan erase“ endgültig gelöscht wird.",
                                     arguments,
                                     {},
                                     &runDetach};
    return command;
}

} // namespace iplan::cli
