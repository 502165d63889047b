// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/disclosing.h"

#include "app/cli/call.h"
#include "app/cli/openfile.h"
#include "core/ops/disclosure.h"

namespace iplan::cli
{

Result<std::unique_ptr<Store>> openForNaming(const Call& call)
{
    if (!call.has(kProtectedReasonOption.name))
        return openForReading(call);
    if (call.has("public"))
        return fail(
            ErrorKind::Usage,
            QStringLiteral("--public und --%1 schließen einander aus.").arg(QLatin1String(kProtectedReasonOption.name)),
            QStringLiteral("Was öffentlich ist, nennt keine Mitglieder; lassen Sie eines von beiden weg."));
    if (call.value(kProtectedReasonOption.name).simplified().isEmpty())
        return fail(ErrorKind::Usage,
                    QStringLiteral("--%1: Der Grund fehlt.").arg(QLatin1String(kProtectedReasonOption.name)),
                    QStringLiteral("Schreiben Sie in einem Satz, wer die Liste wofür braucht."));
    return openForWriting(call);
}

Result<> keepReason(const Call& call, Store& store, const QString& output, const QList<Id<WorkingGroup>>& groups)
{
    if (!call.has(kProtectedReasonOption.name) || call.has("public")) // the public learns no names
        return {};
    const auto noted = store.transact(kDisclosureOperation, [&](Writer& writer) -> Result<> {
        QList<Id<WorkingGroup>> wanted = groups;
        if (wanted.isEmpty()) {
            for (const WorkingGroup& group : writer.reader().all<WorkingGroup>())
                wanted << group.id;
        }
        const QList<WorkingGroup> guarded = protectedGroups(writer.reader(), wanted);
        if (guarded.isEmpty())
            return {};
        return recordDisclosure(writer, {guarded, writer.author(), output, call.value(kProtectedReasonOption.name)});
    });
    return noted ? Result<>() : failFrom(noted);
}

} // namespace iplan::cli
