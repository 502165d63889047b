// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/columnguess.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kMostCells = 300;
constexpr qsizetype kMostDistinct = 1000;
constexpr qsizetype kFirstRows = 100; ///< that say how many cells records mostly have

/// Reads the columns of a table while its rows come by.
class ColumnSampler
{
public:
    ColumnSampler(const TableSheet& sheet, const FoundTable& table) : m_table(table)
    {
        for (qsizetype i = 0; i < table.headings.size(); ++i) {
            const int column = table.area.firstColumn + static_cast<int>(i);
            m_columns << ColumnSample{table.headings.at(i), {}, {}, sheet.isColumnHidden(column)};
        }
        m_seen.resize(m_columns.size());
        m_last.resize(m_columns.size());
    }

    void add(const TableRow& row)
    {
        if (m_usual > 0) {
            take(row);
            return;
        }
        m_first << row;
        if (m_first.size() == kFirstRows)
            takeFirst();
    }
    [[nodiscard]] QList<ColumnSample> finish()
    {
        takeFirst();
        return std::move(m_columns);
    }

private:
    void takeFirst()
    {
        QList<int> counts;
        for (const TableRow& row : std::as_const(m_first)) {
            int filled = 0;
            for (qsizetype i = 0; i < m_columns.size() && i + m_table.area.firstColumn < row.size(); ++i)
                filled += row.at(i + m_table.area.firstColumn).text.isEmpty() ? 0 : 1;
            if (filled > 0)
                counts << filled;
        }
        std::ranges::sort(counts);
        m_usual = std::max(2, counts.isEmpty() ? 2 : counts.at(counts.size() / 2));
        for (const TableRow& row : std::as_const(m_first))
            take(row);
        m_first.clear();
    }
    void take(const TableRow& row)
    {
        if (tableRowKind(row, m_table.area, m_table.headings, m_usual) != TableRowKind::Record)
            return;
        for (qsizetype i = 0; i < m_columns.size() && i + m_table.area.firstColumn < row.size(); ++i)
            take(i, row.at(i + m_table.area.firstColumn));
    }
    void take(qsizetype i, const TableCell& cell)
    {
        ColumnSample& column = m_columns[i];
        if (cell.text.isEmpty() || cell.text == m_last.at(i)) {
            if (!cell.text.isEmpty() && column.cells.size() < kMostCells)
                column.cells << cell;
            return;
        }
        const QString text = cell.text.simplified();
        if (text.isEmpty())
            return;
        m_last[i] = cell.text;
        if (column.cells.size() < kMostCells)
            column.cells << cell;
        QSet<QString>& seen = m_seen[i];
        if (column.distinct.size() < kMostDistinct && !seen.contains(text)) {
            seen.insert(text);
            column.distinct << text;
        }
    }

    const FoundTable& m_table;
    QList<ColumnSample> m_columns;
    QList<QSet<QString>> m_seen; ///< of each column: its distinct texts
    QStringList m_last;          ///< text of each column
    QList<TableRow> m_first;
    int m_usual = 0;
};

} // namespace

Result<QList<ColumnSample>> sampleColumns(const TableSource& source, qsizetype sheet, const FoundTable& table)
{
    if (sheet < 0 || sheet >= source.sheets().size())
        return fail(ErrorKind::NotFound, QStringLiteral("„%1“ hat kein Blatt %2.").arg(source.name()).arg(sheet + 1));
    ColumnSampler sampler(source.sheets().at(sheet), table);
    const TableArea& area = table.area;
    IPLAN_TRY(source.eachRow(sheet, [&](int row, const TableRow& cells) {
        if (area.holdsRow(row))
            sampler.add(cells);
        return area.lastRow < 0 || row < area.lastRow;
    }));
    return sampler.finish();
}

} // namespace iplan
