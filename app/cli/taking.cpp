// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/taking.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/passwordfile.h"
#include "core/copies/takealong.h"
#include "core/model/entities.h"
#include "core/ops/takencopy.h"
#include "core/query/resolve.h"

#include <QFileInfo>

namespace iplan::cli
{

namespace
{

/// --scope group:REF or module:REF, or --group REF; null without it.
Result<RowRef> scopeOf(const Call& call, const Store& store)
{
    if (call.has("group") && call.has("scope"))
        return fail(ErrorKind::Usage, QStringLiteral("iplan take: --group und --scope gehen nicht zusammen."),
                    QStringLiteral("--group REF ist dasselbe wie --scope group:REF."));
    if (call.has("group"))
        return resolveRow(store, entityOf<WorkingGroup>(), call.value("group"));
    if (!call.has("scope"))
        return RowRef();
    const QString text = call.value("scope");
    const qsizetype colon = text.indexOf(u':');
    const QString kind = text.left(colon);
    if (colon < 1 || (kind != u"group" && kind != u"module"))
        return fail(ErrorKind::Usage, QStringLiteral("iplan take: „--scope %1“ gibt es nicht.").arg(text),
                    QStringLiteral("Möglich sind group:REF (Arbeitsgruppe) und module:REF (Konzeptmodul)."));
    const EntityInfo& entity = kind == u"group" ? entityOf<WorkingGroup>() : entityOf<ConceptModule>();
    return resolveRow(store, entity, text.mid(colon + 1));
}

/// Notes who has the copy, then writes it; without the copy there is no note.
Result<TakenCopyFile> takeNoted(Store& store, const Call& call, TakeAlong request)
{
    TakenCopy note;
    note.holder = call.has("holder") ? call.value("holder") : writeOptions(call).author.name;
    note.scope = QStringLiteral("alles");
    note.destination = request.path;
    note.takenOn = QDate::currentDate();
    IPLAN_TRY_ASSIGN(const auto noted, store.transact(kTakeAlongOperation, [&](Writer& writer) -> Result<> {
        if (!request.scope.isNull()) {
            const auto row = writer.reader().find(request.scope);
            note.scope = QStringLiteral("%1 „%2“").arg(request.scope.entity->labelText(),
                                                       row ? recordTitle(*row) : idText(request.scope.id));
        }
        IPLAN_TRY_ASSIGN(const auto id, recordTakenCopy(writer, note));
        request.note = id;
        return {};
    }));
    auto taken = takeAlong(store, request);
    if (!taken)
        (void)store.undoLog().undo(noted.commit.id);
    return taken;
}

} // namespace

Result<> runTake(const Call& call, Formatter& out)
{
    const auto password = passwordOf(call);
    if (!password)
        return failFrom(password);
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    const auto scope = scopeOf(call, *store);
    if (!scope)
        return failFrom(scope);
    if (QFileInfo::exists(call.argument(1))) // before anything is noted
        return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(call.argument(1)),
                    QStringLiteral("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
    TakeAlong request;
    request.scope = *scope;
    request.path = call.argument(1);
    request.asPackage = request.path.endsWith(QLatin1String(".iplanpaket"));
    request.password = *password;
    IPLAN_TRY_ASSIGN(const auto taken, takeNoted(*store, call, request));
    return out.answer(
        [&] {
            return QStringLiteral("Mitgenommen: %1 (%2 kB%3)")
                       .arg(taken.path)
                       .arg((taken.bytes + 1023) / 1024)
                       .arg(taken.encrypted ? QStringLiteral(", verschlüsselt") : QString()) +
                   passwordHintLine(call);
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("file"), taken.path},
                                          {QStringLiteral("bytes"), taken.bytes},
                                          {QStringLiteral("encrypted"), taken.encrypted},
                                          {QStringLiteral("reduced"), !scope->isNull()}});
        });
}

} // namespace iplan::cli
