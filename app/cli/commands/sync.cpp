// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/admissionoutput.h"
#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/passwordfile.h"
#include "app/cli/serversync.h"
#include "core/base/counted.h"
#include "core/copies/newcopy.h"
#include "core/sync/folder.h"

#include <QFileInfo>

namespace iplan::cli
{

namespace
{

/// A way to exchange: the option that chooses it, and what it does with the open file.
struct Way {
    const char* option;
    Result<SyncReport> (*exchange)(const Call& call, Store& store);
    Result<std::unique_ptr<Store>> (*create)(const Call& call); ///< a new file of what is there
};

Result<SyncReport> overFolder(const Call& call, Store& store)
{
    IPLAN_TRY_ASSIGN(const auto password, passwordOf(call));
    FolderTransport folder(store, call.value("folder"), password);
    return syncFolder(store, folder);
}

Result<std::unique_ptr<Store>> newFromFolder(const Call& call)
{
    IPLAN_TRY_ASSIGN(const auto password, passwordOf(call));
    return createFromFolder(call.argument(0), writeOptions(call), call.value("folder"), password);
}

constexpr Way kWays[] = {{"folder", &overFolder, &newFromFolder}, {"server", &overServer, &newFromServer}};

Result<> answerReport(const Call& call, const Store& store, const SyncReport& report, Formatter& out)
{
    return out.answer(
        [&] {
            return syncText(store, report, QDateTime::currentDateTime()) +
                   QStringLiteral("; weitergegeben: %L1").arg(report.sent.size()) + heldText(report.admission) +
                   (call.has("folder") ? passwordHintLine(call) : QString());
        },
        [&] {
            QJsonObject json = admissionJson(report.admission);
            json.insert(QStringLiteral("sent"), report.sent.size());
            return QJsonValue(json);
        });
}

/// As answerReport(): all of it came from there.
Result<> answerNew(const Store& store, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    return out.answer(
        [&] {
            return QStringLiteral("Angelegt: %1 (%2)")
                .arg(store.file().path(), counted(info.commits, "Commit", "Commits"));
        },
        [&] {
            QJsonObject json = admissionJson({});
            json.insert(QStringLiteral("received"), info.commits);
            json.insert(QStringLiteral("sent"), 0);
            return QJsonValue(json);
        });
}

Result<const Way*> wayOf(const Call& call)
{
    const Way* chosen = nullptr;
    for (const Way& way : kWays) {
        if (!call.has(way.option))
            continue;
        if (chosen)
            return fail(ErrorKind::Usage, QStringLiteral("iplan sync: Es ist nur ein Weg auf einmal möglich."),
                        QStringLiteral("„iplan help sync“ zeigt die Wege."));
        chosen = &way;
    }
    if (!chosen)
        return fail(ErrorKind::Usage, QStringLiteral("iplan sync: Es fehlt, womit abgeglichen wird."),
                    QStringLiteral("Nennen Sie einen Ordner oder Server: „iplan sync DATEI --folder ORDNER“."));
    if (!call.hasArgument(0))
        return fail(ErrorKind::Usage, QStringLiteral("iplan sync: Es fehlt DATEI."),
                    QStringLiteral("„iplan help sync“ zeigt, was erwartet wird."));
    return chosen;
}

Result<> runSync(const Call& call, Formatter& out)
{
    if (call.has("init-server") && !call.hasArgument(0))
        return initServer(call, out);
    IPLAN_TRY_ASSIGN(const auto way, wayOf(call));
    const bool isNew = !QFileInfo::exists(call.argument(0));
    IPLAN_TRY_ASSIGN(const auto store, isNew ? way->create(call) : openForWriting(call));
    if (isNew)
        return answerNew(*store, out);
    IPLAN_TRY_ASSIGN(const auto report, way->exchange(call, *store));
    return answerReport(call, *store, report, out);
}

} // namespace

const Command& syncCommand()
{
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan); gibt es sie nicht, wird sie angelegt. Entfällt bei --init-server.",
         ArgumentInfo::Count::Optional}};
    static constexpr OptionInfo options[] = {
        {"folder", "ORDNER", "Über diesen Abgleichordner (Netzlaufwerk, Cloud)."},
        {"server", "URL", "Über diesen Server: postgresql://NUTZER@SERVER/DATENBANK (docs/server.md)."},
        {"init-server", "URL", "Richtet die Datenbank für den Abgleich ein, mit einem Konto der Verwaltung."},
        {"password-file", "PFAD",
         "Das Passwort des Ordners (damit ist er verschlüsselt) oder des Servers steht in der ersten Zeile dieser "
         "Datei."}};
    static constexpr Command command{"sync",
                                     "Gleicht die Datei mit anderen Kopien ab.",
                                     "Übernimmt, was die anderen geschrieben haben, und gibt weiter, was ihnen fehlt. "
                                     "Wird der Abgleich unterbrochen, setzt der nächste ihn fort.",
                                     arguments,
                                     options,
                                     &runSync};
    return command;
}

} // namespace iplan::cli
