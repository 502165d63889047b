// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/textwords.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr QChar kSoftHyphen(0x00ad);

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011);
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == kSoftHyphen;
}

/// Whether the character at `at` holds together what stands on both of its sides.
bool isJoint(QStringView text, qsizetype at)
{
    if (at == 0 || at + 1 >= text.size() || !isWordPart(text.at(at - 1)) || !isWordPart(text.at(at + 1)))
        return false;
    const QChar c = text.at(at);
    return isHyphen(c) || isApostrophe(c) || (isGenderMark(c) && text.at(at + 1).isLower());
}

/// "Ende.Der": two sentences without a blank between them, as opposed to "z.B." and "liste.pdf".
bool isMissingBlank(QStringView chunk, qsizetype dot)
{
    return dot > 2 && chunk.at(dot - 1).isLower() && chunk.at(dot - 2).isLetter() && chunk.at(dot + 1).isUpper() &&
           dot + 2 < chunk.size() && chunk.at(dot + 2).isLower();
}

bool hasInnerDot(QStringView chunk)
{
    for (qsizetype i = 1; i + 1 < chunk.size(); ++i) {
        if (chunk.at(i) == u'.' && chunk.at(i - 1).isLetterOrNumber() && chunk.at(i + 1).isLetterOrNumber() &&
            !isMissingBlank(chunk, i))
            return true;
    }
    return false;
}

/// Whether what stands between two blanks is something else than words.
bool isNoWord(QStringView chunk)
{
    if (isAddressLike(chunk))
        return true;
    const bool hasDigit = std::any_of(chunk.begin(), chunk.end(), [](QChar c) { return c.isDigit(); });
    return (hasDigit && chunk.contains(u'/')) || hasInnerDot(chunk);
}

void addWords(QStringView text, qsizetype from, qsizetype to, QList<TextWord>& out)
{
    const QStringView chunk = text.mid(from, to - from);
    for (qsizetype i = 0; i < chunk.size();) {
        // "Haupteingang und -ausgang"
        const bool isEnding = isHyphen(chunk.at(i)) && (i == 0 || !isWordPart(chunk.at(i - 1))) &&
                              i + 1 < chunk.size() && chunk.at(i + 1).isLetter();
        if (!isEnding && !isWordPart(chunk.at(i))) {
            ++i;
            continue;
        }
        const qsizetype start = i++;
        while (i < chunk.size() && (isWordPart(chunk.at(i)) || isJoint(chunk, i)))
            ++i;
        if (i < chunk.size() && isHyphen(chunk.at(i))) // "Sprach- und Integrationskurse"
            ++i;
        const QStringView word = chunk.mid(start, i - start);
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); }))
            out << TextWord{from + start, i - start, i < chunk.size() && chunk.at(i) == u'.'};
    }
}

} // namespace

bool isAddressLike(QStringView chunk)
{
    const auto holds = [chunk](QChar c) { return chunk.contains(c); };
    return holds(u'@') || holds(u'\\') || holds(u'#') || holds(u'=') || chunk.contains(QStringLiteral("://")) ||
           chunk.contains(QStringLiteral("iplan:")) || chunk.contains(QStringLiteral("www."), Qt::CaseInsensitive);
}

bool isGenderMark(QChar c)
{
    return c == u'*' || c == u':' || c == u'_' || c == QChar(0x00b7);
}

QList<TextWord> wordsToCheck(QStringView text)
{
    QList<TextWord> out;
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i).isSpace()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && !text.at(i).isSpace())
            ++i;
        if (!isNoWord(text.mid(start, i - start)))
            addWords(text, start, i, out);
    }
    return out;
}

QString dictionaryForm(QStringView word)
{
    QString out;
    out.reserve(word.size());
    for (const QChar c : word) {
        if (c == kSoftHyphen)
            continue;
        out += isHyphen(c) ? QChar(u'-') : isApostrophe(c) ? QChar(u'\'') : c;
    }
    return out.normalized(QString::NormalizationForm_C);
}

} // namespace iplan
