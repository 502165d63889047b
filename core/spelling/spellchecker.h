// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spelling/dictionary.h"

#include <QHash>
#include <QSet>

namespace iplan
{

/// Judges the words of wordsToCheck() as German offices write: by a dictionary and by words that count as right besides
/// (names of the file, own words; also at the start of a sentence and with the s of the genitive). Right are also
/// - single letters, capitals ("KIZ", "AGs"), and parts with digits ("B2-Kurs");
/// - abbreviations that the dictionary has with their dot, where one follows;
/// - compounds with hyphens whose parts are right ("Nord-Süd-Dialog", "Sprach-");
/// - gender forms ("Lehrer*innen", "Lehrer:innen", "LehrerInnen", "jede*r") of words that are right;
/// - what the dictionary cannot judge (Dictionary::Verdict::Unknown).
class SpellChecker
{
public:
    /// How many suggestions() there are at most.
    static constexpr int kMostSuggestions = 7;

    explicit SpellChecker(std::shared_ptr<const Dictionary> dictionary) : m_dictionary(std::move(dictionary)) {}

    /// In the form that dictionaryForm() gives.
    void setOwnWords(const QSet<QString>& words);
    void setNames(const QSet<QString>& names);

    /// `beforeDot` as in TextWord. Verdicts are remembered, up to a bound.
    [[nodiscard]] bool isRight(QStringView word, bool beforeDot = false);
    /// What might have been meant instead of a wrong word, the likeliest first. Of compounds with hyphens and of gender
    /// forms the first wrong part is replaced.
    [[nodiscard]] QStringList suggestions(QStringView word) const;

private:
    [[nodiscard]] bool judge(const QString& word, bool beforeDot) const;
    [[nodiscard]] bool isKnown(const QString& word) const;
    [[nodiscard]] bool isExtra(const QString& word) const;
    [[nodiscard]] bool isPartRight(const QString& part) const;
    [[nodiscard]] bool isJoined(const QString& word) const;
    [[nodiscard]] bool isGenderForm(const QString& word) const;
    [[nodiscard]] QStringList suggestionsFor(const QString& word) const;

    std::shared_ptr<const Dictionary> m_dictionary;
    QSet<QString> m_own;
    QSet<QString> m_names;
    QHash<QString, bool> m_verdicts; ///< by the word, with the dot that follows
};

} // namespace iplan
