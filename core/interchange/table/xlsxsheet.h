// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"
#include "core/interchange/table/xlsxbook.h"

#include <map>

namespace iplan
{

/// "C5" as row and column from 0; nothing if it is none, or beyond what a sheet has.
[[nodiscard]] std::optional<QPoint> xlsxCellAt(QStringView reference);

/// Merged cells, hidden rows and columns of a sheet. Reads through the whole part, since they stand before and behind
/// the cells: so its checksum is known to fit.
[[nodiscard]] Result<TableSheet> readXlsxSheetShape(const XlsxBook& book, const XlsxBook::SheetPart& part);

/// Visits the cells of a sheet, row by row.
class XlsxSheetReader
{
public:
    XlsxSheetReader(const XlsxBook& book, const XlsxBook::SheetPart& part, const TableSheet& shape);
    [[nodiscard]] Result<> read(const TableSource::Visit& visit);

private:
    using Notes = std::map<int, std::map<int, QString>>; ///< row → column → text

    Result<> readNotes();
    Result<bool> readRows(const TableSource::Visit& visit);
    Result<bool> readRow(const TableSource::Visit& visit);
    Result<> readCell();
    Result<> startRow();
    /// The attribute `t` of a cell.
    enum class Type { Number, Shared, Inline, Formula, Boolean, Error, IsoDate };
    static Type typeOf(QStringView name);
    void fillCell(TableCell& cell, Type type, const QString& value, int style);
    void fillNumber(TableCell& cell, const QString& value, int style) const;
    void takeOutCovered();
    Result<bool> giveNotesBefore(int row, const TableSource::Visit& visit);
    Result<bool> giveRow(const TableSource::Visit& visit);

    const XlsxBook& m_book;
    const XlsxBook::SheetPart& m_part;
    QList<QRect> m_merged; ///< by their top
    qsizetype m_nextMerged = 0;
    QList<QRect> m_merging; ///< those that reach the present row
    Notes m_notes;
    TableXml m_xml;
    TableRow m_row;
    int m_rowAt = -1;
    int m_columnAt = -1;
    qint64 m_cells = 0;
};

} // namespace iplan
