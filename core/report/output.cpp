// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/output.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace iplan::report
{

Result<> writeFile(const QString& path, const QByteArray& bytes)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto failure = [&shown](const QString& detail) {
        return fail(
            ErrorKind::Io, QStringLiteral("Die Datei „%1“ konnte nicht geschrieben werden.").arg(shown),
            QStringLiteral("Bitte prüfen Sie, ob der Ordner vorhanden und beschreibbar ist, ob genug Platz frei "
                           "ist und ob die Datei in einem anderen Programm geöffnet ist, oder wählen Sie einen "
                           "anderen Ort."),
            detail);
    };
    if (QFileInfo(path).isDir())
        return failure(QStringLiteral("is a folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return failure(file.errorString());
    return {};
}

} // namespace iplan::report
