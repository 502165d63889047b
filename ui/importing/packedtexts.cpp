// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/packedtexts.h"

#include <algorithm>

namespace iplan
{

void PackedTexts::add(int sheetRow, const TableRow& cells)
{
    Row row{sheetRow, m_bytes.size(), m_ends.size(), 0};
    const qsizetype last = m_last < 0 ? cells.size() - 1 : std::min<qsizetype>(m_last, cells.size() - 1);
    for (qsizetype column = m_first; column <= last; ++column) {
        m_bytes += cells.at(column).text.toUtf8();
        m_ends << quint32(m_bytes.size() - row.bytes);
        ++row.cells;
    }
    m_rows << row;
}

QString PackedTexts::text(int sheetRow, int column) const
{
    const auto row = std::ranges::lower_bound(m_rows, sheetRow, {}, &Row::sheetRow);
    const int cell = column - m_first;
    if (row == m_rows.end() || row->sheetRow != sheetRow || cell < 0 || cell >= row->cells)
        return {};
    const quint32 begin = cell == 0 ? 0 : m_ends.at(row->ends + cell - 1);
    const quint32 end = m_ends.at(row->ends + cell);
    return QString::fromUtf8(m_bytes.constData() + row->bytes + begin, qsizetype(end - begin));
}

} // namespace iplan
