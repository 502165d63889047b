// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/hyphenate.h"

#include <algorithm>
#include <hyphen.h>
#include <memory>
#include <QFile>
#include <QTemporaryFile>
#include <vector>

namespace iplan::report
{

namespace
{

constexpr int kLeastPiece = 3;       ///< letters on either side of a hyphen
constexpr qsizetype kShortWord = 8;  ///< letters; shorter words are not worth it
constexpr qsizetype kLongWord = 120; ///< letters; what is longer is no word

/// The patterns for German, which the program carries; null if they cannot be read. libhyphen only reads from a path.
HyphenDict* readPatterns()
{
    const std::unique_ptr<QTemporaryFile> file(
        QTemporaryFile::createNativeFile(QStringLiteral(":/hyphenation/hyph_de_DE.dic")));
    return file ? hnj_hyphen_load(QFile::encodeName(file->fileName()).constData()) : nullptr;
}

const HyphenDict* patterns()
{
    struct Free {
        void operator()(HyphenDict* dict) const { hnj_hyphen_free(dict); }
    };
    static const std::unique_ptr<HyphenDict, Free> out(readPatterns());
    return out.get();
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
    auto* dict = const_cast<HyphenDict*>(patterns()); // it is only read
    if (letters.isEmpty() || !dict)
        return {whole};
    std::vector<char> hyphens(size_t(letters.size()) + 5);
    char** replacements = nullptr; // the spelling of today has none
    int* positions = nullptr;
    int* cuts = nullptr;
    if (hnj_hyphen_hyphenate3(dict, letters.constData(), int(letters.size()), hyphens.data(), nullptr, &replacements,
                              &positions, &cuts, kLeastPiece, kLeastPiece, kLeastPiece, kLeastPiece) != 0)
        return {whole};
    QStringList pieces;
    qsizetype begin = 0;
    for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
        if (hyphens[size_t(i)] % 2 == 0) // odd: after this letter
            continue;
        pieces << whole.mid(begin, i + 1 - begin);
        begin = i + 1;
    }
    pieces << whole.mid(begin);
    return pieces;
}

} // namespace iplan::report
