// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/tablesource.h"

namespace iplan
{

Result<> TableInMemory::eachRow(qsizetype sheet, const Visit& visit) const
{
    if (sheet != 0)
        return fail(ErrorKind::NotFound, QStringLiteral("„%1“ hat nur ein Blatt.").arg(name()), {});
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!visit(row, m_rows.at(row)))
            break;
    }
    return {};
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
