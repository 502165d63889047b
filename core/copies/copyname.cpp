// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/copyname.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace iplan
{

bool isConflictCopyName(const QString& candidate, const QString& original)
{
    // Nextcloud/ownCloud, Dropbox, OneDrive ("-PCNAME"), Syncthing, Windows Explorer, GNOME/KDE file managers.
    static const QRegularExpression tail(
        QStringLiteral(
            "^(?:"
            "\\s*\\((?:[^()]*(?:konfliktkopie|in konflikt stehende kopie|conflicted copy|case conflict)[^()]*)\\)"
            "|\\s*_conflict-\\d+-\\d+"
            "|\\.sync-conflict-\\d+-\\d+(?:-\\w+)?"
            "|\\s*[-–]\\s*(?:kopie|copy)(?:\\s*\\(\\d+\\))?"
            "|\\s*\\((?:kopie|copy)(?:\\s*\\d+)?\\)"
            "|\\s*\\((?:andere kopie|another copy|\\d+\\.?\\s*(?:kopie|copy))\\)"
            "|\\s*\\(\\d+\\)"
            "|-[\\w-]+-(?:PC|LAPTOP|NB)\\w*"
            ")+$"),
        QRegularExpression::CaseInsensitiveOption);
    const QFileInfo copy(candidate);
    const QFileInfo file(original);
    if (copy.suffix().compare(file.suffix(), Qt::CaseInsensitive) != 0)
        return false;
    const QString base = file.completeBaseName();
    QString name = copy.completeBaseName();
    if (name.startsWith(QStringLiteral("Kopie von "), Qt::CaseInsensitive))
        name = name.mid(10) + QStringLiteral(" - Kopie");
    if (!name.startsWith(base, Qt::CaseInsensitive) || name.size() == base.size())
        return false;
    return tail.match(name.mid(base.size())).hasMatch();
}

QStringList conflictCopies(const QString& path)
{
    const QFileInfo file(path);
    QStringList out;
    const auto siblings = QDir(file.absolutePath()).entryInfoList(QDir::Files);
    for (const QFileInfo& sibling : siblings) {
        if (isConflictCopyName(sibling.fileName(), file.fileName()))
            out << sibling.absoluteFilePath();
    }
    out.sort();
    return out;
}

} // namespace iplan
