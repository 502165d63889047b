// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/tablefinder.h"

#include "core/base/shortened.h"
#include "core/interchange/mapping/headings.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kRowsAhead = 16;               ///< rows looked at before it is said what the first of them is
constexpr int kRowsNear = 3;                 ///< rows below in which better headings are looked for
constexpr int kMostPending = 6;              ///< rows between a blank one and headings of another table
constexpr int kMostTitles = 3;               ///< lines that name a table
constexpr qsizetype kLongestTitleText = 120; ///< characters of them

} // namespace

void TableFinder::add(int row, const TableRow& cells)
{
    const SeenRow seen(row, cells);
    if (seen.filled == 0)
        return;
    if (m_last >= 0 && row - m_last > 2) { // two blank rows end whatever stood above
        while (!m_ahead.empty())
            seek();
        if (m_table) {
            flushPending();
            closeTable(false);
        }
    }
    m_last = row;
    feed(seen);
}

QList<FoundTable> TableFinder::finish()
{
    while (!m_ahead.empty())
        seek();
    if (m_table) {
        flushPending();
        closeTable(true);
    }
    if (m_found.isEmpty() && m_firstAlone)
        m_found << leftOver();
    return m_found;
}

void TableFinder::feed(const SeenRow& row)
{
    if (m_table) {
        takeRow(row);
        return;
    }
    m_ahead.push_back(row);
    if (m_ahead.size() >= kRowsAhead)
        seek();
}

/// Says what the first of the rows ahead is.
void TableFinder::seek()
{
    int width = 0;
    for (const SeenRow& row : m_ahead)
        width = std::max(width, m_merged.covered(row));
    const SeenRow& front = m_ahead.front();
    const bool isAlone = m_ahead.size() == 1 && !front.isKnown() && front.values == 0;
    if (width > 1 && !isTitle(front, width) && !isAlone) {
        startTable();
        return;
    }
    drop(front);
    m_ahead.pop_front();
}

bool TableFinder::isTitle(const SeenRow& row, int width) const
{
    if (row.filled == 1 || m_merged.covered(row) * 2 <= width)
        return true;
    if (row.firstText().endsWith(u':') && row.filled <= 4) // "Stand:" and its value
        return true;
    if (row.isKnown())
        return false;
    const size_t end = std::min<size_t>(m_ahead.size(), 1 + kRowsNear);
    return std::any_of(m_ahead.begin() + 1, m_ahead.begin() + static_cast<qsizetype>(end),
                       [](const SeenRow& below) { return below.isHeadingLike() && below.isKnown(); });
}

/// The row belongs to no table.
void TableFinder::drop(const SeenRow& row)
{
    if (!m_firstAlone)
        m_firstAlone = row;
    m_lastAloneColumn = std::max(m_lastAloneColumn, row.last);
    m_above << row;
    if (m_above.size() > kRowsNear)
        m_above.removeFirst();
    if (m_titles.size() < kMostTitles)
        m_titles << row;
}

void TableFinder::startTable()
{
    std::deque<SeenRow> rows;
    rows.swap(m_ahead);
    HeadingRows headings = headingRows(rows, m_above, m_merged);
    const int headerRow = headings.rows.isEmpty() ? rows.front().row : headings.rows.first().row;
    const int firstRecord = headings.rows.isEmpty() ? rows.front().row : headings.rows.last().row + 1;
    m_title = title(headerRow);
    m_table.emplace(std::move(headings), rows.front());
    m_titles.clear();
    m_above.clear();
    for (const SeenRow& row : rows) {
        if (row.row >= firstRecord)
            feed(row);
    }
}

void TableFinder::takeRow(const SeenRow& row)
{
    const int before = m_pending.isEmpty() ? m_table->lastRow() : m_pending.last().row;
    const bool isGap = row.row - before > 1;
    const bool isLine = row.filled == 1 && m_table->width() > 2;
    if (row.filled > 1 && isNewHeading(row)) {
        restartAt(row);
        return;
    }
    if (isGap || (isLine && m_pending.isEmpty()) || m_pending.size() >= kMostPending)
        flushPending();
    if (isGap || isLine || !m_pending.isEmpty())
        m_pending << row;
    else
        m_table->take(row);
}

bool TableFinder::isNewHeading(const SeenRow& row) const
{
    const int before = m_pending.isEmpty() ? m_table->lastRow() : m_pending.last().row;
    const bool isApart = !m_pending.isEmpty() || row.row - before > 1;
    if (row.values > row.texts || row.longTexts > 0)
        return false;
    const bool contradicts = m_table->isContradictedBy(row);
    if (!isApart && !contradicts) // folding every row of a long list of words would take long
        return false;
    if (!row.isHeadingLike() || m_table->repeatsHeadings(row))
        return false;
    return row.isKnown() || (isApart && contradicts && row.known() > 0);
}

void TableFinder::flushPending()
{
    for (const SeenRow& row : std::as_const(m_pending))
        m_table->take(row);
    m_pending.clear();
}

/// Another table begins with these headings and the lines above them.
void TableFinder::restartAt(const SeenRow& heading)
{
    QList<SeenRow> rows{heading};
    while (!m_pending.isEmpty()) {
        const SeenRow& line = m_pending.last();
        const bool isApart = rows.first().row - line.row > 1;
        const bool isOver = isGroupRow(line, heading, m_merged);
        const bool isLine = line.filled == 1 && !looksLikeSum(line) && !looksLikeFootnote(line.firstText());
        if ((!isOver && !isLine) || (isApart && rows.size() > 1))
            break;
        rows.prepend(line);
        m_pending.removeLast();
    }
    flushPending();
    closeTable(false);
    for (const SeenRow& row : std::as_const(rows))
        feed(row);
}

void TableFinder::closeTable(bool toEnd)
{
    for (FoundTable found : m_table->found(m_sheet.merged, toEnd)) {
        found.title = m_title;
        m_found << found;
    }
    m_table.reset();
}

/// What the lines above the headings say.
QString TableFinder::title(int headerRow) const
{
    QStringList lines;
    for (const SeenRow& row : m_titles) {
        QStringList parts;
        for (const TableCell& cell : row.cells) {
            if (!cell.text.trimmed().isEmpty() && parts.size() < 4)
                parts << cell.text.simplified();
        }
        const QString line = parts.join(u' ');
        if (row.row < headerRow && !lines.contains(line))
            lines << line;
    }
    return shortened(lines.join(QStringLiteral(" – ")), kLongestTitleText);
}

/// A sheet of one column, or of lines only: one table.
FoundTable TableFinder::leftOver() const
{
    FoundTable out;
    out.area.headerRow = m_firstAlone->row;
    out.area.headerRows = m_firstAlone->isHeadingLike() ? 1 : 0;
    out.area.firstColumn = m_firstAlone->first;
    out.area.lastColumn = std::max(m_lastAloneColumn, m_firstAlone->first);
    out.headings = joinedHeadings(out.area.headerRows > 0 ? QList<TableRow>{m_firstAlone->cells} : QList<TableRow>(),
                                  {}, out.area);
    return out;
}

Result<QList<FoundTable>> findTables(const TableSource& source, qsizetype sheet)
{
    if (sheet < 0 || sheet >= source.sheets().size())
        return fail(ErrorKind::NotFound, QStringLiteral("„%1“ hat kein Blatt %2.").arg(source.name()).arg(sheet + 1));
    TableFinder finder(source.sheets().at(sheet));
    IPLAN_TRY(source.eachRow(sheet, [&finder](int row, const TableRow& cells) {
        finder.add(row, cells);
        return true;
    }));
    return finder.finish();
}

} // namespace iplan
