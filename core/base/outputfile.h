// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <atomic>
#include <functional>
#include <QByteArray>
#include <QFile>
#include <QString>

namespace iplan
{

// How files come into being: beside their place under another name (temporary.h), then put there in one step. A reader
// sees the old file or the new one, never a part of it; what fails or is given up leaves nothing, and what a program
// that was killed leaves is swept. A link is followed: what it leads to is replaced, the link stays. A new file can be
// read by its owner only; an existing one keeps its rights.

/// Rights of a file that is nobody else's business.
inline constexpr QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner;

/// Where writing to `path` leads: the end of symbolic links, also of those that lead to nothing yet. Io for what can
/// not be replaced by a file: a folder, a device, a pipe.
[[nodiscard]] Result<QString> outputTarget(const QString& path);

/// A file that is written beside its target and takes its place with commit(). Without that nothing is left.
class OutputFile
{
public:
    explicit OutputFile(QString target, QFile::Permissions rights = kPrivate);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// Where to write, once begin() has been called. The file exists and is empty.
    [[nodiscard]] QString path() const { return m_path; }
    /// Whether it could be made; the error otherwise.
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();

private:
    QString m_target;
    QFile::Permissions m_rights;
    QString m_path;
    QString m_place; ///< m_target without links
};

/// Writes the bytes to the file in one step.
[[nodiscard]] Result<> writeFile(const QString& path, const QByteArray& bytes, QFile::Permissions rights = kPrivate);

/// Lets `write` make a file beside `path` and then puts it in its place. If that fails, or `cancelled` has become true
/// by then (Conflict), `path` is as it was and nothing remains beside it.
[[nodiscard]] Result<> writeBeside(const QString& path, const std::function<Result<>(const QString&)>& write,
                                   const std::atomic_bool& cancelled);

/// Renames `from` to `to` in one step, in place of an existing file, for good: also after a power cut.
[[nodiscard]] bool replaceFile(const QString& from, const QString& to);

/// The error of a target that cannot be written (Io).
[[nodiscard]] tl::unexpected<Error> cannotWrite(const QString& target, const QString& detail);

/// The error of an output that was given up (Conflict). Whoever gave it up need not be told.
[[nodiscard]] tl::unexpected<Error> outputCancelled();

} // namespace iplan
