// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace iplan
{

/// What the first bytes of a data file say (SQLite file format, section 1.3).
struct FileHeader {
    int schemaVersion = 0; ///< user_version
    qint64 pageSize = 0;
    qint64 pages = 0;
    /// See hasJournal(): the rest is not what the file says when SQLite opens it.
    bool hasJournal = false;
};

/// Whether there is a journal beside the file: somebody is writing, or died while writing.
[[nodiscard]] bool hasJournal(const QString& path);

/// Damaged unless this program, which writes `programVersion`, can read a file of `schemaVersion`.
[[nodiscard]] Result<> checkVersion(const QString& path, qint64 schemaVersion, int programVersion);

/// Reads the header without changing anything. Refused with a German message: no such file, no plain file, no right to
/// read, empty, of another program; and, unless a journal has the last word on it, truncated, of a newer program.
[[nodiscard]] Result<FileHeader> readFileHeader(const QString& path, int programVersion);

} // namespace iplan
