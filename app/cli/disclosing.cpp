// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/disclosing.h"

#include "app/cli/call.h"
#include "app/cli/openfile.h"
#include "core/interchange/csvexport.h"
#include "core/ops/disclosure.h"

#include <QDir>
#include <QFile>

namespace iplan::cli
{

namespace
{

/// A file, or the tables in a folder.
void removeOutput(const QString& output)
{
    if (!QFileInfo(output).isDir()) {
        QFile::remove(output);
        return;
    }
    for (const EntityInfo* entity : allEntities())
        QFile::remove(QDir(output).filePath(csvFileName(*entity)));
}

} // namespace

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

Result<> keepReason(const Call& call, Store& store, const QString& output, const QSet<Id<WorkingGroup>>& named)
{
    if (named.isEmpty())
        return {};
    const auto noted = store.transact(kDisclosureOperation, [&](Writer& writer) -> Result<> {
        return recordDisclosure(writer, {disclosedGroups(writer.reader(), named), writer.author(), output,
                                         call.value(kProtectedReasonOption.name)});
    });
    if (noted)
        return {};
    removeOutput(output);
    Error error = noted.error();
    error.message =
        QStringLiteral("Der Grund wurde nicht festgehalten, daher wurde „%1“ wieder entfernt. ").arg(output) +
        error.message;
    return tl::unexpected(std::move(error));
}

} // namespace iplan::cli
