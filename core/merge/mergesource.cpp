// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/mergesource.h"

#include "core/db/migrator.h"
#include "core/merge/package.h"
#include "core/merge/packagebytes.h"
#include "core/store/fileheader.h"

#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

Store::Options readingOptions()
{
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    return options;
}

bool isPackage(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           looksLikePackage(file.read(kPackageHeaderBytes));
}

/// A copy of a file of an older version, brought to the present one.
Result<std::unique_ptr<Store>> openConverted(const QString& path, const TemporaryFolder& folder)
{
    const QString copy = folder.filePath(QStringLiteral("kopie.iplan"));
    if (!folder.isValid() || !QFile::copy(path, copy) ||
        !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorKind::Io, QStringLiteral("„%1“ konnte zum Umstellen nicht kopiert werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob auf diesem PC noch Platz ist."));
    Store::Options options;
    options.backupFolder = folder.filePath(QStringLiteral("sicherungen"));
    return Store::open(copy, options);
}

/// The own file as it would be with what the package brings.
Result<std::unique_ptr<Store>> openPackage(const Store& mine, const QString& path, const Password& password)
{
    auto store = mine.copyInMemory();
    if (!store)
        return failFrom(store);
    const auto admission = unpack(**store, path, password);
    if (!admission)
        return failFrom(admission);
    if (!admission->waiting.isEmpty())
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Das Paket „%1“ baut auf Änderungen auf, die in dieser Datei noch fehlen.")
                        .arg(QFileInfo(path).fileName()),
                    QStringLiteral("Führen Sie zuerst das frühere Paket zusammen, oder lassen Sie sich ein Paket mit "
                                   "allen Änderungen oder die ganze Datei schicken."));
    return store;
}

} // namespace

Result<MergeSource> MergeSource::open(const Store& mine, const QString& path, const Password& password)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Datei „%1“ gibt es nicht.").arg(path),
                    QStringLiteral("Prüfen Sie den Namen, und ob der Ordner oder USB-Stick erreichbar ist."));
    if (file.canonicalFilePath() == QFileInfo(mine.path()).canonicalFilePath())
        return fail(ErrorKind::Usage, QStringLiteral("„%1“ ist die geöffnete Datei selbst.").arg(file.fileName()),
                    QStringLiteral("Wählen Sie eine andere Kopie von ihr oder ein Paket."));
    MergeSource source;
    Result<std::unique_ptr<Store>> store;
    if (isPackage(path)) {
        store = openPackage(mine, path, password);
    } else {
        const int present = Migrator::ofProgram().version();
        const auto header = readFileHeader(path, present);
        if (!header)
            return failFrom(header);
        if (header->schemaVersion < present) {
            source.m_folder = std::make_unique<TemporaryFolder>();
            store = openConverted(path, *source.m_folder);
        } else {
            store = Store::open(path, readingOptions());
        }
    }
    if (!store)
        return failFrom(store);
    source.m_store = std::move(*store);
    return source;
}

bool needsPassword(const QString& path)
{
    if (!isPackage(path))
        return false;
    const auto info = packageInfo(path);
    return info && info->encrypted;
}

} // namespace iplan
