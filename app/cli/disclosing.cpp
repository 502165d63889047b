// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/disclosing.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "core/interchange/export.h"
#include "core/ops/disclosure.h"

#include <QFileInfo>

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

MemberNaming namingOf(const Call& call)
{
    return {call.value(kProtectedReasonOption.name).simplified()};
}

Result<> keepReason(Store& store, const QString& output, const MemberNaming& naming)
{
    if (naming.named.isEmpty())
        return {};
    const auto noted = store.transact(kDisclosureOperation, [&](Writer& writer) -> Result<> {
        return recordDisclosure(writer,
                                {groupsWithIds(writer.reader(), naming.named), writer.author(), output, naming.reason});
    });
    if (noted)
        return {};
    removeExport(output);
    Error error = noted.error();
    error.message =
        QStringLiteral("Der Grund wurde nicht festgehalten, daher wurde „%1“ wieder entfernt. ").arg(output) +
        error.message;
    return tl::unexpected(std::move(error));
}

Result<> answerNaming(Store& store, const QString& output, const MemberNaming& naming, Formatter& out)
{
    IPLAN_TRY(keepReason(store, output, naming));
    if (naming.withheld.isEmpty())
        return answerOutput(output, out);
    IPLAN_TRY_ASSIGN(const auto kept, store.read([&](const Reader& reader) -> Result<QList<WorkingGroup>> {
        return groupsWithIds(reader, naming.withheld);
    }));
    return out.answer(
        [&] {
            return QStringLiteral(
                       "Geschrieben: %1\nOhne die Mitglieder von %2: Die Liste ist geschützt; --%3 nennt sie.")
                .arg(output, groupNames(kept), QLatin1String(kProtectedReasonOption.name));
        },
        [&] {
            QJsonArray names;
            for (const WorkingGroup& group : kept)
                names << group.title;
            return QJsonValue(QJsonObject{{QStringLiteral("file"), QFileInfo(output).absoluteFilePath()},
                                          {QStringLiteral("withheld"), names}});
        });
}

} // namespace iplan::cli
