// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"

namespace iplan
{

/// Where a table stands within a sheet: its headings and its records. Rows and columns from 0, ends included.
struct TableArea {
    int headerRow = 0;  ///< the first row of headings
    int headerRows = 1; ///< 0 to 4; 0: none, columns are then named by their letters
    int lastRow = -1;   ///< of the records; -1: to the end of the sheet
    int firstColumn = 0;
    int lastColumn = -1; ///< -1: to the last filled one

    [[nodiscard]] int firstRow() const { return headerRow + headerRows; }
    [[nodiscard]] bool holdsRow(int row) const { return row >= firstRow() && (lastRow < 0 || row <= lastRow); }
    /// As spreadsheet programs write it, headings included: "A5:K200", "A5:K" to the end.
    [[nodiscard]] QString text() const;
    /// Reads text(); headerRows stays 1. Rejected with the allowed form.
    [[nodiscard]] static Result<TableArea> parse(const QString& text);
    friend bool operator==(const TableArea&, const TableArea&) = default;
};

/// A table that was found in a sheet.
struct FoundTable {
    TableArea area;
    QStringList headings; ///< one for each column of the area
    QString title;        ///< the text above it, if there is one
};

/// The tables of a sheet, from top to bottom, side by side from left to right where an empty column parts them and they
/// have the same headings or end far apart: each begins with a row of headings that differ and are texts, of one to
/// four rows, below any lines of title; ends before two blank rows, or before the next row of headings. A heading that
/// is merely repeated, as at a page break, ends nothing. None if the sheet has no cells. Looks at all rows, in pieces.
[[nodiscard]] Result<QList<FoundTable>> findTables(const TableSource& source, qsizetype sheet);

/// The headings of an area: those of several rows joined by " – ", merged ones given to all columns they span, without
/// soft hyphens, line ends and hyphens left from them ("Denkmal- schutz"). Empty ones and repeated ones get the letter
/// of their column, so that all differ. `rows` are those of the sheet from row 0 on, at least down to the last row of
/// headings.
[[nodiscard]] QStringList headingsOf(const QList<TableRow>& rows, const TableSheet& sheet, const TableArea& area);

/// What a row of a table is.
enum class TableRowKind {
    Record,
    Blank,
    Heading, ///< the headings once more
    Sum,     ///< "Summe", "Gesamt", "Zwischensumme"
    Remark,  ///< a footnote or a title between the records: one text where records have several values
};
/// `usual`: how many cells the records of this table mostly have (2 or more).
[[nodiscard]] TableRowKind tableRowKind(const TableRow& row, const TableArea& area, const QStringList& headings,
                                        int usual);

/// The heading as headings are compared: folded (core/base/searchtext.h), without signs and spaces.
[[nodiscard]] QString foldedHeading(const QString& heading);
/// What is alike in two versions of a list: a text made of its headings, in any order.
[[nodiscard]] QString tableShape(const QStringList& headings);

} // namespace iplan
