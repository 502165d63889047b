// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filelock.h"

#include "core/base/outputfile.h"
#include "core/base/platform.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

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

/// Whether the lock file does not hold all that Qt writes into one: a program or PC died meanwhile.
bool isTorn(const QString& name)
{
    constexpr qint64 most = 4096;
    constexpr int fewestLines = 3; // process, program, PC
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return false; // of somebody else who keeps it to himself
    const QByteArray content = file.read(most);
    return !content.endsWith('\n') || content.count('\n') < fewestLines || content.contains('\0') ||
           content.left(content.indexOf('\n')).toLongLong() <= 0;
}

/// A torn lock file names nobody for certain. Whoever lives completes it at once; and on a file that is in use,
/// removing fails, since the system holds it.
bool takeTorn(QLockFile& lock)
{
    constexpr int timeout = 1000; // milliseconds
    const auto isLeft = [&lock] { return lock.error() == QLockFile::LockFailedError && isTorn(lock.fileName()); };
    return isLeft() && (lock.tryLock(timeout) || (isLeft() && lock.removeStaleLockFile() && lock.tryLock(0)));
}

bool take(QLockFile& lock)
{
    // Age says nothing: people leave the program open over night. Only the death of the process does.
    lock.setStaleLockTime(0);
    // A program that was closed or killed just now may not be quite gone yet, on a busy PC above all.
    constexpr int timeout = 300; // milliseconds
    return lock.tryLock(0) || takeTorn(lock) || lock.tryLock(timeout);
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

/// Takes the lock file `name` for the file at `path`.
Result<> takeFor(const QString& path, QLockFile& lock, const QString& hint)
{
    const QString name = lock.fileName();
    const QFileInfo present(name);
    // Reading from a pipe would wait for ever.
    if (present.exists() && !present.isFile())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist keine Datei, die das Programm angelegt hat.").arg(name),
                    QStringLiteral("Entfernen Sie sie; an dieser Stelle vermerkt das Programm, wer „%1“ bearbeitet.")
                        .arg(QFileInfo(path).fileName()));
    if (take(lock) || takeAfterGuard(lock, name))
        return {};
    if (lock.error() == QLockFile::LockFailedError)
        return tl::unexpected<Error>(lockedBy(path, lock, name));
    return fail(ErrorKind::Io, QStringLiteral("Im Ordner von „%1“ kann nicht geschrieben werden.").arg(path), hint);
}

/// The end of symbolic links: beside it lies the lock.
QString placeOf(const QString& path)
{
    return outputTarget(path).value_or(QFileInfo(path).absoluteFilePath());
}

QString identityFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sperren");
}

} // namespace

FileLock::FileLock(QString path) : m_path(std::move(path)), m_lock(lockFileName(m_path)) {}

QString FileLock::lockFileName(const QString& path)
{
    return placeOf(path) + QStringLiteral(".lock");
}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString& path)
{
    const QFileInfo place(placeOf(path));
    if (!place.absoluteDir().exists())
        return fail(
            ErrorKind::Io,
            QStringLiteral("Den Ordner „%1“ gibt es nicht.").arg(QDir::toNativeSeparators(place.absolutePath())),
            QStringLiteral("Wählen Sie einen Ordner, den es gibt; liegt er auf einem USB-Stick oder Netzlaufwerk, "
                           "verbinden Sie es zuerst."));
    std::unique_ptr<FileLock> lock(new FileLock(path));
    IPLAN_TRY(takeFor(
        path, lock->m_lock,
        place.exists()
            ? QStringLiteral("Schaffen Sie Platz, falls der Datenträger voll ist, oder kopieren Sie die Datei in einen "
                             "Ordner, in dem Sie schreiben dürfen.")
            : QStringLiteral("Wählen Sie für die neue Datei einen Ordner, in dem Sie schreiben dürfen.")));
    IPLAN_TRY(lock->lockIdentity());
    return lock;
}

Result<> FileLock::lockIdentity()
{
    const QString identity = fileIdentity(m_path);
    if (identity.isEmpty())
        return {};
    const QString folder = identityFolder();
    // Who cannot write application data has the lock beside the file.
    QDir().mkpath(folder);
    // The home folder may be that of several PCs.
    m_identity = std::make_unique<QLockFile>(QStringLiteral("%1/%2-%3.lock").arg(folder, machineKey(), identity));
    const auto taken = takeFor(m_path, *m_identity, {});
    if (!taken)
        m_identity.reset();
    return !taken && taken.error().kind == ErrorKind::Locked ? taken : Result<>();
}

void FileLock::sweep()
{
    const auto locks = QDir(identityFolder()).entryInfoList({machineKey() + QStringLiteral("-*.lock")}, QDir::Files);
    for (const QFileInfo& info : locks) {
        QLockFile lock(info.filePath());
        lock.setStaleLockTime(0);
        (void)lock.tryLock(0); // and, when that was possible, removes it
    }
}

} // namespace iplan
