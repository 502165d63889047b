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
};

/// Reads the header without changing anything and without SQLite. Refused with a German message: no such file, no right
/// to read, empty, of another program, truncated, of a newer program (`programVersion` is what this one writes).
[[nodiscard]] Result<FileHeader> readFileHeader(const QString& path, int programVersion);

} // namespace iplan
