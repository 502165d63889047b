// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/headings.h"
#include "core/interchange/mapping/tablefinder.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kMostHeaderRows = 4;
constexpr int kRowsLookedAt = 200; ///< records after which it is known what the columns hold
constexpr int kFewRecords = 10;    ///< where a column without a heading counts once it is filled
constexpr int kNearBeyond = 3;     ///< columns beside the headings, likewise

/// Whether a cell that began further up reaches into the row.
bool isUnderTallCell(const SeenRow& row, int firstHeader, const MergedCells& merged)
{
    const QList<QRect> above = merged.from(firstHeader, row.row - 1);
    return std::any_of(above.begin(), above.end(), [&row](const QRect& each) { return each.bottom() >= row.row; });
}

bool isIn(const QList<QRect>& spans, int column)
{
    return std::any_of(spans.begin(), spans.end(), [column](const QRect& each) {
        return each.width() > 1 && each.left() <= column && column <= each.right();
    });
}

/// Whether all cells of the row stand below merged headings, or where the headings above have none.
bool isUnderSpans(const SeenRow& row, const SeenRow& above, const MergedCells& merged)
{
    const QList<QRect> spans = merged.from(above.row, above.row);
    bool isUnderOne = false;
    for (int column = row.first; column <= row.last; ++column) {
        if (row.look(column) == CellLook::Blank)
            continue;
        const bool isUnder = isIn(spans, column);
        isUnderOne = isUnderOne || isUnder;
        if (!isUnder && above.look(column) != CellLook::Blank)
            return false;
    }
    return isUnderOne;
}

/// The same where the format has no merged cells: the row fills the gaps of the one above, beginning below the heading
/// before the gap.
bool fillsGaps(const SeenRow& row, const SeenRow& above)
{
    if (row.first <= above.first)
        return false;
    bool fillsOne = false;
    for (int column = row.first; column <= row.last; ++column) {
        if (row.look(column) == CellLook::Blank)
            continue;
        const bool isGap = above.look(column) == CellLook::Blank;
        const bool startsGap =
            !isGap && above.look(column + 1) == CellLook::Blank && row.look(column + 1) != CellLook::Blank;
        if (!isGap && !startsGap)
            return false;
        fillsOne = fillsOne || isGap;
    }
    return fillsOne;
}

bool isSubHeading(const SeenRow& row, const QList<SeenRow>& headings, const MergedCells& merged)
{
    const SeenRow& above = headings.last();
    if (row.row != above.row + 1 || row.texts == 0 || row.longTexts > 0 || (row.values > 0 && row.values >= row.texts))
        return false;
    return isUnderTallCell(row, headings.first().row, merged) || isUnderSpans(row, above, merged) ||
           (merged.from(above.row, above.row).isEmpty() && fillsGaps(row, above));
}

} // namespace

MergedCells::MergedCells(const QList<QRect>& merged) : m_byTop(merged.begin(), merged.end())
{
    std::ranges::stable_sort(m_byTop, {}, [](const QRect& each) { return each.top(); });
}

QList<QRect> MergedCells::from(int first, int last) const
{
    const auto top = [](const QRect& each) { return each.top(); };
    const auto begin = std::ranges::lower_bound(m_byTop, first, {}, top);
    const auto end = std::ranges::upper_bound(m_byTop, last, {}, top);
    return begin < end ? QList<QRect>(begin, end) : QList<QRect>();
}

int MergedCells::covered(const SeenRow& row) const
{
    int out = row.filled;
    for (const QRect& each : from(row.row, row.row)) {
        if (row.look(each.left()) != CellLook::Blank)
            out += each.width() - 1;
    }
    return out;
}

bool isGroupRow(const SeenRow& row, const SeenRow& below, const MergedCells& merged)
{
    if (row.row >= below.row || below.row - row.row >= kMostHeaderRows || !row.isTextOnly() ||
        row.firstText().endsWith(u':') || row.last > below.last + 1)
        return false;
    const QList<QRect> spans = merged.from(row.row, row.row);
    const bool hasSpan = std::any_of(spans.begin(), spans.end(), [](const QRect& each) { return each.width() > 1; });
    if (!hasSpan) // of one cell only, a title begins at the left
        return row.first > below.first && row.filled < below.filled;
    const bool isWhole = row.filled == 1 && merged.covered(row) >= below.last - below.first;
    return !isWhole && (row.filled > 1 || row.first > below.first);
}

HeadingRows headingRows(const std::deque<SeenRow>& ahead, const QList<SeenRow>& above, const MergedCells& merged)
{
    HeadingRows out;
    if (!ahead.front().isHeadingLike())
        return out;
    out.rows << ahead.front();
    for (qsizetype i = above.size() - 1; i >= 0 && out.rows.size() < kMostHeaderRows; --i) {
        const SeenRow& row = above.at(i);
        if (row.row != out.rows.first().row - 1 || !isGroupRow(row, ahead.front(), merged))
            break;
        out.rows.prepend(row);
    }
    for (size_t i = 1; i < ahead.size() && out.rows.size() < kMostHeaderRows; ++i) {
        if (!isSubHeading(ahead[i], out.rows, merged))
            break;
        out.rows << ahead[i];
    }
    return out;
}

OpenTable::OpenTable(HeadingRows headings, const SeenRow& start)
    : m_headings(std::move(headings.rows)), m_firstRow(m_headings.isEmpty() ? start.row : m_headings.first().row),
      m_lastRow(m_headings.isEmpty() ? start.row - 1 : m_headings.last().row), m_firstColumn(start.first),
      m_lastColumn(start.last)
{
    for (const SeenRow& row : std::as_const(m_headings)) {
        m_firstColumn = std::min(m_firstColumn, row.first);
        m_lastColumn = std::max(m_lastColumn, row.last);
    }
}

void OpenTable::take(const SeenRow& row)
{
    m_lastRow = row.row;
    for (int column = row.first; column <= row.last; ++column) {
        if ((column < m_firstColumn || column > m_lastColumn) && row.look(column) != CellLook::Blank)
            ++m_beyond[column];
    }
    if (row.filled < 2 || m_records >= kRowsLookedAt)
        return;
    ++m_records;
    m_looks.resize(std::max<qsizetype>(m_looks.size(), row.last + 1));
    for (int column = row.first; column <= row.last; ++column) {
        const CellLook look = row.look(column);
        m_looks[column].values += look == CellLook::Value || look == CellLook::Year ? 1 : 0;
        m_looks[column].words += look == CellLook::Text || look == CellLook::Long ? 1 : 0;
    }
}

bool OpenTable::repeatsHeadings(const SeenRow& row) const
{
    return std::any_of(m_headings.begin(), m_headings.end(), [&row](const SeenRow& heading) {
        int alike = 0;
        for (int column = row.first; column <= row.last; ++column) {
            const bool isSame = column < heading.cells.size() && row.look(column) != CellLook::Blank &&
                                row.cells.at(column).text.simplified() == heading.cells.at(column).text.simplified();
            alike += isSame ? 1 : 0;
        }
        return alike * 5 >= row.filled * 4;
    });
}

bool OpenTable::isContradictedBy(const SeenRow& row) const
{
    if (row.values > 0 || row.filled < 2)
        return false;
    int contradicted = 0;
    int agreed = 0;
    for (int column = row.first; column <= row.last && column < m_looks.size(); ++column) {
        const ColumnLook& look = m_looks.at(column);
        if (look.values < 2 || look.values < look.words * 4)
            continue;
        const QString text = column < row.cells.size() ? row.cells.at(column).text : QString();
        (row.look(column) == CellLook::Text && text.size() >= 3 ? contradicted : agreed) += 1;
    }
    return contradicted > agreed;
}

FoundTable OpenTable::found(const QList<QRect>& merged, bool toEnd) const
{
    FoundTable out;
    out.area.headerRow = m_firstRow;
    out.area.headerRows = static_cast<int>(m_headings.size());
    out.area.lastRow = toEnd ? -1 : m_lastRow;
    out.area.firstColumn = m_firstColumn;
    out.area.lastColumn = m_lastColumn;
    for (auto each = m_beyond.begin(); each != m_beyond.end(); ++each) {
        const int column = each.key();
        // A remark somewhere far to the right makes no columns.
        const bool isNear = column >= m_firstColumn - kNearBeyond && column <= m_lastColumn + kNearBeyond;
        if (each.value() < 2 && !isNear && m_records > kFewRecords)
            continue;
        out.area.firstColumn = std::min(out.area.firstColumn, column);
        out.area.lastColumn = std::max(out.area.lastColumn, column);
    }
    QList<TableRow> header;
    for (const SeenRow& row : m_headings)
        header << row.cells;
    for (const QRect& each : merged) { // a heading over columns that have none themselves
        if (each.top() >= m_firstRow && each.top() < out.area.firstRow() && each.left() <= out.area.lastColumn)
            out.area.lastColumn = std::max(out.area.lastColumn, each.right());
    }
    out.headings = joinedHeadings(header, merged, out.area);
    return out;
}

} // namespace iplan
