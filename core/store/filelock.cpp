// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filelock.h"

#include <QDateTime>
#include <QFileInfo>

namespace iplan
{

namespace
{

/// QLockFile knows PC and process; user and time are those of the lock file itself. (On Windows Qt gives the owner of a
/// file only while qt_ntfs_permission_lookup is set; without it the message names the PC alone.)
Error lockedBy(const QString& path, const QLockFile& lock, const QString& lockName)
{
    qint64 process = 0;
    QString host;
    QString program;
    const bool known = lock.getLockInfo(&process, &host, &program);
    const QFileInfo info(lockName);
    const QString user = info.owner();
    const QDateTime since = info.lastModified();
    QString who = known && !host.isEmpty() ? QStringLiteral(" am PC „%1“").arg(host) : QString();
    if (!user.isEmpty())
        who = QStringLiteral(" von „%1“").arg(user) + who;
    if (since.isValid())
        who += QStringLiteral(" seit %1").arg(since.toString(QStringLiteral("dd.MM.yyyy HH:mm")));
    return {ErrorKind::Locked, QStringLiteral("Die Datei „%1“ wird gerade%2 bearbeitet.").arg(path, who),
            QStringLiteral("Schließen Sie sie dort, oder arbeiten Sie mit einer Kopie und führen Sie beide später "
                           "zusammen. Nach einem Absturz jenes PCs löschen Sie die Datei „%1“.")
                .arg(lockName),
            QStringLiteral("pid %1, %2").arg(process).arg(program)};
}

/// A program that died between making the lock file and writing its name into it left an empty one, which names nobody.
/// Whoever lives fills it at once; and on a file that is in use, removing fails, since the system holds it.
bool takeNameless(QLockFile& lock)
{
    constexpr int patience = 1000; // milliseconds
    const auto isNameless = [&lock] {
        qint64 process = 0;
        QString host;
        QString program;
        return lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&process, &host, &program);
    };
    return isNameless() && (lock.tryLock(patience) || (isNameless() && lock.removeStaleLockFile() && lock.tryLock(0)));
}

bool take(QLockFile& lock)
{
    // Age says nothing: people leave the program open over night. Only the death of the process does.
    lock.setStaleLockTime(0);
    // A program that was closed or killed just now may not be quite gone yet, on a busy PC above all.
    constexpr int patience = 300; // milliseconds
    return lock.tryLock(0) || takeNameless(lock) || lock.tryLock(patience);
}

/// Qt guards the taking over of a dead program's lock by a second lock file. A program that died while taking over left
/// that one.
bool takeAfterGuard(QLockFile& lock, const QString& name)
{
    const QString guardName = name + QStringLiteral(".rmlock");
    if (!QFileInfo::exists(guardName))
        return false;
    QLockFile guard(guardName);
    if (!take(guard))
        return false;
    guard.unlock();
    return lock.tryLock(0);
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString& path)
{
    const QString name = lockFileName(path);
    std::unique_ptr<FileLock> lock(new FileLock(name));
    if (take(lock->m_lock) || takeAfterGuard(lock->m_lock, name))
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError)
        return tl::unexpected<Error>(lockedBy(path, lock->m_lock, name));
    return fail(ErrorKind::Io, QStringLiteral("Im Ordner von „%1“ kann nicht geschrieben werden.").arg(path),
                QStringLiteral("Kopieren Sie die Datei in einen Ordner, in dem Sie schreiben dürfen."));
}

} // namespace iplan
