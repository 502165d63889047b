// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/wordtable.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kMostWordColumns = 256; ///< Word itself allows 63
constexpr qsizetype kLongestTitle = 80;

} // namespace

void WordTable::skip(int columns)
{
    for (int i = 0; i < columns && m_rows.last().size() < kMostWordColumns; ++i, ++m_count)
        m_rows.last() << emptyTableCell();
}

void WordTable::addCovered()
{
    if (m_rows.last().size() < kMostWordColumns)
        m_rows.last() << TableCell();
    ++m_count;
}

void WordTable::add(const QString& text, int columns, int rows, bool isContinued)
{
    if (m_rows.isEmpty())
        beginRow();
    TableRow& row = m_rows.last();
    const int at = static_cast<int>(row.size());
    columns = std::clamp(columns, 1, std::max(1, kMostWordColumns - at));
    if (at >= kMostWordColumns)
        return;
    const int top = static_cast<int>(m_rows.size()) - 1;
    m_count += columns;
    row << (isContinued ? TableCell() : TableCell{text.isNull() ? QString(QLatin1String("")) : text, {}, false, {}});
    if (isContinued) {
        const auto above = std::ranges::find_if(
            m_merged, [&](const QRect& each) { return each.left() == at && each.bottom() == top - 1; });
        if (above != m_merged.end())
            above->setBottom(top);
        else if (top > 0)
            m_merged << QRect(at, top - 1, columns, 2);
    } else if (columns > 1 || rows > 1) {
        m_merged << QRect(at, top, columns, rows);
    }
}

TableInMemory::Sheet WordTable::sheet(int number, const QString& title) const
{
    QString name = QStringLiteral("Tabelle %1").arg(number);
    if (!title.isEmpty() && title.size() <= kLongestTitle)
        name += QStringLiteral(" – ") + title;
    TableInMemory::Sheet out{TableSheet{name, false, m_merged}, m_rows};
    for (TableRow& row : out.rows)
        trimTableRow(row);
    return out;
}

} // namespace iplan
