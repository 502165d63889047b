// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/mergesource.h"

#include "core/sync/package.h"
#include "core/sync/packagecontents.h"

#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

bool isPackage(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           looksLikePackage(file.read(kPackageHeaderBytes));
}

/// What waits in the file, whoever it came from.
Result<QSet<QUuid>> waitingIn(const Store& store)
{
    IPLAN_TRY_ASSIGN(const auto items, store.replica().heldItems());
    QSet<QUuid> out;
    for (const HeldItem& item : items) {
        if (!item.isRefused())
            out.insert(item.commit);
    }
    return out;
}

/// Makes of `store`, a copy of the own file in memory, what the file would be with what can be taken in of the package.
Result<UnpackedCommits> openPackage(Store& store, const QString& path, const Password& password)
{
    IPLAN_TRY_ASSIGN(const auto before, waitingIn(store));
    IPLAN_TRY_ASSIGN(auto unpacked, unpackCommits(store, path, password));
    const Admission& admission = unpacked.admission;
    if (!admission.admitted.isEmpty())
        return unpacked;
    IPLAN_TRY(checkRefused(admission));
    const QSet<QUuid> waitingNow(admission.waiting.begin(), admission.waiting.end());
    if (!before.contains(waitingNow))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Das Paket „%1“ baut auf Änderungen auf, die in dieser Datei noch fehlen.")
                        .arg(QFileInfo(path).fileName()),
                    QStringLiteral("Führen Sie zuerst das frühere Paket zusammen, oder lassen Sie sich ein Paket mit "
                                   "allen Änderungen oder die ganze Datei schicken."));
    return unpacked;
}

} // namespace

Result<MergeSource> MergeSource::open(const Store& mine, const QString& path, const Password& password)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Datei „%1“ gibt es nicht.").arg(path),
                    QStringLiteral("Prüfen Sie den Namen, und ob der Ordner oder USB-Stick erreichbar ist."));
    if (file.canonicalFilePath() == QFileInfo(mine.file().path()).canonicalFilePath())
        return fail(ErrorKind::Usage, QStringLiteral("„%1“ ist die geöffnete Datei selbst.").arg(file.fileName()),
                    QStringLiteral("Wählen Sie eine andere Kopie von ihr oder ein Paket."));
    MergeSource source;
    source.m_path = path;
    if (isPackage(path)) {
        IPLAN_TRY_ASSIGN(source.m_store, mine.copyInMemory());
        IPLAN_TRY_ASSIGN(auto unpacked, openPackage(*source.m_store, path, password));
        source.m_left = std::move(unpacked.left);
        source.m_header = unpacked.header;
        source.m_password = password;
    } else {
        IPLAN_TRY_ASSIGN(auto opened, SourceFile::open(path));
        source.m_file = std::move(opened);
    }
    return source;
}

MergeInput MergeSource::input() const
{
    MergeInput out(store());
    out.name = m_path;
    out.besides = m_left;
    if (m_store)
        out.contents = packageContents(m_path, m_header, m_password);
    return out;
}

bool needsPassword(const QString& path)
{
    if (!isPackage(path))
        return false;
    const auto info = packageInfo(path);
    return info && info->encrypted;
}

} // namespace iplan
