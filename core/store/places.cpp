// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/places.h"

#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/store/backup.h"
#include "core/store/datafile.h"
#include "core/store/filelock.h"
#include "core/store/meta.h"
#include "core/store/reducedcontent.h"

#include <QDir>
#include <QFileInfo>

namespace iplan
{

namespace
{

/// As DataFile::identity(), of a file of any version. Throws SqlError.
QUuid identityOf(Database& db)
{
    if (reducedUpTo(db) == 0)
        return rootCommit(db);
    const auto scope = reducedScopeFromBytes(readMeta(db, kReducedMeta).toUtf8());
    return scope ? scope->copy : QUuid();
}

/// Whether the file at `path` is still what it was before the migration: of the version in its name, of this concept.
bool isUntouched(const QString& path, int version, const QUuid& identity)
{
    try {
        Database db(path, Database::Mode::ReadOnly);
        return db.scalar(QStringLiteral("PRAGMA user_version")).integer() == version && identityOf(db) == identity;
    } catch (const SqlError&) {
        return false;
    }
}

/// Puts the copy among the backups, where erasures reach it.
void moveToBackups(const QString& path, int version, const BackupManager& backups)
{
    const auto lock = FileLock::acquire(path);
    const auto place = backups.placeBeforeMigration(version);
    QFile file(path);
    if (lock && place && file.open(QIODevice::ReadOnly) && writeFile(*place, file.readAll()))
        file.remove();
}

void moveMigrationCopies(const QString& beginning, const QUuid& identity)
{
    const BackupManager backups(BackupManager::defaultFolder(identity));
    const QFileInfo names(beginning);
    const auto copies = QDir(names.path()).entryInfoList({QStringLiteral("*.iplan")}, QDir::Files);
    for (const QFileInfo& copy : copies) {
        if (!copy.fileName().startsWith(names.fileName()))
            continue;
        const int version = copy.completeBaseName().mid(names.fileName().size()).toInt();
        if (version > 0 && isUntouched(copy.filePath(), version, identity))
            moveToBackups(copy.filePath(), version, backups);
    }
}

} // namespace

QList<ContentPlace> placesOf(const QString& file, const QUuid& identity)
{
    const QFileInfo info(outputTarget(file).value_or(file)); // what a link leads to
    return {{ContentPlace::Kind::File, info.absoluteFilePath()},
            {ContentPlace::Kind::RollbackFile, info.absoluteFilePath() + QStringLiteral("-journal")},
            {ContentPlace::Kind::Temporaries, info.absolutePath()},
            {ContentPlace::Kind::Temporaries, BackupManager::defaultFolder(identity)},
            {ContentPlace::Kind::Temporaries, BackupManager(BackupManager::defaultFolder(identity)).contentFolder()},
            {ContentPlace::Kind::MigrationCopies,
             info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(" - vor Umstellung von Fassung ")}};
}

void sweepPlaces(const DataFile& file)
{
    const auto identity = file.identity();
    if (!identity)
        return;
    for (const ContentPlace& place : placesOf(file.path(), *identity)) {
        if (place.kind == ContentPlace::Kind::Temporaries)
            sweepTemporaries(place.path);
        else if (place.kind == ContentPlace::Kind::MigrationCopies)
            moveMigrationCopies(place.path, *identity);
    }
    sweepTemporaries();
    FileLock::sweep();
}

} // namespace iplan
