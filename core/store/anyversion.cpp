// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/anyversion.h"

#include "core/base/outputfile.h"
#include "core/db/migrator.h"
#include "core/store/erasebackup.h"
#include "core/store/fileheader.h"

#include <QFile>

namespace iplan
{

Result<AnyVersion> AnyVersion::open(const QString& path)
{
    AnyVersion out;
    const int present = Migrator::ofProgram().version();
    const auto header = readFileHeader(path, present);
    if (!header)
        return failFrom(header);
    Result<std::unique_ptr<Store>> store;
    if (header->schemaVersion < present) {
        out.m_folder = std::make_unique<TemporaryFolder>();
        const QString copy = out.m_folder->filePath(QStringLiteral("kopie.iplan"));
        if (!out.m_folder->isValid() || !QFile::copy(path, copy) || !QFile::setPermissions(copy, kPrivate))
            return fail(ErrorKind::Io, QStringLiteral("„%1“ konnte zum Umstellen nicht kopiert werden.").arg(path),
                        QStringLiteral("Prüfen Sie, ob auf diesem PC noch Platz ist."));
        Store::Options options;
        options.backupFolder = out.m_folder->filePath(QStringLiteral("sicherungen"));
        store = Store::open(copy, options);
    } else {
        store = Store::open(path, readOnlyOptions());
    }
    if (!store)
        return failFrom(store);
    out.m_store = std::move(*store);
    return out;
}

} // namespace iplan
