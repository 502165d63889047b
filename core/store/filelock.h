// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <memory>
#include <QLockFile>
#include <QString>

namespace iplan
{

/// The lock of one writer on a data file: a small file beside it, gone when the lock is. Whoever meets it is told which
/// user on which PC holds it and since when. The lock of a program that died on this PC is taken over, and so is one
/// that is torn and held by nobody. A second lock, in the application data of the user, goes by the file itself:
/// whatever links lead to it, one program writes.
class FileLock
{
public:
    /// Takes the lock for `path`; ErrorKind::Locked names the holder, Io says that the folder cannot be written. Where
    /// there is no file yet, lockIdentity() follows when it has been made.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> acquire(const QString& path);
    /// Locks the file that lies at the path by now.
    [[nodiscard]] Result<> lockIdentity();
    /// The name of the lock file of `path`: beside the file that links lead to.
    [[nodiscard]] static QString lockFileName(const QString& path);
    /// Removes the locks by identity that programs which died on this PC left.
    static void sweep();

private:
    explicit FileLock(QString path);
    QString m_path; ///< as it was asked for, for messages
    QLockFile m_lock;
    std::unique_ptr<QLockFile> m_identity;
};

} // namespace iplan
