// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/firstbytes.h"

#include <memory>
#include <sqlite3.h>

namespace iplan
{

std::optional<FirstBytes> readFirstBytes(const QString& path, int count)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, &sqlite3_close);
    sqlite3_file* file = nullptr;
    if (code != SQLITE_OK ||
        sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) != SQLITE_OK ||
        !file || !file->pMethods)
        return std::nullopt;
    sqlite3_int64 size = 0;
    FirstBytes out{QByteArray(count, '\0'), 0};
    const int read = file->pMethods->xRead(file, out.bytes.data(), count, 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ) // what a short file lacks reads as zeros
        return std::nullopt;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) // after the header, which may announce growth
        return std::nullopt;
    out.fileSize = size;
    out.bytes.truncate(qMin<qsizetype>(count, size));
    return out;
}

} // namespace iplan
