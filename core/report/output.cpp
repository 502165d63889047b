// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/output.h"

#include <filesystem>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

namespace iplan::report
{

namespace
{

tl::unexpected<Error> notWritten(const QString& path, const QString& detail)
{
    return fail(ErrorKind::Io,
                QStringLiteral("Die Datei „%1“ konnte nicht geschrieben werden.").arg(QDir::toNativeSeparators(path)),
                QStringLiteral("Bitte prüfen Sie, ob der Ordner vorhanden und beschreibbar ist, ob genug Platz frei "
                               "ist und ob die Datei in einem anderen Programm geöffnet ist, oder wählen Sie einen "
                               "anderen Ort."),
                detail);
}

} // namespace

Result<> writeFile(const QString& path, const QByteArray& bytes)
{
    if (QFileInfo(path).isDir())
        return notWritten(path, QStringLiteral("is a folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return notWritten(path, file.errorString());
    return {};
}

Result<> writeBeside(const QString& path, const std::function<Result<>(const QString&)>& write,
                     const std::atomic_bool& cancelled)
{
    const QFileInfo target(path);
    if (target.isDir())
        return notWritten(path, QStringLiteral("is a folder"));
    const QString part = target.dir().filePath(
        QStringLiteral(".%1.%2").arg(target.fileName(), QUuid::createUuid().toString(QUuid::Id128).left(8)));
    Result<> written = write(part);
    if (written && cancelled)
        written = fail(ErrorKind::Conflict, QStringLiteral("Abgebrochen."));
    if (!written) {
        QFile::remove(part);
        // Nobody has heard of the file beside it.
        written.error().message.replace(QDir::toNativeSeparators(part), QDir::toNativeSeparators(path));
        return written;
    }
    std::error_code error;
    std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), error);
    if (!error)
        return {};
    QFile::remove(part);
    return notWritten(path, QString::fromStdString(error.message()));
}

} // namespace iplan::report
