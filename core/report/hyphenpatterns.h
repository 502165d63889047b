// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <string>
#include <string_view>
#include <vector>

namespace iplan::report
{

/// Patterns of one level of a hyphenation dictionary: letters with a digit between any two of them ("1ge2r"). Odd
/// digits allow a hyphen, even ones forbid it, the largest counts (Liang).
class PatternLevel
{
public:
    /// Adds a line of the dictionary; the later of two patterns with the same letters counts.
    void add(std::string_view line);
    /// To be called after the last add().
    void sort();
    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }
    /// The digit after each letter of `word`, as a number.
    [[nodiscard]] std::vector<char> digits(std::string_view word) const;

private:
    struct Pattern {
        std::size_t at = 0; ///< in m_letters and m_digits
        std::size_t size = 0;
    };
    [[nodiscard]] std::string_view letters(const Pattern& pattern) const
    {
        return std::string_view(m_letters).substr(pattern.at, pattern.size);
    }
    [[nodiscard]] const Pattern* firstFrom(std::string_view text) const;

    std::string m_letters;
    std::string m_digits; ///< one before each letter of m_letters and one after the last
    std::vector<Pattern> m_patterns;
};

/// A dictionary as LibreOffice and TeX use them ("hyph_de_DE.dic", in a one-byte character set), with its first level
/// for compounds and its second one for their parts. Gives the same hyphens as libhyphen, which takes two seconds to
/// read what is read here in some milliseconds.
class HyphenPatterns
{
public:
    /// An empty or foreign dictionary gives no hyphens.
    explicit HyphenPatterns(const QByteArray& dictionary);
    /// Where the word, in small letters of the character set, may be broken: the number of letters before each hyphen.
    /// At least `least` letters stay on either side, also within compounds.
    [[nodiscard]] QList<qsizetype> breaks(const QByteArray& word, qsizetype least) const;

private:
    void mark(std::string_view word, qsizetype least, bool begins, bool ends, char* digits) const;

    PatternLevel m_compounds;
    PatternLevel m_parts;
};

} // namespace iplan::report
