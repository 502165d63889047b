// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tablecell.h"

namespace iplan
{

/// The texts of a table, packed: of a hundred thousand rows that nobody has scrolled to, little more than their letters
/// is in memory. Rows are added from top to bottom.
class PackedTexts
{
public:
    /// `firstColumn` of the sheet is the first that is kept; `lastColumn` -1: all.
    explicit PackedTexts(int firstColumn = 0, int lastColumn = -1) : m_first(firstColumn), m_last(lastColumn) {}
    void add(int sheetRow, const TableRow& cells);
    /// What the cell shows, by row and column of the sheet; empty where there is none.
    [[nodiscard]] QString text(int sheetRow, int column) const;
    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }

private:
    struct Row {
        int sheetRow;
        qsizetype bytes; ///< where its texts begin
        qsizetype ends;  ///< where the ends of its cells begin
        int cells;
    };
    int m_first;
    int m_last;
    QByteArray m_bytes;    ///< UTF-8
    QList<quint32> m_ends; ///< of each cell, counted from the begin of its row
    QList<Row> m_rows;
};

} // namespace iplan
