// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/tablerow.h"
#include "core/interchange/table/tablesource.h"

namespace iplan
{

/// Puts the cells of a table of a document where they belong.
class WordTable
{
public:
    void beginRow() { m_rows << TableRow(); }
    /// Adds a cell that spans `columns`; what it covers is no cell. `isContinued`: the one above goes on.
    void add(const QString& text, int columns, int rows, bool isContinued);
    /// A place that a cell added before spans.
    void addCovered();
    /// Leaves out cells, such as before an indented row.
    void skip(int columns);
    [[nodiscard]] qint64 cells() const { return m_count; }
    /// `number` from 1; `title`: the line above.
    [[nodiscard]] TableInMemory::Sheet sheet(int number, const QString& title) const;

private:
    QList<TableRow> m_rows;
    QList<QRect> m_merged;
    qint64 m_count = 0;
};

} // namespace iplan
