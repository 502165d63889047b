// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/sentences.h"

#include "core/spelling/abbreviations.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr qsizetype kDayDigits = 2; ///< "3." and "21." are days or ranks, "2026." is the end of a sentence

bool isSentenceMark(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026);
}

bool isClosing(QChar c)
{
    return QStringView(u"“”\"»«’‘')]").contains(c);
}

/// What stands before the dot, back to the blank or bracket.
QStringView wordBefore(QStringView line, qsizetype dot)
{
    qsizetype start = dot;
    while (start > 0 && (line.at(start - 1).isLetterOrNumber() || line.at(start - 1) == u'.'))
        --start;
    return line.mid(start, dot - start);
}

/// Whether the dot belongs to what stands before it.
bool isWordDot(QStringView line, qsizetype dot)
{
    const QStringView word = wordBefore(line, dot);
    if (word.isEmpty())
        return false;
    const bool isNumber = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    if (isNumber)
        return word.size() <= kDayDigits;
    if (endsSentences(word))
        return false;
    return word.size() == 1 || word.at(word.size() - 2) == u'.' || isUsualAbbreviation(word.toString() + u'.');
}

/// Where the sentence ends whose mark stands at `mark`, with the quotation marks that follow; -1 if it goes on.
qsizetype endAt(QStringView line, qsizetype mark)
{
    qsizetype end = mark + 1;
    while (end < line.size() && (isSentenceMark(line.at(end)) || isClosing(line.at(end))))
        ++end;
    if (end == line.size())
        return end;
    qsizetype next = end;
    while (next < line.size() && line.at(next).isSpace())
        ++next;
    if (next == end || (line.at(mark) == u'.' && isWordDot(line, mark)))
        return -1;
    return next < line.size() && line.at(next).isLower() ? -1 : end;
}

void addSentence(QStringView text, qsizetype start, qsizetype end, QList<Sentence>& out)
{
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    if (const int words = countWords(text.mid(start, end - start)); words > 0)
        out << Sentence{start, end - start, words};
}

void addSentencesOfLine(QStringView text, qsizetype from, qsizetype to, QList<Sentence>& out)
{
    const QStringView line = text.mid(from, to - from);
    qsizetype start = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const qsizetype end = isSentenceMark(line.at(i)) ? endAt(line, i) : -1;
        if (end < 0)
            continue;
        addSentence(text, from + start, from + end, out);
        start = end;
        i = end - 1;
    }
    addSentence(text, from + start, to, out);
}

} // namespace

QList<Sentence> sentencesIn(QStringView text)
{
    QList<Sentence> out;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && text.at(end) != u'\n' && text.at(end) != QChar::ParagraphSeparator)
            ++end;
        addSentencesOfLine(text, start, end, out);
        start = end + 1;
    }
    return out;
}

int countWords(QStringView text)
{
    int out = 0;
    bool counted = false;
    for (const QChar c : text) {
        if (c.isSpace() && c != QChar::Nbsp)
            counted = false;
        else if (!counted && c.isLetterOrNumber()) {
            counted = true;
            ++out;
        }
    }
    return out;
}

} // namespace iplan
