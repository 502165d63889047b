// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/tablesource.h"

#include <algorithm>

namespace iplan
{

bool TableSheet::isIn(const QList<IndexRange>& ranges, int at)
{
    return std::ranges::any_of(ranges, [at](const IndexRange& each) { return each.first <= at && at <= each.last; });
}

TableInMemory::TableInMemory(const QString& name, QList<Sheet> sheets, QStringList notices)
    : m_name(name), m_notices(std::move(notices))
{
    for (Sheet& each : sheets) {
        m_sheets << std::move(each.sheet);
        m_rows << std::move(each.rows);
    }
}

Result<> TableInMemory::eachRow(qsizetype sheet, const Visit& visit) const
{
    if (sheet < 0 || sheet >= m_rows.size())
        return fail(ErrorKind::NotFound, QStringLiteral("„%1“ hat kein Blatt %2.").arg(m_name).arg(sheet + 1), {});
    const QList<TableRow>& rows = m_rows.at(sheet);
    for (int row = 0; row < rows.size(); ++row) {
        if (!visit(row, rows.at(row)))
            break;
    }
    return {};
}

Result<qsizetype> sheetNamed(const TableSource& source, const QString& name)
{
    const auto& sheets = source.sheets();
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (name.isEmpty() ? !sheets.at(i).isHidden : sheets.at(i).name == name)
            return i;
    }
    if (name.isEmpty() && !sheets.isEmpty())
        return 0;
    QStringList names;
    for (const TableSheet& sheet : sheets)
        names << QStringLiteral("„%1“").arg(sheet.name);
    return fail(ErrorKind::NotFound, QStringLiteral("Ein Blatt „%1“ hat „%2“ nicht.").arg(name, source.name()),
                QStringLiteral("Es gibt: %1.").arg(names.mid(0, 20).join(QLatin1String(", "))));
}

Result<QList<TableRow>> rowsOf(const TableSource& source, qsizetype sheet, int most)
{
    QList<TableRow> out;
    IPLAN_TRY(source.eachRow(sheet, [&](int row, const TableRow& cells) {
        if (row >= most)
            return false;
        while (out.size() < row)
            out << TableRow();
        out << cells;
        return out.size() < most;
    }));
    return out;
}

} // namespace iplan
