// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contentbackup.h"

#include "core/store/contents.h"

#include <QDir>
#include <QFileInfo>

namespace iplan
{

Result<> keepContents(const Store& store, const QString& folder)
{
    const ContentStore contents(store);
    IPLAN_TRY_ASSIGN(const auto present, contents.present());
    IPLAN_TRY_ASSIGN(const auto named, present.isEmpty() ? Result<QSet<QString>>(present) : contents.named());
    const QSet<QString> kept = present & named;
    if (kept.isEmpty())
        return {};
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Io, QStringLiteral("Der Ordner „%1“ kann nicht angelegt werden.").arg(folder),
                    QStringLiteral("Prüfen Sie, ob Sie dort schreiben dürfen."));
    for (const QString& hash : kept) {
        const QString path = QDir(folder).filePath(hash);
        if (QFileInfo::exists(path))
            continue;
        const auto written = writeContent(path, contents.read(hash));
        if (!written && written.error().kind != ErrorKind::Damaged) // of that "check" tells
            return written;
    }
    return {};
}

Result<> bringBackContents(Store& store, const QString& folder)
{
    const auto report = ContentStore(store).takeMissing([&](const QString& hash) -> Result<ContentSource> {
        return piecesOfFile(QDir(folder).filePath(hash)); // NotFound where there is none
    });
    return report ? Result<>() : failFrom(report);
}

void removeContents(const QString& folder, const QSet<QString>& named)
{
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files)) {
        if (isContentHash(file.fileName()) && !named.contains(file.fileName()))
            QFile::remove(file.absoluteFilePath());
    }
}

bool holdsContents(const QString& folder)
{
    return !folder.isEmpty() && QDir(folder).exists() && !QDir(folder).isEmpty(QDir::Files);
}

} // namespace iplan
