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
/// user on which PC holds it and since when. The lock of a program that died on this PC is taken over.
class FileLock
{
public:
    /// Takes the lock for `path`; ErrorKind::Locked names the holder, Io says that the folder cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> acquire(const QString& path);
    /// The name of the lock file of `path`.
    [[nodiscard]] static QString lockFileName(const QString& path) { return path + QStringLiteral(".lock"); }

private:
    explicit FileLock(const QString& name) : m_lock(name) {}
    QLockFile m_lock;
};

} // namespace iplan
