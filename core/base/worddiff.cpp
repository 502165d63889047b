// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worddiff.h"

#include <algorithm>
#include <QHash>
#include <QStringView>
#include <vector>

namespace iplan
{

namespace
{

using DiffTokens = QList<QStringView>;

// Above this number of cells two stretches are not compared each with each, but cut at tokens that are rare enough to
// be anchors. It keeps the whole comparison linear: cells at most 500 times the tokens.
constexpr size_t kDiffCellsAtMost = 250'000;
// Anchors within anchors; deeper than that texts have nothing left in common that a reader would follow.
constexpr int kDiffDepthAtMost = 12;

DiffTokens diffLines(QStringView text)
{
    DiffTokens out;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype to = end < 0 ? text.size() : end + 1;
        out << text.mid(from, to - from);
        from = to;
    }
    return out;
}

enum class DiffSort { Word, Blank, Sign };

DiffSort diffSortOf(QChar c)
{
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QChar(0xad))
        return DiffSort::Word;
    return c.isSpace() && c != u'\n' ? DiffSort::Blank : DiffSort::Sign;
}

/// Words, stretches of blanks, and single signs and line ends.
DiffTokens diffWords(QStringView text)
{
    DiffTokens out;
    qsizetype from = 0;
    while (from < text.size()) {
        const DiffSort sort = diffSortOf(text.at(from));
        qsizetype to = from + 1;
        while (sort != DiffSort::Sign && to < text.size() && diffSortOf(text.at(to)) == sort)
            ++to;
        out << text.mid(from, to - from);
        from = to;
    }
    return out;
}

/// Finds which tokens of two lists are the same, in order.
class TokenMatcher
{
public:
    TokenMatcher(const DiffTokens& before, const DiffTokens& after)
    {
        QHash<QStringView, int> numbers;
        m_before = numbered(before, numbers);
        m_after = numbered(after, numbers);
    }

    /// Pairs of positions, ascending in both.
    std::vector<std::pair<size_t, size_t>> pairs()
    {
        match({0, m_before.size(), 0, m_after.size()}, 0);
        return std::move(m_pairs);
    }

private:
    struct Range {
        size_t from, to;           ///< in the earlier text
        size_t otherFrom, otherTo; ///< in the later text
    };

    std::vector<int> numbered(const DiffTokens& tokens, QHash<QStringView, int>& numbers)
    {
        std::vector<int> out;
        out.reserve(static_cast<size_t>(tokens.size()));
        for (const QStringView token : tokens) {
            auto found = numbers.constFind(token);
            if (found == numbers.cend()) {
                found = numbers.insert(token, int(numbers.size()));
                // A word that fits is worth more than the blanks around it.
                m_weights.push_back(diffSortOf(token.front()) == DiffSort::Word ? 3 : 1);
            }
            out.push_back(*found);
        }
        return out;
    }

    void match(Range range, int depth)
    {
        while (range.from < range.to && range.otherFrom < range.otherTo &&
               m_before[range.from] == m_after[range.otherFrom])
            m_pairs.emplace_back(range.from++, range.otherFrom++);
        size_t tail = 0;
        while (range.from < range.to && range.otherFrom < range.otherTo &&
               m_before[range.to - 1] == m_after[range.otherTo - 1]) {
            --range.to;
            --range.otherTo;
            ++tail;
        }
        if (range.from < range.to && range.otherFrom < range.otherTo) {
            if ((range.to - range.from + 1) * (range.otherTo - range.otherFrom + 1) <= kDiffCellsAtMost)
                matchEachWithEach(range);
            else if (depth < kDiffDepthAtMost)
                matchBetweenAnchors(range, depth);
        }
        for (size_t i = 0; i < tail; ++i)
            m_pairs.emplace_back(range.to + i, range.otherTo + i);
    }

    /// The heaviest common subsequence.
    void matchEachWithEach(const Range& range)
    {
        const size_t rows = range.to - range.from;
        const size_t columns = range.otherTo - range.otherFrom;
        const size_t width = columns + 1;
        std::vector<int> weights((rows + 1) * width, 0);
        for (size_t i = rows; i-- > 0;) {
            for (size_t k = columns; k-- > 0;) {
                int best = std::max(weights[(i + 1) * width + k], weights[i * width + k + 1]);
                if (m_before[range.from + i] == m_after[range.otherFrom + k])
                    best = std::max(best, weights[(i + 1) * width + k + 1] + weightAt(range.from + i));
                weights[i * width + k] = best;
            }
        }
        size_t i = 0;
        size_t k = 0;
        while (i < rows && k < columns) {
            const int here = weights[i * width + k];
            if (m_before[range.from + i] == m_after[range.otherFrom + k] &&
                here == weights[(i + 1) * width + k + 1] + weightAt(range.from + i))
                m_pairs.emplace_back(range.from + i++, range.otherFrom + k++);
            else if (here == weights[(i + 1) * width + k])
                ++i;
            else
                ++k;
        }
    }

    [[nodiscard]] int weightAt(size_t position) const { return m_weights[static_cast<size_t>(m_before[position])]; }

    /// Tokens that stand once on either side hold the texts together ("patience" comparison).
    void matchBetweenAnchors(const Range& range, int depth)
    {
        size_t from = range.from;
        size_t otherFrom = range.otherFrom;
        for (const auto& [at, otherAt] : anchors(range)) {
            match({from, at, otherFrom, otherAt}, depth + 1);
            m_pairs.emplace_back(at, otherAt);
            from = at + 1;
            otherFrom = otherAt + 1;
        }
        if (from > range.from)
            match({from, range.to, otherFrom, range.otherTo}, depth + 1);
    }

    [[nodiscard]] std::vector<std::pair<size_t, size_t>> anchors(const Range& range) const
    {
        struct Seen {
            int count = 0;
            int otherCount = 0;
            size_t otherAt = 0;
        };
        QHash<int, Seen> seen;
        for (size_t i = range.from; i < range.to; ++i)
            ++seen[m_before[i]].count;
        for (size_t k = range.otherFrom; k < range.otherTo; ++k) {
            Seen& token = seen[m_after[k]];
            ++token.otherCount;
            token.otherAt = k;
        }
        std::vector<std::pair<size_t, size_t>> single;
        for (size_t i = range.from; i < range.to; ++i) {
            const Seen token = seen.value(m_before[i]);
            if (token.count == 1 && token.otherCount == 1)
                single.emplace_back(i, token.otherAt);
        }
        return longestAscending(single);
    }

    /// The longest part of `pairs` (ascending in the first) that ascends in the second, too.
    static std::vector<std::pair<size_t, size_t>> longestAscending(const std::vector<std::pair<size_t, size_t>>& pairs)
    {
        std::vector<size_t> lasts; ///< of the best run of each length: index of its last pair
        std::vector<size_t> before(pairs.size(), pairs.size());
        for (size_t i = 0; i < pairs.size(); ++i) {
            const auto place = std::lower_bound(lasts.begin(), lasts.end(), pairs[i].second,
                                                [&](size_t last, size_t at) { return pairs[last].second < at; });
            if (place != lasts.begin())
                before[i] = *(place - 1);
            if (place == lasts.end())
                lasts.push_back(i);
            else
                *place = i;
        }
        std::vector<std::pair<size_t, size_t>> out;
        for (size_t i = lasts.empty() ? pairs.size() : lasts.back(); i < pairs.size(); i = before[i])
            out.push_back(pairs[i]);
        std::reverse(out.begin(), out.end());
        return out;
    }

    std::vector<int> m_before;
    std::vector<int> m_after;
    std::vector<int> m_weights; ///< by number of the token
    std::vector<std::pair<size_t, size_t>> m_pairs;
};

/// What was the same, and the change that follows it.
struct TextChange {
    QString same;
    QString removed;
    QString added;
    [[nodiscard]] qsizetype size() const { return std::max(removed.size(), added.size()); }
    void add(const TextChange& next)
    {
        removed += next.same + next.removed;
        added += next.same + next.added;
    }
};

class PieceList
{
public:
    void same(QStringView text)
    {
        if (m_changes.last().size() > 0)
            m_changes << TextChange();
        m_changes.last().same += text;
    }
    void removed(QStringView text) { m_changes.last().removed += text; }
    void added(QStringView text) { m_changes.last().added += text; }

    [[nodiscard]] QList<DiffPiece> pieces() const
    {
        QList<TextChange> joined;
        for (const TextChange& change : m_changes) {
            if (!joined.isEmpty() && joined.last().size() > 0 && change.size() > 0 && isNoise(joined.last(), change))
                joined.last().add(change);
            else
                joined << change;
        }
        QList<DiffPiece> out;
        const auto append = [&out](DiffPiece::Kind kind, const QString& text) {
            if (!text.isEmpty())
                out << DiffPiece{kind, text};
        };
        for (const TextChange& change : std::as_const(joined)) {
            append(DiffPiece::Kind::Same, change.same);
            append(DiffPiece::Kind::Removed, change.removed);
            append(DiffPiece::Kind::Added, change.added);
        }
        return out;
    }

private:
    /// Whether what is the same between two changes only disturbs reading: blanks and signs ("alte Wörter" became "neue
    /// Begriffe"), or a small word that happens to stand in both of two texts that differ otherwise.
    static bool isNoise(const TextChange& before, const TextChange& after)
    {
        const QString& gap = after.same;
        if (gap.contains(u'\n'))
            return false;
        const auto isLetter = [](QChar c) { return diffSortOf(c) == DiffSort::Word; };
        const auto letters = std::count_if(gap.begin(), gap.end(), isLetter);
        return letters * 4 <= std::min(before.size(), after.size()) && letters <= 12;
    }

    QList<TextChange> m_changes{TextChange()};
};

void compareWords(QStringView before, QStringView after, PieceList& pieces)
{
    const DiffTokens earlier = diffWords(before);
    const DiffTokens later = diffWords(after);
    qsizetype i = 0;
    qsizetype k = 0;
    const auto changeUpTo = [&](qsizetype to, qsizetype otherTo) {
        for (; i < to; ++i)
            pieces.removed(earlier.at(i));
        for (; k < otherTo; ++k)
            pieces.added(later.at(k));
    };
    for (const auto& [at, otherAt] : TokenMatcher(earlier, later).pairs()) {
        changeUpTo(qsizetype(at), qsizetype(otherAt));
        pieces.same(earlier.at(i));
        ++i;
        ++k;
    }
    changeUpTo(earlier.size(), later.size());
}

/// Where each token begins, and where the last one ends.
std::vector<qsizetype> tokenStarts(const DiffTokens& tokens)
{
    std::vector<qsizetype> out{0};
    for (const QStringView token : tokens)
        out.push_back(out.back() + token.size());
    return out;
}

} // namespace

QList<DiffPiece> wordDiff(const QString& before, const QString& after)
{
    const DiffTokens earlier = diffLines(before);
    const DiffTokens later = diffLines(after);
    const std::vector<qsizetype> starts = tokenStarts(earlier);
    const std::vector<qsizetype> otherStarts = tokenStarts(later);
    PieceList pieces;
    size_t i = 0;
    size_t k = 0;
    const auto compareUpTo = [&](size_t to, size_t otherTo) {
        if (i == to && k == otherTo)
            return;
        compareWords(QStringView(before).mid(starts[i], starts[to] - starts[i]),
                     QStringView(after).mid(otherStarts[k], otherStarts[otherTo] - otherStarts[k]), pieces);
    };
    for (const auto& [at, otherAt] : TokenMatcher(earlier, later).pairs()) {
        compareUpTo(at, otherAt);
        pieces.same(earlier.at(qsizetype(at)));
        i = at + 1;
        k = otherAt + 1;
    }
    compareUpTo(starts.size() - 1, otherStarts.size() - 1);
    return pieces.pieces();
}

} // namespace iplan
