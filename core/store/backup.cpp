// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/erasebackup.h"
#include "core/store/filelock.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

namespace iplan
{

namespace
{

const QString kNameForm = QStringLiteral("yyyy-MM-dd'T'HHmmss");
const QString kAsideName = QStringLiteral("vor Wiederherstellung ");
constexpr int kAsides = 12;
constexpr int kDays = 12;
constexpr int kWeeks = 10;
constexpr int kMonths = 9;

} // namespace

BackupManager::BackupManager(QString folder, Clock clock) : m_folder(std::move(folder)), m_clock(std::move(clock)) {}

QString BackupManager::defaultFolder(const QUuid& identity)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sicherungen/") +
           idText(identity);
}

Result<BackupManager> BackupManager::forFile(const QString& path, Clock clock)
{
    const auto store = Store::open(path, readOnlyOptions());
    if (!store)
        return failFrom(store);
    const auto identity = (*store)->identity();
    if (!identity)
        return failFrom(identity);
    return BackupManager(defaultFolder(*identity), std::move(clock));
}

Result<std::optional<Backup>> BackupManager::backupIfDue(const QString& path) const
{
    const QDate today = m_clock().toLocalTime().date();
    const auto present = list();
    if (std::any_of(present.begin(), present.end(),
                    [&](const Backup& b) { return !b.beforeRestore && b.time.date() >= today; }))
        return std::optional<Backup>();
    const auto made = backup(path);
    if (!made)
        return failFrom(made);
    return std::optional(*made);
}

Result<Backup> BackupManager::backup(const QString& path) const
{
    if (!QDir().mkpath(m_folder))
        return fail(ErrorKind::Io,
                    QStringLiteral("Der Ordner für Sicherungen „%1“ kann nicht angelegt werden.").arg(m_folder),
                    QStringLiteral("Prüfen Sie, ob Sie dort schreiben dürfen."));
    const auto store = Store::open(path, readOnlyOptions());
    if (!store)
        return failFrom(store);
    const QString name = m_clock().toLocalTime().toString(kNameForm) + QStringLiteral(".iplan");
    const QString target = QDir(m_folder).filePath(name);
    IPLAN_TRY((*store)->copyTo(target));
    thinOut();
    // The backup is there, whatever hinders this; it is tried again with the next one.
    (void)carryErasures(**store);
    return find(name);
}

QList<Backup> BackupManager::list() const
{
    QList<Backup> out;
    const auto files = QDir(m_folder).entryInfoList({QStringLiteral("*.iplan")}, QDir::Files);
    for (const QFileInfo& file : files) {
        QString name = file.completeBaseName();
        const bool aside = name.startsWith(kAsideName);
        if (aside)
            name = name.mid(kAsideName.size()).section(u' ', 0, 0);
        const QDateTime time = QDateTime::fromString(name, kNameForm);
        if (time.isValid())
            out << Backup{file.fileName(), file.absoluteFilePath(), time, file.size(), aside};
    }
    std::sort(out.begin(), out.end(), [](const Backup& a, const Backup& b) {
        return std::tie(a.time, a.beforeRestore, a.name) > std::tie(b.time, b.beforeRestore, b.name);
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
    const QString stem = QDir(m_folder).filePath(kAsideName + m_clock().toLocalTime().toString(kNameForm));
    QString aside = stem + QStringLiteral(".iplan");
    for (int number = 2; QFileInfo::exists(aside); ++number) // taken back within the same second
        aside = QStringLiteral("%1 %2.iplan").arg(stem).arg(number);
    // A file that can no longer be read is put aside as it is.
    if (!copyErased(file, aside, {}) && !QFile::copy(file, aside))
        return fail(ErrorKind::Io,
                    QStringLiteral("Die jetzige Datei „%1“ konnte nicht beiseitegelegt werden.").arg(file),
                    QStringLiteral("Nichts wurde geändert. Prüfen Sie, ob im Ordner „%1“ Platz ist.").arg(m_folder));
    QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner);
    return find(QFileInfo(aside).fileName());
}

Result<std::optional<Backup>> BackupManager::restore(const QString& name, const QString& target) const
{
    const auto backup = find(name);
    if (!backup)
        return failFrom(backup);
    const auto lock = FileLock::acquire(target);
    if (!lock)
        return failFrom(lock);
    const auto erasures = erasuresFor(*backup, target);
    if (!erasures)
        return failFrom(erasures);
    std::optional<Backup> before;
    if (QFileInfo::exists(target)) {
        const auto aside = putAside(target);
        if (!aside)
            return failFrom(aside);
        before = *aside;
        // A journal of the old file would be played into the new one.
        QFile::remove(target + QStringLiteral("-journal"));
    }
    IPLAN_TRY(copyErased(backup->path, target, *erasures));
    thinOut();
    return before;
}

Result<> BackupManager::restoreAsCopy(const QString& name, const QString& target) const
{
    const auto backup = find(name);
    if (!backup)
        return failFrom(backup);
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(target),
                    QStringLiteral("Wählen Sie einen anderen Namen."));
    const auto erasures = erasuresFor(*backup, target);
    if (!erasures)
        return failFrom(erasures);
    return copyErased(backup->path, target, *erasures);
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

void BackupManager::thinOut() const
{
    QList<Backup> own;
    QList<Backup> asides;
    for (const Backup& backup : list())
        (backup.beforeRestore ? asides : own) << backup;
    const auto keep = backupsToKeep(own) + asides.mid(0, kAsides);
    for (const Backup& backup : own + asides) {
        const bool kept = std::any_of(keep.begin(), keep.end(), [&](const Backup& k) { return k.name == backup.name; });
        if (!kept)
            QFile::remove(backup.path);
    }
}

} // namespace iplan
