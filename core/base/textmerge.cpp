// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/textmerge.h"

#include "core/base/richtext.h"

#include <algorithm>
#include <QList>
#include <QStringList>
#include <vector>

namespace iplan
{

namespace
{

/// The lines [from, to) of the base became `lines`.
struct Hunk {
    qsizetype from = 0;
    qsizetype to = 0;
    QStringList lines;
    [[nodiscard]] bool isInsertion() const { return from == to; }
    friend bool operator==(const Hunk&, const Hunk&) = default;
};

// Above this number of cells the comparison of two middles is not worth its memory; they then count as one change.
constexpr qsizetype kCellsAtMost = 4'000'000;

/// A replacement line by line where the numbers fit, so that the sides meet only in lines that both touched.
void appendHunk(QList<Hunk>& hunks, qsizetype from, qsizetype to, const QStringList& lines)
{
    if (from == to && lines.isEmpty())
        return;
    if (to - from != lines.size()) {
        hunks << Hunk{from, to, lines};
        return;
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        hunks << Hunk{from + i, from + i + 1, {lines.at(i)}};
}

/// Lengths of the longest common subsequences of the rests of both lists.
std::vector<int> commonLengths(const QStringList& base, const QStringList& text)
{
    const auto width = static_cast<size_t>(text.size() + 1);
    std::vector<int> lengths(static_cast<size_t>(base.size() + 1) * width, 0);
    for (auto i = static_cast<size_t>(base.size()); i-- > 0;) {
        for (auto k = static_cast<size_t>(text.size()); k-- > 0;) {
            const bool same = base.at(qsizetype(i)) == text.at(qsizetype(k));
            lengths[i * width + k] = same ? lengths[(i + 1) * width + k + 1] + 1
                                          : std::max(lengths[(i + 1) * width + k], lengths[i * width + k + 1]);
        }
    }
    return lengths;
}

QList<Hunk> middleHunks(const QStringList& base, const QStringList& text, qsizetype offset)
{
    QList<Hunk> hunks;
    if ((base.size() + 1) * (text.size() + 1) > kCellsAtMost) {
        appendHunk(hunks, offset, offset + base.size(), text);
        return hunks;
    }
    const std::vector<int> lengths = commonLengths(base, text);
    const auto at = [&](qsizetype i, qsizetype k) { return lengths[static_cast<size_t>(i * (text.size() + 1) + k)]; };
    qsizetype i = 0;
    qsizetype k = 0;
    qsizetype from = 0;
    QStringList lines;
    while (i < base.size() || k < text.size()) {
        if (i < base.size() && k < text.size() && base.at(i) == text.at(k)) {
            appendHunk(hunks, offset + from, offset + i, lines);
            lines.clear();
            from = ++i;
            ++k;
        } else if (k == text.size() || (i < base.size() && at(i + 1, k) >= at(i, k + 1))) {
            ++i;
        } else {
            lines << text.at(k++);
        }
    }
    appendHunk(hunks, offset + from, offset + i, lines);
    return hunks;
}

QList<Hunk> hunksOf(const QStringList& base, const QStringList& text)
{
    qsizetype head = 0;
    while (head < base.size() && head < text.size() && base.at(head) == text.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < base.size() - head && tail < text.size() - head &&
           base.at(base.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    return middleHunks(base.mid(head, base.size() - head - tail), text.mid(head, text.size() - head - tail), head);
}

/// Whether what both sides did cannot stand side by side.
bool clash(const Hunk& a, const Hunk& b)
{
    if (a.isInsertion() && b.isInsertion())
        return a.from == b.from;
    // A replacement that grew may hold an insertion at its edge.
    const auto grewBeside = [](const Hunk& insertion, const Hunk& other) {
        return insertion.isInsertion() && other.lines.size() > other.to - other.from && insertion.from >= other.from &&
               insertion.from <= other.to;
    };
    return grewBeside(a, b) || grewBeside(b, a) || (a.from < b.to && b.from < a.to);
}

std::optional<QStringList> combineLines(const QStringList& base, const QStringList& one, const QStringList& other)
{
    QList<Hunk> hunks = hunksOf(base, one);
    const QList<Hunk> others = hunksOf(base, other);
    const qsizetype own = hunks.size();
    for (const Hunk& hunk : others) {
        bool same = false;
        for (qsizetype i = 0; i < own; ++i) {
            if (hunks.at(i) == hunk)
                same = true;
            else if (clash(hunks.at(i), hunk))
                return std::nullopt;
        }
        if (!same)
            hunks << hunk;
    }
    // An insertion comes before what becomes of the line that it stands before.
    std::sort(hunks.begin(), hunks.end(),
              [](const Hunk& a, const Hunk& b) { return a.from < b.from || (a.from == b.from && a.to < b.to); });
    QStringList out;
    qsizetype at = 0;
    for (const Hunk& hunk : std::as_const(hunks)) {
        out += base.mid(at, hunk.from - at);
        out += hunk.lines;
        at = hunk.to;
    }
    return out + base.mid(at);
}

QStringList linesOf(const QString& text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

/// Each block as a line that stands for itself; nothing for a text that blocks cannot hold as it is.
std::optional<QStringList> blockLines(const QString& text)
{
    const RichBlocks blocks = parseRichText(text);
    if (richTextToHtml(blocks) != text)
        return std::nullopt;
    QStringList out;
    for (const RichBlock& block : blocks)
        out << richTextToHtml({block});
    return out;
}

} // namespace

std::optional<QString> combineTexts(TextForm form, const QString& base, const QString& one, const QString& other)
{
    if (one == other)
        return one;
    if (form == TextForm::None)
        return std::nullopt;
    if (form == TextForm::Lines) {
        const auto lines = combineLines(linesOf(base), linesOf(one), linesOf(other));
        return lines ? std::optional(lines->join(u'\n')) : std::nullopt;
    }
    const auto baseLines = blockLines(base);
    const auto oneLines = blockLines(one);
    const auto otherLines = blockLines(other);
    if (!baseLines || !oneLines || !otherLines)
        return std::nullopt;
    const auto lines = combineLines(*baseLines, *oneLines, *otherLines);
    return lines ? std::optional(richTextToHtml(parseRichText(lines->join(u'\n')))) : std::nullopt;
}

} // namespace iplan
