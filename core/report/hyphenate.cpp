// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/hyphenate.h"

#include "core/report/hyphenpatterns.h"

#include <algorithm>
#include <QFile>

namespace iplan::report
{

namespace
{

constexpr qsizetype kLeastPiece = 3; ///< letters on either side of a hyphen
constexpr qsizetype kShortWord = 8;  ///< letters; shorter words are not worth it
constexpr qsizetype kLongWord = 120; ///< letters; what is longer is no word

/// The patterns for German, which the program carries.
const HyphenPatterns& patterns()
{
    static const HyphenPatterns out = [] {
        QFile file(QStringLiteral(":/hyphenation/hyph_de_DE.dic"));
        return HyphenPatterns(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return out;
}

/// The patterns are written in small letters of ISO 8859-1; empty if the word has others.
QByteArray spelled(const QString& word)
{
    const QString small = word.toLower();
    const bool fits = small.size() == word.size() && std::all_of(small.begin(), small.end(), [](QChar c) {
                          return c.isLetter() && c.unicode() < 0x100;
                      });
    return fits ? small.toLatin1() : QByteArray();
}

} // namespace

QStringList wordPieces(QStringView word)
{
    const QString whole = word.toString();
    if (whole.size() < kShortWord || whole.size() > kLongWord)
        return {whole};
    const QByteArray letters = spelled(whole);
    if (letters.isEmpty())
        return {whole};
    QStringList pieces;
    qsizetype begin = 0;
    for (const qsizetype end : patterns().breaks(letters, kLeastPiece)) {
        pieces << whole.mid(begin, end - begin);
        begin = end;
    }
    pieces << whole.mid(begin);
    return pieces;
}

} // namespace iplan::report
