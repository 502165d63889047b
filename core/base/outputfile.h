// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <atomic>
#include <functional>
#include <QByteArray>
#include <QString>

namespace iplan
{

// How files for people come into being: beside their place under another name, then put there in one step. A reader
// sees the old file or the new one, never a part of it; what fails or is given up leaves nothing.

/// A file that is written beside its target and takes its place with commit(). Without that nothing is left. For
/// libraries that write to a path themselves; what writes to a QIODevice uses QSaveFile.
class OutputFile
{
public:
    explicit OutputFile(const QString& target);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// Where to write. The file exists and is empty.
    [[nodiscard]] QString path() const { return m_path; }
    /// Whether it could be made; the error otherwise.
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();

private:
    QString m_target;
    QString m_path;
};

/// Writes the bytes to the file in one step.
[[nodiscard]] Result<> writeFile(const QString& path, const QByteArray& bytes);

/// Lets `write` make a file beside `path` and then puts it in its place. If that fails, or `cancelled` has become true
/// by then (Conflict), `path` is as it was and nothing remains beside it.
[[nodiscard]] Result<> writeBeside(const QString& path, const std::function<Result<>(const QString&)>& write,
                                   const std::atomic_bool& cancelled);

/// Renames `from` to `to` in one step, in place of an existing file.
[[nodiscard]] bool replaceFile(const QString& from, const QString& to);

/// The error of a target that cannot be written (Io).
[[nodiscard]] tl::unexpected<Error> cannotWrite(const QString& target, const QString& detail);

/// The error of an output that was given up (Conflict). Whoever gave it up need not be told.
[[nodiscard]] tl::unexpected<Error> outputCancelled();

} // namespace iplan
