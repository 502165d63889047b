// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/spellchecker.h"

#include "core/spelling/textwords.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr qsizetype kMostVerdicts = 20'000; // the words of a long day; some 2 MB

/// What needs no dictionary: a letter, an abbreviation in capitals, something with digits.
bool isNoDictionaryWord(const QString& word)
{
    if (word.size() < 2)
        return true;
    if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
        return !word.contains(u'-'); // "B2-Kurs" has a part that can be judged
    // "AGs" are several.
    const qsizetype end = word.size() > 2 && word.endsWith(u's') ? word.size() - 1 : word.size();
    return std::all_of(word.begin(), word.begin() + end, [](QChar c) { return c.isUpper(); });
}

qsizetype genderMarkIn(const QString& word)
{
    for (qsizetype i = 1; i + 1 < word.size(); ++i) {
        if (isGenderMark(word.at(i)))
            return i;
    }
    return -1;
}

bool isEndingOfWords(const QString& text)
{
    static const QStringList endings{QStringLiteral("r"),  QStringLiteral("n"),  QStringLiteral("s"),
                                     QStringLiteral("e"),  QStringLiteral("m"),  QStringLiteral("er"),
                                     QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("em")};
    return endings.contains(text);
}

QString withCapital(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

void SpellChecker::setOwnWords(const QSet<QString>& words)
{
    m_own = words;
    m_verdicts.clear();
}

void SpellChecker::setNames(const QSet<QString>& names)
{
    m_names = names;
    m_verdicts.clear();
}

bool SpellChecker::isRight(QStringView word, bool beforeDot)
{
    const QString plain = dictionaryForm(word);
    const QString key = beforeDot ? plain + u'.' : plain;
    if (const auto known = m_verdicts.constFind(key); known != m_verdicts.constEnd())
        return *known;
    if (m_verdicts.size() >= kMostVerdicts)
        m_verdicts.clear();
    const bool right = judge(plain, beforeDot);
    m_verdicts.insert(key, right);
    return right;
}

bool SpellChecker::judge(const QString& word, bool beforeDot) const
{
    return isPartRight(word) || (beforeDot && isKnown(word + u'.')) || isJoined(word);
}

bool SpellChecker::isPartRight(const QString& part) const
{
    return isNoDictionaryWord(part) || isKnown(part) || isGenderForm(part);
}

bool SpellChecker::isKnown(const QString& word) const
{
    return isExtra(word) || m_dictionary->judge(word) != Dictionary::Verdict::Wrong;
}

bool SpellChecker::isExtra(const QString& word) const
{
    const auto has = [this](const QString& text) { return m_own.contains(text) || m_names.contains(text); };
    if (has(word) || has(word.left(1).toLower() + word.mid(1)))
        return true;
    return word.size() > 2 && word.endsWith(u's') && has(word.chopped(word.at(word.size() - 2) == u'\'' ? 2 : 1));
}

bool SpellChecker::isJoined(const QString& word) const
{
    const QStringList parts = word.split(u'-');
    if (parts.size() < 2)
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString& part = parts.at(i);
        // "Integrations-" and "-ausgang" are parts of words with a joint of their own.
        const bool begins = i + 1 < parts.size() && isKnown(part + u'-');
        const bool ends = i > 0 && isKnown(u'-' + part);
        if (!part.isEmpty() && !isPartRight(part) && !begins && !ends)
            return false;
    }
    return true;
}

bool SpellChecker::isGenderForm(const QString& word) const
{
    const qsizetype mark = genderMarkIn(word);
    if (mark > 0) {
        const QString stem = word.left(mark);
        const QString ending = word.mid(mark + 1);
        if (isKnown(stem + ending) || (isKnown(stem) && (isEndingOfWords(ending) || isKnown(ending))))
            return true; // Pädagog*innen, jede*r, der*die
        const QString plural = QStringLiteral("innen");
        return ending.startsWith(plural) && isKnown(stem + plural) && isKnown(withCapital(ending.mid(plural.size())));
    }
    const qsizetype capital = word.indexOf(QStringLiteral("In"), 2);
    if (capital < 0 || !word.at(capital - 1).isLower())
        return false;
    return isKnown(QString(word).replace(capital, 1, u'i'));
}

QStringList SpellChecker::suggestions(QStringView word) const
{
    const QString plain = dictionaryForm(word);
    const auto isSeam = [](QChar c) { return c == u'-' || isGenderMark(c); };
    for (qsizetype start = 0; start < plain.size();) {
        qsizetype end = start;
        while (end < plain.size() && !isSeam(plain.at(end)))
            ++end;
        const QString part = plain.mid(start, end - start);
        const bool isWhole = part.size() == plain.size();
        if (!isWhole && part.size() > 1 && !isPartRight(part) && !isKnown(part + u'-')) {
            QStringList out;
            for (const QString& better : suggestionsFor(part))
                out << plain.left(start) + better + plain.mid(end);
            return out;
        }
        start = end + 1;
    }
    return suggestionsFor(plain);
}

QStringList SpellChecker::suggestionsFor(const QString& word) const
{
    QStringList out;
    for (const QString& better : m_dictionary->suggest(word)) {
        // Parts of compounds are no words.
        const bool isPart =
            (better.startsWith(u'-') && !word.startsWith(u'-')) || (better.endsWith(u'-') && !word.endsWith(u'-'));
        if (!isPart && better != word && !out.contains(better))
            out << better;
        if (out.size() == kMostSuggestions)
            break;
    }
    return out;
}

} // namespace iplan
