// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"

#include "core/base/platform.h"
#include "core/base/temporary.h"

#include <filesystem>
#include <QDir>
#include <QFileInfo>

namespace iplan
{

Result<QString> outputTarget(const QString& path)
{
    constexpr int mostLinks = 40; // as Linux has it
    QFileInfo place(path);
    for (int i = 0; place.isSymLink(); ++i) {
        if (i == mostLinks)
            return cannotWrite(path, QStringLiteral("links lead in a circle"));
        place.setFile(place.symLinkTarget());
    }
    if (place.isDir())
        return cannotWrite(path, QStringLiteral("is a folder"));
    if (place.exists() && !place.isFile())
        return fail(ErrorKind::Io,
                    QStringLiteral("„%1“ ist keine gewöhnliche Datei und wird nicht ersetzt.")
                        .arg(QDir::toNativeSeparators(path)),
                    QStringLiteral("Nennen Sie eine Datei, keinen Anschluss und kein Gerät."));
    return place.absoluteFilePath();
}

OutputFile::OutputFile(QString target, QFile::Permissions rights) : m_target(std::move(target)), m_rights(rights) {}

OutputFile::~OutputFile()
{
    if (!m_path.isEmpty() && QFileInfo::exists(m_path))
        QFile::remove(m_path);
}

Result<> OutputFile::begin()
{
    IPLAN_TRY_ASSIGN(const auto place, outputTarget(m_target));
    const QFileInfo present(place);
    if (present.exists() && !present.isWritable())
        return cannotWrite(m_target, QStringLiteral("is write-protected"));
    m_place = place;
    m_path = temporaryPath(present.absolutePath());
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(m_target, file.errorString());
    file.setPermissions(kPrivate);
    return {};
}

Result<> OutputFile::commit()
{
    const QFileInfo present(m_place);
    QFile::setPermissions(m_path, present.exists() ? present.permissions() : m_rights);
    if (!syncFile(m_path))
        return cannotWrite(m_target, QStringLiteral("sync failed"));
    if (!replaceFile(m_path, m_place))
        return cannotWrite(m_target, QStringLiteral("rename failed"));
    return {};
}

Result<> writeFile(const QString& path, const QByteArray& bytes, QFile::Permissions rights)
{
    OutputFile output(path, rights);
    IPLAN_TRY(output.begin());
    QFile file(output.path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return cannotWrite(path, file.errorString());
    file.close();
    return output.commit();
}

Result<> writeBeside(const QString& path, const std::function<Result<>(const QString&)>& write,
                     const std::atomic_bool& cancelled)
{
    OutputFile file(path);
    IPLAN_TRY(file.begin());
    if (Result<> written = write(file.path()); !written) {
        // Nobody has heard of the file beside it.
        written.error().message.replace(QDir::toNativeSeparators(file.path()), QDir::toNativeSeparators(path));
        return written;
    }
    if (cancelled)
        return outputCancelled();
    return file.commit();
}

bool replaceFile(const QString& from, const QString& to)
{
    std::error_code error; // QFile::rename() refuses an existing target
    std::filesystem::rename(QFileInfo(from).filesystemAbsoluteFilePath(), QFileInfo(to).filesystemAbsoluteFilePath(),
                            error);
    if (!error)
        syncFolder(QFileInfo(to).absolutePath());
    return !error;
}

tl::unexpected<Error> cannotWrite(const QString& target, const QString& detail)
{
    return fail(ErrorKind::Io,
                QStringLiteral("„%1“ konnte nicht geschrieben werden.").arg(QDir::toNativeSeparators(target)),
                QStringLiteral("Bitte prüfen Sie, ob der Ordner vorhanden und beschreibbar ist, ob genug Platz frei "
                               "ist und ob die Datei in einem anderen Programm geöffnet ist, oder wählen Sie einen "
                               "anderen Ort."),
                detail);
}

tl::unexpected<Error> outputCancelled()
{
    return fail(ErrorKind::Conflict, QStringLiteral("Abgebrochen; es wurde nichts geschrieben."));
}

} // namespace iplan
