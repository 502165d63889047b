// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/wordtable.h"

#include "core/interchange/table/recordsheet.h"
#include "core/interchange/table/wordtables.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kMostWordColumns = 256; ///< Word itself allows 63
constexpr qsizetype kLongestTitle = 80;

/// The headings in the first column of a table of two; none if it is not of that kind.
QStringList recordHeadings(const TableInMemory::Sheet& table)
{
    QStringList out;
    for (const TableRow& row : table.rows) {
        if (row.size() > 2)
            return {};
        QString heading = row.isEmpty() ? QString() : row.first().text.simplified();
        if (heading.endsWith(u':'))
            heading.chop(1);
        if (heading.isEmpty())
            continue;
        if (heading.size() > kLongestTitle || out.contains(heading))
            return {};
        out << heading;
    }
    return out.size() < 2 ? QStringList() : out;
}

qsizetype shared(const QStringList& some, const QStringList& others)
{
    return std::ranges::count_if(some, [&](const QString& each) { return others.contains(each); });
}

void putRecord(RecordSheet& records, const TableInMemory::Sheet& table)
{
    records.beginRecord();
    records.put(QStringLiteral("Tabelle"), table.sheet.name);
    QString heading;
    for (const TableRow& row : table.rows) {
        const QString first = row.isEmpty() ? QString() : row.first().text.simplified();
        if (!first.isEmpty())
            heading = first.endsWith(u':') ? first.chopped(1) : first;
        if (row.size() > 1 && !heading.isEmpty() && !row.at(1).text.isEmpty())
            records.put(heading, row.at(1));
    }
}

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

QList<TableInMemory::Sheet> withRecordTables(QList<TableInMemory::Sheet> tables)
{
    QList<qsizetype> alike;
    QStringList headings;
    for (qsizetype i = 0; i < tables.size(); ++i) {
        const QStringList own = recordHeadings(tables.at(i));
        const bool fits = headings.isEmpty() || shared(own, headings) * 2 >= std::min(own.size(), headings.size());
        if (own.isEmpty() || !fits)
            continue;
        alike << i;
        for (const QString& heading : own) {
            if (!headings.contains(heading))
                headings << heading;
        }
    }
    if (alike.size() < 2)
        return tables;
    RecordSheet records(QStringLiteral("%1 Tabellen als Einträge").arg(alike.size()));
    for (const qsizetype i : std::as_const(alike))
        putRecord(records, tables.at(i));
    tables.prepend(records.sheet());
    return tables;
}

} // namespace iplan
