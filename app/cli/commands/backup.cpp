// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/commitoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/texttable.h"
#include "core/store/backup.h"

#include <QFileInfo>

namespace iplan::cli
{

namespace
{

QJsonObject jsonOf(const Backup& backup)
{
    return {{QStringLiteral("name"), backup.name},
            {QStringLiteral("file"), backup.path},
            {QStringLiteral("time"), timeJson(backup.time)},
            {QStringLiteral("bytes"), backup.bytes}};
}

Result<> answerList(const QList<Backup>& backups, Formatter& out)
{
    return out.answer(
        [&] {
            QList<QStringList> rows;
            for (const Backup& backup : backups)
                rows << QStringList{backup.name, timeText(backup.time),
                                    QStringLiteral("%1 kB").arg((backup.bytes + 1023) / 1024)};
            return rows.isEmpty() ? QStringLiteral("Noch keine Sicherungen.") : alignedText(rows);
        },
        [&] {
            QJsonArray json;
            for (const Backup& backup : backups)
                json << jsonOf(backup);
            return QJsonValue(json);
        });
}

Result<> runBackup(const Call& call, Formatter& out)
{
    if (call.has("list") && call.has("restore"))
        return fail(ErrorKind::Usage, QStringLiteral("iplan backup: „--list“ und „--restore“ schließen sich aus."),
                    QStringLiteral("Nennen Sie nur eine von beiden."));
    const QString path = call.argument(0);
    const QFileInfo named(call.value("restore"));
    // A file too damaged to be read does not say where its backups are; the path of a backup does.
    IPLAN_TRY_ASSIGN(const auto manager, named.isAbsolute() ? Result<BackupManager>(BackupManager(named.path()))
                                                            : BackupManager::forFile(path));
    if (call.has("list"))
        return answerList(manager.list(), out);
    if (call.has("restore")) {
        const QString name = named.isAbsolute() ? named.fileName() : call.value("restore");
        const auto before = manager.restore(name, path);
        if (!before)
            return failFrom(before);
        return out.answer(
            [&] {
                const QString text = QStringLiteral("Wiederhergestellt: ") + name;
                return *before ? text + QStringLiteral("\nDie Datei, wie sie war: ") + (*before)->name : text;
            },
            [&] {
                QJsonObject json{{QStringLiteral("restored"), name}};
                if (*before)
                    json.insert(QStringLiteral("before"), (*before)->name);
                return QJsonValue(json);
            });
    }
    IPLAN_TRY_ASSIGN(const auto backup, manager.backup(path));
    return out.answer([&] { return QStringLiteral("Gesichert: ") + backup.path; },
                      [&] { return QJsonValue(jsonOf(backup)); });
}

} // namespace

const Command& backupCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr OptionInfo options[] = {
        {"list", "", "Die vorhandenen Sicherungen zeigen, die neueste zuerst."},
        {"restore", "NAME",
         "Diese Sicherung an die Stelle der Datei setzen; ist die Datei nicht mehr lesbar, mit ganzem Pfad."}};
    static constexpr Command command{
        "backup",
        "Sichert die Datei auf diesem PC, zeigt Sicherungen oder stellt eine wieder her.",
        "Vor dem Wiederherstellen wird der jetzige Stand im Ordner der Sicherungen beiseitegelegt.",
        arguments,
        options,
        &runBackup};
    return command;
}

} // namespace iplan::cli
