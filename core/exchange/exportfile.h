// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace iplan
{

/// A file that is written beside its target under another name and takes its place in one step: a reader sees the old
/// file or the new one, never a part of it. Without commit() nothing is left. For libraries that write to a path
/// themselves; what writes to a QIODevice uses QSaveFile.
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

/// Renames `from` to `to` in one step, in place of an existing file.
[[nodiscard]] bool replaceFile(const QString& from, const QString& to);

/// The error of a target that cannot be written.
[[nodiscard]] tl::unexpected<Error> cannotWrite(const QString& target, const QString& detail);

} // namespace iplan
