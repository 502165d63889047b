// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/namesearch.h"

#include "core/base/personname.h"
#include "core/base/searchtext.h"

#include <algorithm>
#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr qsizetype kLongName = 5; ///< from here on what follows may be more than a genitive: "bauen" is no "Bau"
constexpr qsizetype kHalfName = 4; ///< shorter halves of a double name stand in too many other words

/// A name in one word: "MUELLER" and "Mül-ler" are "muller".
QString lettersOf(const QString& text)
{
    return foldedName(QString(text).remove(u' '));
}

/// Without any e: what remains of a text holds what remains of a name, however ae, oe and ue are read.
QString roughOf(QString folded)
{
    return folded.remove(u'e').remove(u' ');
}

/// The name as people shorten it: without what stands before it, and each half of a double name.
QList<QStringList> shorterForms(const QStringList& words)
{
    QList<QStringList> out;
    const auto first = std::find_if_not(words.begin(), words.end(), isNameParticle);
    const QStringList rest(first, words.end());
    if (rest.isEmpty())
        return out;
    if (rest.size() < words.size())
        out << rest;
    for (const QString& word : rest) {
        if (rest.size() > 1 && word.size() >= kHalfName && !isNameParticle(word))
            out << QStringList{word};
    }
    return out;
}

/// The letter that Turkish endings stand behind, in each of its forms, as the apostrophe, and "Đ" as whoever has no
/// such key types it ("Djokovic" for "Đoković"), where `spelled`.
QString normalized(QString text, bool spelled)
{
    for (const QChar mark : {QChar(0x02bc), QChar(0x02bb), QChar(0x02b9), QChar(0x02c8)})
        text.replace(mark, u'\'');
    if (spelled)
        text.replace(QChar(0x0110), QLatin1String("Dj")).replace(QChar(0x0111), QLatin1String("dj"));
    return text;
}

QString withoutTags(const QString& text)
{
    static const QRegularExpression within(
        QStringLiteral("</?(?:a|abbr|b|code|em|i|mark|s|small|span|strong|sub|sup|u)\\b[^<>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(u'<') ? QString(text).remove(within) : text;
}

/// A blank where people see a new word begin in one without blanks: "ProbstMüller2026".
QString spaced(const QString& text)
{
    QString out;
    out.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar before = i > 0 ? text.at(i - 1) : QChar();
        if ((before.isLower() && c.isUpper()) || (before.isLetter() && c.isDigit()) ||
            (before.isDigit() && c.isLetter()))
            out += u' ';
        out += c;
    }
    return out;
}

QStringList wordsOf(const QString& text)
{
    QStringList out;
    for (const QStringList& forms : foldedQuery(text))
        out << forms.first(); // as written, since "ue" may stand astride two parts of a name
    return out;
}

bool isEnding(const QString& rest, qsizetype nameSize)
{
    static const QRegularExpression genitive(QStringLiteral("\\A(?:s|es|i?sch(?:e[mnrs]?)?)?\\z"));
    static const QRegularExpression any(QStringLiteral("\\A(?:s|es|ns?|en|ens|in|innen|i?sch(?:e[mnrs]?)?)?\\z"));
    return (nameSize < kLongName ? genitive : any).match(rest).hasMatch();
}

/// Whether some words in a row are the name.
bool isAmong(const QStringList& words, const QString& name, qsizetype parts)
{
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString joined;
        for (qsizetype last = first; last < words.size() && last - first < parts; ++last) {
            joined += words.at(last);
            const QString letters = lettersOf(joined);
            if (letters.startsWith(name) && isEnding(letters.mid(name.size()), name.size()))
                return true;
            if (joined.size() > 2 * name.size() + 6)
                break;
        }
    }
    return false;
}

/// Whether the name stands in what is before an @: there nothing parts it from an initial.
bool isInAddress(const QString& text, const QString& name)
{
    if (name.size() < 4)
        return false;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype start = at;
        while (start > 0 && !text.at(start - 1).isSpace())
            --start;
        if (lettersOf(wordsOf(text.mid(start, at - start)).join(QString())).contains(name))
            return true;
    }
    return false;
}

} // namespace

NameSearch::NameSearch(const QStringList& names)
{
    const auto add = [this](const QStringList& words) {
        const QString letters = lettersOf(words.join(QString()));
        const bool isKnown =
            std::any_of(m_names.begin(), m_names.end(), [&](const Name& name) { return name.letters == letters; });
        if (!letters.isEmpty() && !isKnown)
            m_names << Name{letters, roughOf(letters), words.size() + 1};
    };
    for (const QString& name : names) {
        for (const bool spelled : {false, true}) {
            const QStringList words = wordsOf(normalized(name, spelled));
            add(words);
            for (const QStringList& shorter : shorterForms(words))
                add(shorter);
        }
    }
}

bool NameSearch::isIn(const QString& text) const
{
    const QString plain = normalized(withoutTags(text), false);
    const QString rough = roughOf(foldedForIndex(plain));
    // Most texts are none, and this is told quickly.
    if (std::none_of(m_names.begin(), m_names.end(), [&](const Name& name) { return rough.contains(name.rough); }))
        return false;
    const QStringList whole = wordsOf(plain);
    const QStringList apart = wordsOf(spaced(plain));
    return std::any_of(m_names.begin(), m_names.end(), [&](const Name& name) {
        return isAmong(whole, name.letters, name.parts) || isAmong(apart, name.letters, name.parts) ||
               isInAddress(plain, name.letters);
    });
}

} // namespace iplan
