// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/ownwords.h"

#include "core/base/outputfile.h"
#include "core/base/plainfile.h"
#include "core/base/utf8text.h"
#include "core/spelling/textwords.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace iplan
{

namespace
{

constexpr qint64 kMostOwnBytes = 8 << 20;

} // namespace

QString ownWordsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/woerterbuch.txt");
}

Result<QSet<QString>> readOwnWords(const QString& path)
{
    if (!QFileInfo::exists(path))
        return QSet<QString>();
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!isPlainFile(path) || file.size() > kMostOwnBytes || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("Das eigene Wörterbuch lässt sich nicht lesen: %1").arg(shown),
                    QStringLiteral("Prüfen Sie die Datei, oder benennen Sie sie um; dann beginnt ein neues."),
                    file.errorString());
    IPLAN_TRY_ASSIGN(const QString text, utf8Text(file.readAll(), QStringLiteral("„%1“").arg(shown)));
    QSet<QString> out;
    for (const QString& line : text.split(u'\n')) {
        if (const QString word = dictionaryForm(line.trimmed()); !word.isEmpty())
            out << word;
    }
    return out;
}

Result<> addOwnWord(const QString& path, const QString& word)
{
    IPLAN_TRY_ASSIGN(QSet<QString> words, readOwnWords(path));
    words << dictionaryForm(word.trimmed());
    words.remove(QString());
    QStringList lines(words.begin(), words.end());
    lines.sort();
    QDir().mkpath(QFileInfo(path).absolutePath());
    return writeFile(path, lines.join(u'\n').toUtf8() + '\n');
}

} // namespace iplan
