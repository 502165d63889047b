// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/csvrows.h"

#include "core/interchange/formulaguard.h"
#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/tablerow.h"
#include "core/interchange/table/tablexml.h"

namespace iplan
{

CsvRows::CsvRows(const CsvDialect& dialect, const TableSource::Visit& visit, TablePlace place)
    : m_dialect(dialect), m_visit(visit), m_place(std::move(place)), m_isSepLine(dialect.hasSepLine)
{
}

Result<bool> CsvRows::add(QStringView text, bool isLast)
{
    for (const QChar c : text) {
        IPLAN_TRY(take(c));
        if (!m_goesOn)
            return false;
    }
    if (!isLast)
        return true;
    if (m_state == State::Quoted) {
        m_place.row = m_row;
        m_place.column = static_cast<int>(m_cells.size());
        return failAt(ErrorKind::Damaged, m_place, QStringLiteral("Das Anführungszeichen wird nicht geschlossen."),
                      QStringLiteral("Die Datei ist abgeschnitten, oder sie benutzt ein anderes Anführungszeichen: "
                                     "Wählen Sie dann ein anderes oder keines."));
    }
    if (m_state != State::Begin || !m_cells.isEmpty())
        IPLAN_TRY(endRow());
    return m_goesOn;
}

Result<> CsvRows::take(QChar c)
{
    const bool afterReturn = std::exchange(m_afterReturn, false);
    if (m_state == State::Quoted) {
        if (c == m_dialect.quote)
            m_state = State::QuoteSeen;
        else
            m_text += c;
        return check();
    }
    const bool isEnd = c == u'\n' || c == u'\r';
    if (m_state == State::QuoteSeen && c != m_dialect.delimiter && !isEnd) {
        // Doubled it is one; elsewhere within the cell it is one, too: "Verein "Brücke" e. V."
        m_text += m_dialect.quote;
        if (c != m_dialect.quote)
            m_text += c;
        m_state = State::Quoted;
        return {};
    }
    if (c == u'\n' && afterReturn)
        return {};
    if (c == m_dialect.delimiter) {
        endCell();
        if (m_cells.size() > tablelimits::kMostColumns)
            return failTooLarge(m_place,
                                QStringLiteral("Eine Zeile hat über %1 Spalten.").arg(tablelimits::kMostColumns));
    } else if (isEnd) {
        m_afterReturn = c == u'\r';
        return endRow();
    } else if (m_state == State::Begin && !m_dialect.quote.isNull() && c == m_dialect.quote) {
        m_state = State::Quoted;
    } else {
        m_state = State::Plain;
        m_text += c;
    }
    return check();
}

Result<> CsvRows::check()
{
    if (m_text.size() <= tablelimits::kMostCellChars)
        return {};
    m_place.row = m_row;
    m_place.column = static_cast<int>(m_cells.size());
    return failTooLarge(m_place, QStringLiteral("Die Zelle hat über %1 Millionen Zeichen; vielleicht wird ein "
                                                "Anführungszeichen nicht geschlossen.")
                                     .arg(tablelimits::kMostCellChars / 1'000'000));
}

void CsvRows::endCell()
{
    TableCell cell = emptyTableCell();
    if (!m_text.isEmpty())
        cell.text = withoutGuard(plainCellText(std::exchange(m_text, {})));
    m_cells << std::move(cell);
    m_state = State::Begin;
}

Result<> CsvRows::endRow()
{
    endCell();
    if (std::exchange(m_isSepLine, false)) {
        m_cells.clear();
        return {};
    }
    trimTableRow(m_cells);
    m_count += m_cells.size();
    m_place.row = m_row;
    if (m_row >= tablelimits::kMostRows || m_count > tablelimits::kMostCells)
        return failTooLarge(m_place, QStringLiteral("Die Datei hat zu viele Zeilen."));
    if (!m_cells.isEmpty())
        m_goesOn = m_visit(m_row, m_cells);
    ++m_row;
    m_cells.clear();
    return {};
}

} // namespace iplan
