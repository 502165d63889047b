// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportfile.h"

#include "core/base/id.h"

#include <filesystem>
#include <QDir>
#include <QFileInfo>

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

} // namespace iplan
