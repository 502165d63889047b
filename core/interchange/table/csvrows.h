// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/csvtable.h"
#include "core/interchange/table/tableplace.h"

namespace iplan
{

/// Cuts text that comes in pieces into rows.
class CsvRows
{
public:
    CsvRows(const CsvDialect& dialect, const TableSource::Visit& visit, TablePlace place);
    /// Takes the next piece; `isLast` ends the last row. False: nobody wants more.
    [[nodiscard]] Result<bool> add(QStringView text, bool isLast);
    /// Ends in the middle of a text that was cut off on purpose: leaves out the last row.
    [[nodiscard]] int rows() const { return m_row; }

private:
    enum class State { Begin, Plain, Quoted, QuoteSeen };

    Result<> take(QChar c);
    void endCell();
    Result<> endRow();
    Result<> check();

    const CsvDialect& m_dialect;
    const TableSource::Visit& m_visit;
    TablePlace m_place;
    State m_state = State::Begin;
    QString m_text;
    TableRow m_cells;
    int m_row = 0;
    qint64 m_count = 0;
    bool m_afterReturn = false;
    bool m_isSepLine;
    bool m_goesOn = true;
};

} // namespace iplan
