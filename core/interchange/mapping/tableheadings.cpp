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
constexpr int kRowsApart = 3;      ///< by which tables side by side end apart, or a quarter of the longer one
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
        if (row.look(column) != CellLook::Blank)
            m_filledTo.insert(column, row.row);
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

TableArea OpenTable::wholeArea(const QList<QRect>& merged, bool toEnd) const
{
    TableArea out;
    out.headerRow = m_firstRow;
    out.headerRows = static_cast<int>(m_headings.size());
    out.lastRow = toEnd ? -1 : m_lastRow;
    out.firstColumn = m_firstColumn;
    out.lastColumn = m_lastColumn;
    for (auto each = m_beyond.begin(); each != m_beyond.end(); ++each) {
        const int column = each.key();
        // A remark somewhere far to the right makes no columns.
        const bool isNear = column >= m_firstColumn - kNearBeyond && column <= m_lastColumn + kNearBeyond;
        if (each.value() < 2 && !isNear && m_records > kFewRecords)
            continue;
        out.firstColumn = std::min(out.firstColumn, column);
        out.lastColumn = std::max(out.lastColumn, column);
    }
    for (const QRect& each : merged) { // a heading over columns that have none themselves
        if (each.top() >= m_firstRow && each.top() < out.firstRow() && each.left() <= out.lastColumn)
            out.lastColumn = std::max(out.lastColumn, each.right());
    }
    return out;
}

bool OpenTable::hasHeading(int column) const
{
    return std::ranges::any_of(m_headings,
                               [column](const SeenRow& row) { return row.look(column) != CellLook::Blank; });
}

int OpenTable::lastRecord(const TableArea& area) const
{
    int out = area.firstRow() - 1;
    for (int column = area.firstColumn; column <= area.lastColumn; ++column)
        out = std::max(out, m_filledTo.value(column, out));
    return out;
}

/// An empty column may be there for the eye only: two tables have the same headings again, or end far apart.
bool OpenTable::standApart(const TableArea& left, const TableArea& right) const
{
    QStringList headings;
    int repeated = 0;
    int named = 0;
    for (int column = left.firstColumn; column <= right.lastColumn; ++column) {
        const SeenRow& row = m_headings.last();
        if (row.look(column) == CellLook::Blank)
            continue;
        const QString folded = foldedHeading(row.cells.at(column).text);
        if (column <= left.lastColumn)
            headings << folded;
        else
            repeated += headings.contains(folded) ? 1 : 0;
        named += column >= right.firstColumn ? 1 : 0;
    }
    const int one = lastRecord(left) - left.firstRow() + 1;
    const int other = lastRecord(right) - right.firstRow() + 1;
    return (repeated > 0 && repeated * 2 >= named) ||
           (std::min(one, other) > 0 && std::abs(one - other) >= std::max(kRowsApart, std::max(one, other) / 4));
}

/// The areas that empty columns part, as far as each of them is a table.
QList<TableArea> OpenTable::sideBySide(const TableArea& whole, const QList<QRect>& merged) const
{
    QList<TableArea> out{whole};
    const auto isSpanned = [&](int column) {
        return std::ranges::any_of(merged, [&](const QRect& each) {
            return each.top() >= whole.headerRow && each.top() < whole.firstRow() && each.left() <= column &&
                   each.right() >= column;
        });
    };
    for (int column = whole.firstColumn + 1; column < whole.lastColumn && !m_headings.isEmpty(); ++column) {
        if (hasHeading(column) || m_filledTo.contains(column) || isSpanned(column))
            continue;
        TableArea left = out.last();
        TableArea right = out.last();
        left.lastColumn = column - 1;
        right.firstColumn = column + 1;
        const auto headed = [this](const TableArea& area) {
            int count = 0;
            for (int at = area.firstColumn; at <= area.lastColumn; ++at)
                count += hasHeading(at) ? 1 : 0;
            return count;
        };
        if (headed(left) < 2 || headed(right) < 2 || !standApart(left, right))
            continue;
        out.last() = left;
        out << right;
    }
    for (TableArea& area : out) {
        if (const int last = lastRecord(area); out.size() > 1 && last < m_lastRow)
            area.lastRow = last;
    }
    return out;
}

QList<FoundTable> OpenTable::found(const QList<QRect>& merged, bool toEnd) const
{
    QList<TableRow> header;
    for (const SeenRow& row : m_headings)
        header << row.cells;
    QList<FoundTable> out;
    for (const TableArea& area : sideBySide(wholeArea(merged, toEnd), merged))
        out << FoundTable{area, joinedHeadings(header, merged, area), {}};
    return out;
}

} // namespace iplan
