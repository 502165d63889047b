// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plainfile.h"

#include <filesystem>
#include <system_error>

namespace iplan
{

namespace
{

std::filesystem::path nativePath(const QString& path)
{
    return path.toStdU16String();
}

} // namespace

bool isPlainFile(const QString& path)
{
    std::error_code unreachable;
    return std::filesystem::is_regular_file(nativePath(path), unreachable);
}

bool isOtherThanPlainFile(const QString& path)
{
    std::error_code unreachable;
    const auto what = std::filesystem::symlink_status(nativePath(path), unreachable).type();
    return what != std::filesystem::file_type::not_found && what != std::filesystem::file_type::none &&
           !isPlainFile(path);
}

Result<> requirePlainDataFile(const QString& path)
{
    for (const char* const ending : {"", "-journal", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(ending);
        if (isOtherThanPlainFile(file))
            return fail(ErrorKind::Io, QStringLiteral("„%1“ ist keine gewöhnliche Datei.").arg(file),
                        *ending == '\0' ? QStringLiteral("Wählen Sie eine Datei mit der Endung „.iplan“.")
                                        : QStringLiteral("Neben einer Datei des Integrationsplaners hat das nichts zu "
                                                         "suchen: Entfernen Sie es, und öffnen Sie sie dann."));
    }
    return {};
}

} // namespace iplan
