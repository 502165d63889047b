// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/store/contentbackup.h"
#include "core/store/erasebackup.h"
#include "core/store/filelock.h"
#include "core/store/places.h"
#include "core/store/sourcefile.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

namespace iplan
{

namespace
{

const QString kNameForm = QStringLiteral("yyyy-MM-dd'T'HHmmss");
const QString kAsideName = QStringLiteral("vor Wiederherstellung ");
const QString kMigrationName = QStringLiteral("vor Umstellung von Fassung ");
constexpr int kAsides = 12;
constexpr int kDays = 12;
constexpr int kWeeks = 10;
constexpr int kMonths = 9;

/// Copies a file that cannot be read as a data file.
bool copyRaw(const QString& from, const QString& to)
{
    QFile file(from);
    return file.open(QIODevice::ReadOnly) && writeFile(to, file.readAll()).has_value();
}

/// Copies a data file in whatever state it is; its contents go into the folder.
Result<> copyAside(const QString& from, const QString& to, const QString& contents)
{
    IPLAN_TRY_ASSIGN(const auto file, SourceFile::openUnverified(from));
    IPLAN_TRY(keepContents(file.store(), contents));
    return file.store().file().copyTo(to, DataFile::Contents::Without);
}

/// Whoever puts a backup in the place of a file must not find out later that it was damaged.
Result<> requireSoundBackup(const Backup& backup)
{
    const auto source = SourceFile::open(backup.path);
    return source ? Result<>() : failFrom(source);
}

} // namespace

BackupManager::BackupManager(QString folder, Clock clock) : m_folder(std::move(folder)), m_clock(std::move(clock)) {}

QString BackupManager::defaultFolder(const QUuid& identity)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sicherungen/") +
           idText(identity);
}

Result<BackupManager> BackupManager::forFile(const QString& path, Clock clock)
{
    IPLAN_TRY_ASSIGN(const auto store, Store::open(path, readOnlyOptions()));
    IPLAN_TRY_ASSIGN(const auto identity, store->file().identity());
    return BackupManager(defaultFolder(identity), std::move(clock));
}

Result<> BackupManager::makeFolder() const
{
    if (QDir().mkpath(m_folder))
        return {};
    return fail(ErrorKind::Io,
                QStringLiteral("Der Ordner für Sicherungen „%1“ kann nicht angelegt werden.").arg(m_folder),
                QStringLiteral("Prüfen Sie, ob Sie dort schreiben dürfen."));
}

void BackupManager::sweep() const
{
    sweepTemporaries(m_folder);
    const auto earlier = QDir(m_folder).entryInfoList({QStringLiteral("*.iplan.neu")}, QDir::Files);
    for (const QFileInfo& file : earlier)
        QFile::remove(file.filePath());
}

QString BackupManager::freePath(const QString& beginning) const
{
    // A clock that was set back, or two within a second: nothing is replaced, and the later one has the larger number.
    const QString stem = beginning + m_clock().toLocalTime().toString(kNameForm);
    int last = 0;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList({stem + QStringLiteral("*.iplan")}, QDir::Files)) {
        const QString number = file.completeBaseName().mid(stem.size()).trimmed();
        last = qMax(last, number.isEmpty() ? 1 : number.toInt());
    }
    const QString name = last == 0 ? stem : QStringLiteral("%1 %2").arg(stem).arg(last + 1);
    return QDir(m_folder).filePath(name + QStringLiteral(".iplan"));
}

bool BackupManager::holds(const QSet<QUuid>& heads) const
{
    const auto backups = list();
    return std::any_of(backups.begin(), backups.end(), [&](const Backup& backup) {
        if (backup.isAside())
            return false;
        const auto store = Store::open(backup.path, readOnlyOptions());
        const auto own = store ? (*store)->replica().heads() : failFrom(store);
        return own && *own == heads;
    });
}

Result<std::optional<Backup>> BackupManager::backupIfDue(const QString& path) const
{
    {
        IPLAN_TRY_ASSIGN(const auto store, Store::open(path, readOnlyOptions()));
        IPLAN_TRY_ASSIGN(const auto heads, store->replica().heads());
        if (holds(heads))
            return std::optional<Backup>();
    }
    IPLAN_TRY_ASSIGN(const auto made, backup(path));
    return std::optional(made);
}

Result<Backup> BackupManager::backup(const QString& path) const
{
    IPLAN_TRY(makeFolder());
    sweep();
    IPLAN_TRY_ASSIGN(const auto store, Store::open(path, readOnlyOptions()));
    sweepPlaces(store->file());
    const QString target = freePath({});
    IPLAN_TRY(keepContents(*store, contentFolder()));
    IPLAN_TRY(store->file().copyTo(target, DataFile::Contents::Without));
    const QString name = QFileInfo(target).fileName();
    thinOut(name);
    // The backup is there, whatever hinders this; it is tried again with the next one.
    (void)carryErasures(*store);
    return find(name);
}

QList<Backup> BackupManager::list() const
{
    static const QRegularExpression form(
        QStringLiteral("^(%1|%2[0-9]+ )?([0-9-]{10}T[0-9]{6})( [0-9]+)?$").arg(kAsideName, kMigrationName));
    QList<Backup> out;
    const auto files = QDir(m_folder).entryInfoList({QStringLiteral("*.iplan")}, QDir::Files);
    for (const QFileInfo& file : files) {
        const auto match = form.match(file.completeBaseName());
        const QDateTime time = QDateTime::fromString(match.captured(2), kNameForm);
        const QString why = match.captured(1);
        if (time.isValid())
            out << Backup{file.fileName(), file.absoluteFilePath(), time,
                          file.size(),     why == kAsideName,       why.startsWith(kMigrationName)};
    }
    std::sort(out.begin(), out.end(), [](const Backup& a, const Backup& b) {
        // Of those of one second the later ones have a number at the end.
        return std::tuple(a.time, a.isAside(), a.name.size(), a.name) >
               std::tuple(b.time, b.isAside(), b.name.size(), b.name);
    });
    return out;
}

Result<Backup> BackupManager::find(const QString& name) const
{
    for (const Backup& backup : list()) {
        if (backup.name == name)
            return backup;
    }
    return fail(ErrorKind::NotFound, QStringLiteral("Die Sicherung „%1“ gibt es nicht.").arg(name),
                QStringLiteral("„iplan backup DATEI --list“ nennt alle Sicherungen."));
}

Result<Backup> BackupManager::putAside(const QString& file) const
{
    IPLAN_TRY(makeFolder());
    const QString aside = freePath(kAsideName);
    // A file that can no longer be read is put aside as it is.
    if (!copyAside(file, aside, contentFolder()) && !copyRaw(file, aside))
        return fail(ErrorKind::Io,
                    QStringLiteral("Die jetzige Datei „%1“ konnte nicht beiseitegelegt werden.").arg(file),
                    QStringLiteral("Nichts wurde geändert. Prüfen Sie, ob im Ordner „%1“ Platz ist.").arg(m_folder));
    return find(QFileInfo(aside).fileName());
}

Result<QString> BackupManager::placeBeforeMigration(int version) const
{
    IPLAN_TRY(makeFolder());
    return freePath(QStringLiteral("%1%2 ").arg(kMigrationName).arg(version));
}

Result<std::optional<Backup>> BackupManager::restore(const QString& name, const QString& target) const
{
    IPLAN_TRY_ASSIGN(const auto backup, find(name));
    IPLAN_TRY(requireSoundBackup(backup));
    IPLAN_TRY_ASSIGN(const auto lock, FileLock::acquire(target));
    IPLAN_TRY_ASSIGN(const auto erasures, erasuresFor(backup, target));
    std::optional<Backup> before;
    if (QFileInfo::exists(target)) {
        IPLAN_TRY_ASSIGN(const auto aside, putAside(target));
        before = aside;
        // A journal of the old file would be played into the new one. It lies where links lead to.
        IPLAN_TRY_ASSIGN(const auto place, outputTarget(target));
        QFile::remove(place + QStringLiteral("-journal"));
    }
    IPLAN_TRY(copyErased(backup.path, target, erasures, contentFolder()));
    thinOut(before ? before->name : QString());
    return before;
}

Result<> BackupManager::restoreAsCopy(const QString& name, const QString& target) const
{
    IPLAN_TRY_ASSIGN(const auto backup, find(name));
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(target),
                    QStringLiteral("Wählen Sie einen anderen Namen."));
    IPLAN_TRY(requireSoundBackup(backup));
    IPLAN_TRY_ASSIGN(const auto erasures, erasuresFor(backup, target));
    return copyErased(backup.path, target, erasures, contentFolder());
}

QList<Backup> backupsToKeep(const QList<Backup>& newestFirst)
{
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks;
    QSet<std::pair<int, int>> months;
    QList<Backup> keep;
    for (const Backup& backup : newestFirst) {
        const QDate day = backup.time.date();
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear);
        const std::pair weekKey(weekYear, week);
        const std::pair monthKey(day.year(), day.month());
        const bool newDay = days.size() < kDays && !days.contains(day);
        const bool newWeek = weeks.size() < kWeeks && !weeks.contains(weekKey);
        const bool newMonth = months.size() < kMonths && !months.contains(monthKey);
        if (newDay)
            days.insert(day);
        if (newWeek)
            weeks.insert(weekKey);
        if (newMonth)
            months.insert(monthKey);
        if (newDay || newWeek || newMonth)
            keep << backup;
    }
    return keep;
}

void BackupManager::thinOut(const QString& made) const
{
    // What is dated after today was made while a clock stood wrong, or it does now: nothing follows from such a date.
    const QDate today = m_clock().toLocalTime().date();
    QList<Backup> own;
    QList<Backup> restores;
    QList<Backup> migrations;
    for (const Backup& backup : list()) {
        if (backup.time.date() <= today)
            (backup.beforeRestore ? restores : backup.beforeMigration ? migrations : own) << backup;
    }
    const auto keep = backupsToKeep(own) + restores.mid(0, kAsides) + migrations.mid(0, kAsides);
    for (const Backup& backup : own + restores + migrations) {
        const bool kept = std::any_of(keep.begin(), keep.end(), [&](const Backup& k) { return k.name == backup.name; });
        if (!kept && backup.name != made)
            QFile::remove(backup.path);
    }
}

} // namespace iplan
