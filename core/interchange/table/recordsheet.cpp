// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/recordsheet.h"

#include "core/interchange/table/tablerow.h"
#include "core/interchange/table/tablexml.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kMostAlike = 50; ///< values of one kind in a record: more are no contact of an office

} // namespace

void RecordSheet::beginRecord()
{
    m_records << QHash<qsizetype, TableCell>();
}

void RecordSheet::put(const QString& heading, const TableCell& cell)
{
    for (int copy = 1; copy <= kMostAlike; ++copy) {
        const QString name = copy == 1 ? heading : QStringLiteral("%1 %2").arg(heading).arg(copy);
        auto place = m_places.find(name);
        if (place == m_places.end()) {
            place = m_places.insert(name, m_headings.size());
            m_headings << name;
        }
        if (!m_records.last().contains(*place)) {
            m_records.last().insert(*place, cell);
            return;
        }
    }
}

void RecordSheet::put(const QString& heading, const QString& text)
{
    const QString plain = plainCellText(text).trimmed();
    if (!plain.isEmpty())
        put(heading, TableCell{plain, {}, false, {}});
}

void RecordSheet::put(const QString& heading, const QDateTime& time, bool isDay)
{
    TableCell cell;
    cell.text = time.toString(isDay ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("dd.MM.yyyy hh:mm"));
    cell.held = isDay ? TableCell::Held(time.date()) : TableCell::Held(QDateTime(time.date(), time.time(), Qt::UTC));
    put(heading, cell);
}

TableInMemory::Sheet RecordSheet::sheet() const
{
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < m_headings.size(); ++i)
        columns << i;
    const auto rank = [this](qsizetype column) {
        const qsizetype at = m_order.indexOf(m_headings.at(column));
        return at >= 0 ? at : m_order.size() + column;
    };
    std::ranges::sort(columns, {}, rank);
    TableInMemory::Sheet out{TableSheet{m_name}, {}};
    TableRow header;
    for (const qsizetype column : std::as_const(columns))
        header << TableCell{m_headings.at(column), {}, false, {}};
    out.rows << header;
    for (const auto& record : m_records) {
        TableRow row;
        for (const qsizetype column : std::as_const(columns))
            row << record.value(column, emptyTableCell());
        trimTableRow(row);
        out.rows << row;
    }
    return out;
}

} // namespace iplan
