// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/hyphenpatterns.h"

#include <algorithm>

namespace iplan::report
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Lines that set something, or say something to people.
bool isPattern(std::string_view line)
{
    constexpr std::string_view others = " \t#%ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return !line.empty() && others.find(line.front()) == std::string_view::npos;
}

/// Calls `use` with each line, without what ends it.
template <class Use>
void eachLine(std::string_view text, const Use& use)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        use(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

void PatternLevel::add(std::string_view line)
{
    const Pattern pattern{m_letters.size(), 0};
    char digit = 0;
    for (const char c : line) {
        if (isDigit(c)) {
            digit = char(c - '0');
            continue;
        }
        m_letters.push_back(c);
        m_digits.push_back(digit);
        digit = 0;
    }
    m_patterns.push_back({pattern.at, m_letters.size() - pattern.at});
    m_letters.push_back('\0');
    m_digits.push_back(digit);
}

void PatternLevel::sort()
{
    std::stable_sort(m_patterns.begin(), m_patterns.end(),
                     [this](const Pattern& a, const Pattern& b) { return letters(a) < letters(b); });
    // Of several with the same letters the last one stays.
    const auto first = std::unique(m_patterns.rbegin(), m_patterns.rend(), [this](const Pattern& a, const Pattern& b) {
                           return letters(a) == letters(b);
                       }).base();
    m_patterns.erase(m_patterns.begin(), first);
}

const PatternLevel::Pattern* PatternLevel::firstFrom(std::string_view text) const
{
    const auto found = std::lower_bound(m_patterns.begin(), m_patterns.end(), text,
                                        [this](const Pattern& a, std::string_view b) { return letters(a) < b; });
    return found != m_patterns.end() && letters(*found).starts_with(text) ? &*found : nullptr;
}

std::vector<char> PatternLevel::digits(std::string_view word) const
{
    std::string text = "."; // begin and end of a word can stand in patterns
    text.append(word).push_back('.');
    std::vector<char> out(text.size() + 1); // before each letter of `text`, and after the last
    // Of the patterns that end at a letter only the longest counts, and only unless a still longer one has begun: the
    // dictionaries are written for that.
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        const Pattern* found = nullptr;
        while (begin < end && !(found = firstFrom(std::string_view(text).substr(begin, end - begin))))
            ++begin;
        for (std::size_t i = 0; found && found->size == end - begin && i <= found->size; ++i)
            out[begin + i] = std::max(out[begin + i], m_digits[found->at + i]);
    }
    std::vector<char> after(word.size());
    for (std::size_t i = 1; i + 2 < word.size(); ++i) // one letter at the begin and two at the end always stay together
        after[i] = out[i + 2];
    return after;
}

HyphenPatterns::HyphenPatterns(const QByteArray& dictionary)
{
    PatternLevel* level = &m_compounds;
    eachLine({dictionary.constData(), std::size_t(dictionary.size())}, [&](std::string_view line) {
        if (line.starts_with("NEXTLEVEL"))
            level = &m_parts;
        else if (isPattern(line))
            level->add(line.substr(0, line.find_first_of(" \t")));
    });
    if (m_parts.isEmpty()) // there is one level only
        std::swap(m_parts, m_compounds);
    m_compounds.sort();
    m_parts.sort();
}

/// Writes the digit after each letter of the word, or of a part of it, to `digits`. A compound is taken apart until
/// nothing can be taken apart any more; the patterns for parts say the rest.
void HyphenPatterns::mark(std::string_view word, qsizetype least, bool begins, bool ends, char* digits) const
{
    const std::vector<char> joints = m_compounds.digits(word);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool isJoint = joints[i] % 2 != 0;
        if (!isJoint && (begin == 0 || i + 1 < word.size()))
            continue;
        const std::size_t size = i + 1 - begin;
        if (size > 1 && size < word.size())
            mark(word.substr(begin, size), least, begins && begin == 0, ends && !isJoint, digits + begin);
        digits[i] = joints[i];
        begin = i + 1;
    }
    if (begin > 0)
        return;
    std::ranges::copy(m_parts.digits(word), digits);
    const auto most = std::ptrdiff_t(word.size());
    if (!begins)
        std::fill_n(digits, std::min<std::ptrdiff_t>(least - 1, most), char(0));
    if (!ends)
        std::fill_n(digits + std::max<std::ptrdiff_t>(most - least, 0), std::min<std::ptrdiff_t>(least, most), char(0));
}

QList<qsizetype> HyphenPatterns::breaks(const QByteArray& word, qsizetype least) const
{
    std::vector<char> digits(std::size_t(word.size()));
    mark({word.constData(), std::size_t(word.size())}, least, true, true, digits.data());
    QList<qsizetype> out;
    for (qsizetype after = least; after + least <= word.size(); ++after) {
        if (digits[std::size_t(after) - 1] % 2 != 0)
            out << after;
    }
    return out;
}

} // namespace iplan::report
