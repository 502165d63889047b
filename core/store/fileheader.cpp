// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fileheader.h"

#include "core/base/plainfile.h"
#include "core/db/firstbytes.h"
#include "core/db/migrator.h"

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

constexpr int kHeaderBytes = 100;

} // namespace

bool hasJournal(const QString& path)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0 ||
           QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

Result<> checkVersion(const QString& path, qint64 schemaVersion, int programVersion)
{
    if (schemaVersion > programVersion)
        return fail(
            ErrorKind::Damaged,
            QStringLiteral("Die Datei „%1“ wurde mit einer neueren Version des Integrationsplaners geschrieben.")
                .arg(path),
            QStringLiteral("Installieren Sie die neue Version auch auf diesem PC. Die Datei wurde nicht verändert."),
            QStringLiteral("schema %1 > %2").arg(schemaVersion).arg(programVersion));
    if (schemaVersion < 1)
        return fail(ErrorKind::Damaged,
                    QStringLiteral("Die Datei „%1“ nennt keine gültige Fassung (%2).").arg(path).arg(schemaVersion),
                    QStringLiteral("Sie ist unfertig oder wurde außerhalb des Programms verändert. Stellen Sie die "
                                   "letzte Sicherung wieder her (Datei > Sicherungen)."));
    return {};
}

Result<FileHeader> readFileHeader(const QString& path, int programVersion)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Datei „%1“ gibt es nicht.").arg(path),
                    QStringLiteral("Prüfen Sie Namen und Ordner."));
    IPLAN_TRY(requirePlainDataFile(path));
    const bool hadJournal = hasJournal(path);
    const auto first = readFirstBytes(path, kHeaderBytes);
    if (!first)
        return fail(ErrorKind::Io, QStringLiteral("„%1“ kann nicht gelesen werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob Sie sie lesen dürfen."));
    const QByteArray& header = first->bytes;
    if (header.isEmpty())
        return fail(ErrorKind::Damaged, QStringLiteral("Die Datei „%1“ ist leer.").arg(path),
                    QStringLiteral("Stellen Sie die letzte Sicherung wieder her (Datei > Sicherungen)."));
    if (header.size() < kHeaderBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return foreign(path);
    if (number(header, 68) != kApplicationId)
        return foreign(path);
    FileHeader out{static_cast<int>(number(header, 60)), number(header, 16) >> 16, number(header, 28),
                   hadJournal || hasJournal(path)};
    if (out.pageSize == 1)
        out.pageSize = 65536;
    // A journal may be about to cut the file, and to bring back another header; SQLite settles that on opening.
    const bool countIsValid = number(header, 24) == number(header, 92);
    if (!out.hasJournal && countIsValid && first->fileSize < out.pageSize * out.pages)
        return fail(ErrorKind::Damaged,
                    QStringLiteral("Die Datei „%1“ ist unvollständig: %2 von %3 Bytes sind da.")
                        .arg(path)
                        .arg(first->fileSize)
                        .arg(out.pageSize * out.pages),
                    QStringLiteral("Kopieren Sie sie noch einmal, oder stellen Sie die letzte Sicherung wieder her."));
    if (!out.hasJournal)
        IPLAN_TRY(checkVersion(path, out.schemaVersion, programVersion));
    return out;
}

} // namespace iplan
