// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <optional>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace iplan
{

/// A backup of a data file.
struct Backup {
    QString name; ///< file name without folder; what restore() takes
    QString path;
    QDateTime time; ///< local time of the backup, to the second
    qint64 bytes = 0;
    bool beforeRestore = false;   ///< the file as it was before a backup was put in its place
    bool beforeMigration = false; ///< the file as it was before this version of the program changed its format
    [[nodiscard]] bool isAside() const { return beforeRestore || beforeMigration; }
};

/// What became of the backups when erasures were carried out in them.
struct ErasedBackups {
    QStringList rewritten; ///< file names
    QStringList failed;    ///< German sentences that name the file and what is wrong with it
};

class Store;
struct CommitData;

/// Keeps verified copies of one data file in a folder of this PC: by itself one of each state in which the file is
/// opened; 12 daily, 10 weekly and 9 monthly ones stay, and the 12 newest of those that were made before restoring, as
/// of those before a migration. Clocks may be wrong: whether a backup is due is a question of commits, and one that is
/// dated after today is never removed. Opens the file read-only by itself, so it can work in another thread while the
/// window has it open.
class BackupManager
{
public:
    /// `folder` holds the backups of one data file only.
    explicit BackupManager(QString folder, Clock clock = systemClock());

    /// The folder for the file with that identity (DataFile::identity()), in the application data of this user.
    [[nodiscard]] static QString defaultFolder(const QUuid& identity);
    /// The manager for an existing file; fails where the file cannot be read.
    [[nodiscard]] static Result<BackupManager> forFile(const QString& path, Clock clock = systemClock());

    [[nodiscard]] QString folder() const { return m_folder; }
    /// Where the contents of documents lie, which no backup holds (contentbackup.h).
    [[nodiscard]] QString contentFolder() const { return m_folder + QStringLiteral("/anlagen"); }
    /// Makes a backup unless one holds the same heads; nothing if so.
    Result<std::optional<Backup>> backupIfDue(const QString& path) const;
    /// Makes a backup now and removes those that are no longer kept. Those that stay learn the erasures of the file.
    Result<Backup> backup(const QString& path) const;
    /// The newest first, those made before restoring and before a migration among them.
    [[nodiscard]] QList<Backup> list() const;
    /// Puts backup `name` in the place of `target`, which must not be open for writing anywhere. The present file is
    /// put among the backups first, as it is if it can no longer be read; that is what is returned (nothing if there
    /// was no file), and restoring it takes this back. What was erased since stays erased (here and below).
    Result<std::optional<Backup>> restore(const QString& name, const QString& target) const;
    /// Where the copy goes that is made of the file before its format of that version is changed.
    [[nodiscard]] Result<QString> placeBeforeMigration(int version) const;
    /// Writes a copy of backup `name` to a new file; refuses an existing one.
    Result<> restoreAsCopy(const QString& name, const QString& target) const;

    /// Notes the erasures of the file on this PC (ErasureList) and carries them out in every file of the folder that
    /// lacks them: each is copied, erased, verified and only then replaced. To be called after erasing, and after
    /// erasures came from elsewhere.
    Result<ErasedBackups> carryErasures(const Store& store) const;
    /// As above, in the folder of this user; nothing for a file in memory.
    static Result<ErasedBackups> carryErasuresOnThisPc(const Store& store);
    /// As above, if an erasure was interrupted before all backups had it: to be called after opening.
    static Result<> completeErasures(const Store& store);

private:
    /// The erasures to be heeded when `backup` is restored over `target`.
    [[nodiscard]] Result<QList<CommitData>> erasuresFor(const Backup& backup, const QString& target) const;
    [[nodiscard]] Result<Backup> find(const QString& name) const;
    /// Removes the contents that neither the file nor a backup names any more.
    void removeErasedContents(const Store& store) const;
    /// Copies the file that is about to be replaced.
    [[nodiscard]] Result<Backup> putAside(const QString& file) const;
    [[nodiscard]] Result<> makeFolder() const;
    /// Removes what dead programs left in the folder, also earlier versions.
    void sweep() const;
    /// A name that is free for what is made now.
    [[nodiscard]] QString freePath(const QString& beginning) const;
    /// Whether a backup holds exactly these heads.
    [[nodiscard]] bool holds(const QSet<QUuid>& heads) const;
    /// Removes what is no longer kept; never `made`.
    void thinOut(const QString& made) const;
    QString m_folder;
    Clock m_clock;
};

/// Which of the backups stay: the newest of each of the last 12 days, 10 weeks (ISO 8601) and 9 months that have one.
[[nodiscard]] QList<Backup> backupsToKeep(const QList<Backup>& newestFirst);

} // namespace iplan
