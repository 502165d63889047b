// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/disclosing.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "core/base/counted.h"
#include "core/interchange/export.h"
#include "core/ops/disclosure.h"
#include "core/publish/publication.h"

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

Result<QList<PersonMention>> publicMentions(const Call& call, const Store& store, const WantedState& wanted)
{
    if (!call.has("public"))
        return QList<PersonMention>();
    return mentionsToPublish(store, {wanted.state, wanted.asOf, wanted.edition});
}

Result<> answerNaming(Store& store, const QString& output, const MemberNaming& naming, Formatter& out,
                      const QList<PersonMention>& mentions)
{
    IPLAN_TRY(keepReason(store, output, naming));
    if (naming.withheld.isEmpty() && mentions.isEmpty())
        return answerOutput(output, out);
    IPLAN_TRY_ASSIGN(const auto kept, store.read([&](const Reader& reader) -> Result<QList<WorkingGroup>> {
        return groupsWithIds(reader, naming.withheld);
    }));
    return out.answer(
        [&] {
            QString text = QStringLiteral("Geschrieben: %1").arg(output);
            if (!kept.isEmpty())
                text += QStringLiteral("\nOhne die Mitglieder von %1: Die Liste ist geschützt; --%2 nennt sie.")
                            .arg(groupNames(kept), QLatin1String(kProtectedReasonOption.name));
            if (!mentions.isEmpty())
                text +=
                    QStringLiteral("\nAchtung: %1 in öffentlichen Texten jemanden aus der Datei, zum Beispiel %2 in "
                                   "„%3“. „iplan publish DATEI --check“ zeigt alle.")
                        .arg(counted(mentions.size(), "Stelle nennt", "Stellen nennen"), mentions.first().what,
                             mentions.first().passage);
            return text;
        },
        [&] {
            QJsonObject json{{QStringLiteral("file"), QFileInfo(output).absoluteFilePath()}};
            QJsonArray names;
            for (const WorkingGroup& group : kept)
                names << group.title;
            if (!names.isEmpty())
                json.insert(QStringLiteral("withheld"), names);
            if (!mentions.isEmpty())
                json.insert(QStringLiteral("mentions"), int(mentions.size()));
            return QJsonValue(json);
        });
}

} // namespace iplan::cli
