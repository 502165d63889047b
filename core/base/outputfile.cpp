// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"

#include "core/base/id.h"

#include <filesystem>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace iplan
{

OutputFile::OutputFile(const QString& target)
    : m_target(target),
      m_path(QFileInfo(target).absoluteDir().filePath(u'.' + idText(newCommitId()) + QStringLiteral(".tmp")))
{
}

OutputFile::~OutputFile()
{
    if (QFileInfo::exists(m_path))
        QFile::remove(m_path);
}

Result<> OutputFile::begin()
{
    if (QFileInfo(m_target).isDir())
        return cannotWrite(m_target, QStringLiteral("is a folder"));
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(m_target, file.errorString());
    return {};
}

Result<> OutputFile::commit()
{
    if (!replaceFile(m_path, m_target))
        return cannotWrite(m_target, QStringLiteral("rename failed"));
    return {};
}

Result<> writeFile(const QString& path, const QByteArray& bytes)
{
    if (QFileInfo(path).isDir())
        return cannotWrite(path, QStringLiteral("is a folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
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
