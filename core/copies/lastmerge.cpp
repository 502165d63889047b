// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/lastmerge.h"

#include "core/store/store.h"

#include <algorithm>
#include <QCryptographicHash>

namespace iplan
{

namespace
{

const QString kLastMergeSetting = QStringLiteral("lastMerge"); // "<fingerprint of the commits after> <name of backup>"

QString fingerprint(const QSet<QUuid>& commits)
{
    QList<QUuid> ids(commits.begin(), commits.end());
    std::sort(ids.begin(), ids.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QUuid& id : std::as_const(ids))
        hash.addData(id.toRfc4122());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<> noteMerge(Store& store, const Backup& before, const QSet<QUuid>& after)
{
    return store.file().setLocalSetting(kLastMergeSetting, fingerprint(after) + u' ' + before.name);
}

Result<LastMerge> lastMerge(const Store& store, const std::optional<BackupManager>& backups)
{
    IPLAN_TRY_ASSIGN(const auto noted, store.file().localSetting(kLastMergeSetting));
    if (noted.isEmpty())
        return LastMerge{{}, QStringLiteral("In diese Datei wurde auf diesem PC noch nichts zusammengeführt.")};
    IPLAN_TRY_ASSIGN(const auto ids, store.replica().commitIds());
    if (fingerprint(ids) != noted.section(u' ', 0, 0))
        return LastMerge{{},
                         QStringLiteral("Seit der Zusammenführung wurde in die Datei geschrieben; als Ganzes lässt sie "
                                        "sich nicht mehr zurücknehmen. Nehmen Sie einzelne Änderungen im Verlauf "
                                        "zurück, oder stellen Sie die Sicherung von davor als Kopie wieder her.")};
    IPLAN_TRY_ASSIGN(const auto manager,
                     backups ? Result<BackupManager>(*backups) : BackupManager::forFile(store.file().path()));
    const QList<Backup> all = manager.list();
    const auto before = std::find_if(
        all.begin(), all.end(), [name = noted.section(u' ', 1)](const Backup& backup) { return backup.name == name; });
    if (before == all.end())
        return LastMerge{{},
                         QStringLiteral("Die Sicherung von vor der Zusammenführung gibt es nicht mehr. Nehmen Sie "
                                        "einzelne Änderungen im Verlauf zurück.")};
    return LastMerge{*before, {}};
}

} // namespace iplan
