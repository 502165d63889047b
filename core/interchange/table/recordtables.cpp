// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/recordtables.h"

#include "core/interchange/table/recordsheet.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kLongestLabel = 80;
constexpr int kMostRows = 200'000;     ///< of a sheet: no collection of forms has more
constexpr qsizetype kMostFields = 100; ///< rows of one record

/// How a row names its value; empty where it goes on with the one above.
QString headingOf(const TableRow& row)
{
    const QString heading = row.isEmpty() ? QString() : row.first().text.simplified();
    return heading.endsWith(u':') ? heading.chopped(1) : heading;
}

/// The headings in the first column of a table of two; none if it is not of that kind.
QStringList recordHeadings(const TableInMemory::Sheet& table)
{
    QStringList out;
    for (const TableRow& row : table.rows) {
        if (row.size() > 2)
            return {};
        const QString heading = headingOf(row);
        if (heading.isEmpty())
            continue;
        if (heading.size() > kLongestLabel || out.size() > kMostFields || out.contains(heading))
            return {};
        out << heading;
    }
    return out.size() < 2 ? QStringList() : out;
}

void putRecord(RecordSheet& records, const TableInMemory::Sheet& table)
{
    records.beginRecord();
    records.put(QStringLiteral("Tabelle"), table.sheet.name);
    QString heading;
    for (const TableRow& row : table.rows) {
        if (const QString own = headingOf(row); !own.isEmpty())
            heading = own;
        if (row.size() > 1 && !heading.isEmpty() && !row.at(1).text.isEmpty())
            records.put(heading, row.at(1));
    }
}

bool holdsNumbers(const TableInMemory::Sheet& part)
{
    return std::ranges::all_of(part.rows, [](const TableRow& row) {
        bool isNumber = false;
        if (row.size() > 1)
            (void)row.at(1).text.trimmed().remove(u'.').replace(u',', u'.').toDouble(&isNumber);
        return row.size() < 2 || isNumber || row.at(1).text.trimmed().isEmpty();
    });
}

/// The parts of a sheet of two columns; none if it has more columns.
class SheetParts
{
public:
    explicit SheetParts(const QString& name) : m_name(name) {}

    /// Whether the sheet may still be of that kind.
    bool add(int row, TableRow cells)
    {
        while (!cells.isEmpty() && cells.last().text.trimmed().isEmpty())
            cells.removeLast();
        if (cells.size() < 2) // a line above, or a heading without a value
            return true;
        const QString heading = headingOf(cells);
        if (m_parts.isEmpty())
            m_first = heading;
        if (m_parts.isEmpty() || (!heading.isEmpty() && heading == m_first))
            m_parts << TableInMemory::Sheet{TableSheet{m_name}, {}};
        m_parts.last().rows << cells;
        return cells.size() == 2 && row < kMostRows && m_parts.last().rows.size() <= kMostFields;
    }
    [[nodiscard]] QList<TableInMemory::Sheet> parts() const
    {
        QList<TableInMemory::Sheet> out;
        for (const TableInMemory::Sheet& part : m_parts) {
            if (part.rows.size() > 1 && !holdsNumbers(part))
                out << part;
        }
        return out;
    }

private:
    QString m_name;
    QString m_first; ///< heading, with which each part begins
    QList<TableInMemory::Sheet> m_parts;
};

/// The tables of two columns that share most of their headings, at least two; otherwise none.
QList<qsizetype> tablesAlike(const QList<TableInMemory::Sheet>& tables)
{
    QList<qsizetype> alike;
    QSet<QString> known;
    for (qsizetype i = 0; i < tables.size(); ++i) {
        const QStringList own = recordHeadings(tables.at(i));
        const auto isKnown = [&known](const QString& heading) { return known.contains(heading); };
        const qsizetype shared = std::ranges::count_if(own, isKnown);
        if (own.isEmpty() || (!known.isEmpty() && shared * 2 < std::min(own.size(), known.size())))
            continue;
        alike << i;
        known.unite(QSet<QString>(own.begin(), own.end()));
    }
    return alike.size() < 2 ? QList<qsizetype>() : alike;
}

TableInMemory::Sheet recordSheet(const QList<TableInMemory::Sheet>& tables, const QList<qsizetype>& alike)
{
    RecordSheet records(QStringLiteral("%L1 Tabellen als Einträge").arg(alike.size()));
    for (const qsizetype i : alike)
        putRecord(records, tables.at(i));
    return records.sheet();
}

} // namespace

QList<TableInMemory::Sheet> withRecordTables(QList<TableInMemory::Sheet> tables)
{
    const QList<qsizetype> alike = tablesAlike(tables);
    if (!alike.isEmpty())
        tables.prepend(recordSheet(tables, alike));
    return tables;
}

Result<std::unique_ptr<TableSource>> recordsOf(const TableSource& source)
{
    QList<TableInMemory::Sheet> tables;
    QList<qsizetype> sheetOf; // of each table
    qsizetype filled = 0;
    for (qsizetype i = 0; i < source.sheets().size(); ++i) {
        if (source.sheets().at(i).isHidden)
            continue;
        SheetParts parts(source.sheets().at(i).name);
        bool fits = true;
        IPLAN_TRY(source.eachRow(i, [&](int row, const TableRow& cells) { return fits = parts.add(row, cells); }));
        const QList<TableInMemory::Sheet> own = fits ? parts.parts() : QList<TableInMemory::Sheet>();
        filled += !fits || !own.isEmpty() ? 1 : 0;
        tables << own;
        sheetOf.resize(tables.size(), i);
    }
    const QList<qsizetype> alike = tablesAlike(tables);
    QSet<qsizetype> sheets;
    for (const qsizetype each : alike)
        sheets.insert(sheetOf.at(each));
    if (alike.isEmpty() || sheets.size() * 2 < filled) // two forms beside lists
        return std::unique_ptr<TableSource>();
    return std::make_unique<TableInMemory>(source.name(), QList<TableInMemory::Sheet>{recordSheet(tables, alike)},
                                           source.notices());
}

} // namespace iplan
