// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/rowlook.h"
#include "core/interchange/mapping/tablearea.h"

#include <deque>
#include <QHash>

namespace iplan
{

/// The merged cells of a sheet, found by row.
class MergedCells
{
public:
    explicit MergedCells(const QList<QRect>& merged);
    [[nodiscard]] bool isEmpty() const { return m_byTop.empty(); }
    /// Those that begin in the rows first to last.
    [[nodiscard]] QList<QRect> from(int first, int last) const;
    /// How many columns the row fills, with what its merged cells span.
    [[nodiscard]] int covered(const SeenRow& row) const;

private:
    std::vector<QRect> m_byTop;
};

/// Rows of headings: where they begin and which they are.
struct HeadingRows {
    QList<SeenRow> rows; ///< empty: there are none
};

/// The headings of a table that begins with `ahead`; `above`: the rows dropped before, some of which may be headings
/// over others.
[[nodiscard]] HeadingRows headingRows(const std::deque<SeenRow>& ahead, const QList<SeenRow>& above,
                                      const MergedCells& merged);
/// Whether it stands over columns of the row below it, as "Kosten" over "2025" and "2026".
[[nodiscard]] bool isGroupRow(const SeenRow& row, const SeenRow& below, const MergedCells& merged);

/// The table that is being read: which columns it has and what they mostly hold.
class OpenTable
{
public:
    OpenTable(HeadingRows headings, const SeenRow& start);

    void take(const SeenRow& row);
    /// Whether the row is the headings once more.
    [[nodiscard]] bool repeatsHeadings(const SeenRow& row) const;
    /// Whether it has words where the table has numbers.
    [[nodiscard]] bool isContradictedBy(const SeenRow& row) const;
    [[nodiscard]] int lastRow() const { return m_lastRow; }
    /// How many columns have headings.
    [[nodiscard]] int width() const { return m_lastColumn - m_firstColumn + 1; }
    /// As one table, or as those that stand side by side, from left to right.
    [[nodiscard]] QList<FoundTable> found(const QList<QRect>& merged, bool toEnd) const;

private:
    struct ColumnLook {
        int values = 0;
        int words = 0;
    };
    [[nodiscard]] TableArea wholeArea(const QList<QRect>& merged, bool toEnd) const;
    [[nodiscard]] QList<TableArea> sideBySide(const TableArea& whole, const QList<QRect>& merged) const;
    [[nodiscard]] bool standApart(const TableArea& left, const TableArea& right) const;
    [[nodiscard]] bool hasHeading(int column) const;
    [[nodiscard]] int lastRecord(const TableArea& area) const;
    QList<SeenRow> m_headings;
    int m_firstRow;
    int m_lastRow;
    int m_firstColumn;
    int m_lastColumn;
    int m_records = 0;
    QList<ColumnLook> m_looks;
    QHash<int, int> m_filledTo; ///< the last record that fills the column
    QHash<int, int> m_beyond;   ///< rows that are filled where no heading stands, by column
};

/// Finds the tables of a sheet while its rows come by; keeps a few of them.
class TableFinder
{
public:
    explicit TableFinder(const TableSheet& sheet) : m_sheet(sheet), m_merged(sheet.merged) {}
    void add(int row, const TableRow& cells);
    [[nodiscard]] QList<FoundTable> finish();

private:
    void feed(const SeenRow& row);
    void seek();
    [[nodiscard]] bool isTitle(const SeenRow& row, int width) const;
    void drop(const SeenRow& row);
    void startTable();
    void takeRow(const SeenRow& row);
    [[nodiscard]] bool isNewHeading(const SeenRow& row) const;
    void flushPending();
    void restartAt(const SeenRow& heading);
    void closeTable(bool toEnd);
    [[nodiscard]] QString title(int headerRow) const;
    [[nodiscard]] FoundTable leftOver() const;

    const TableSheet& m_sheet;
    MergedCells m_merged;
    QList<FoundTable> m_found;
    std::deque<SeenRow> m_ahead; ///< not yet decided about, while no table is open
    QList<SeenRow> m_above;      ///< the last ones that belong to no table
    QList<SeenRow> m_titles;     ///< the first ones since the last table
    std::optional<OpenTable> m_table;
    QString m_title;                     ///< of m_table
    QList<SeenRow> m_pending;            ///< of m_table, since a blank row: may belong to the next table
    int m_last = -1;                     ///< filled row
    std::optional<SeenRow> m_firstAlone; ///< the first row that belongs to no table
    int m_lastAloneColumn = 0;
};

} // namespace iplan
