// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fileheader.h"

#include "core/db/migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace iplan
{

namespace
{

qint64 number(const QByteArray& header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

tl::unexpected<Error> foreign(const QString& path)
{
    return fail(ErrorKind::Damaged, QStringLiteral("„%1“ ist keine Datei des Integrationsplaners.").arg(path),
                QStringLiteral("Wählen Sie eine Datei mit der Endung „.iplan“. Daten anderer Programme holen Sie über "
                               "Datei > Importieren."));
}

} // namespace

Result<FileHeader> readFileHeader(const QString& path, int programVersion)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Datei „%1“ gibt es nicht.").arg(path),
                    QStringLiteral("Prüfen Sie Namen und Ordner."));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("„%1“ kann nicht gelesen werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen."));
    const QByteArray header = file.read(100);
    if (header.isEmpty())
        return fail(ErrorKind::Damaged, QStringLiteral("Die Datei „%1“ ist leer.").arg(path),
                    QStringLiteral("Stellen Sie die letzte Sicherung wieder her (Datei > Sicherungen)."));
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return foreign(path);
    if (number(header, 68) != kApplicationId)
        return foreign(path);
    FileHeader out{static_cast<int>(number(header, 60)), number(header, 16) >> 16, number(header, 28)};
    if (out.pageSize == 1)
        out.pageSize = 65536;
    // A hot journal may be about to cut the file; SQLite settles that. Only a file shorter than it claims is truncated.
    const bool countIsValid = number(header, 24) == number(header, 92);
    if (countIsValid && file.size() < out.pageSize * out.pages && !QFileInfo::exists(path + QStringLiteral("-journal")))
        return fail(ErrorKind::Damaged,
                    QStringLiteral("Die Datei „%1“ ist unvollständig: %2 von %3 Bytes sind da.")
                        .arg(path)
                        .arg(file.size())
                        .arg(out.pageSize * out.pages),
                    QStringLiteral("Kopieren Sie sie noch einmal, oder stellen Sie die letzte Sicherung wieder her."));
    if (out.schemaVersion > programVersion)
        return fail(
            ErrorKind::Damaged,
            QStringLiteral("Die Datei „%1“ wurde mit einer neueren Version des Integrationsplaners geschrieben.")
                .arg(path),
            QStringLiteral("Installieren Sie die neue Version auch auf diesem PC. Die Datei wurde nicht verändert."),
            QStringLiteral("schema %1 > %2").arg(out.schemaVersion).arg(programVersion));
    return out;
}

} // namespace iplan
