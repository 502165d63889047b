// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/signalcolors.h"
#include "core/interchange/table/tablesource.h"
#include "core/interchange/table/tablexml.h"

#include <QSet>

namespace iplan
{

/// Reads the sheets of an ODF spreadsheet one after the other, from the `content.xml` of an ODS or a FODS.
class OdsReader
{
public:
    /// Called with each sheet before its rows: true to get these.
    using Wants = std::function<bool(qsizetype sheet, const QString& name)>;

    explicit OdsReader(TableXml& xml) : m_xml(xml) {}
    /// Visits the rows of the sheets that are wanted. Stops when `visit` does.
    [[nodiscard]] Result<> read(const Wants& wants, const TableSource::Visit& visit);
    /// Shapes of all sheets that were wanted and read to the end, whether `visit` wanted rows or not.
    [[nodiscard]] const QList<TableSheet>& sheets() const { return m_sheets; }
    [[nodiscard]] bool hasLinks() const { return m_hasLinks; }
    [[nodiscard]] bool hasSignalColors() const { return m_colors.areSeveral(); }

private:
    Result<bool> readChildren(bool isHidden);
    Result<bool> readChild(bool isHidden);
    Result<bool> readTable();
    Result<bool> readRow(bool isHidden);
    Result<> readCells();
    Result<> addCell(const struct OdfCell& cell, int& pending);
    Result<bool> giveRow(int times);
    Result<> count(qint64 cells);
    void readStyle();
    void readColumn();

    TableXml& m_xml;
    const Wants* m_wants = nullptr;
    const TableSource::Visit* m_visit = nullptr;
    QList<TableSheet> m_sheets;
    QSet<QString> m_hiddenStyles; ///< of sheets
    SignalColors m_colors;        ///< of the styles of cells
    TableSheet m_sheet;
    TableRow m_cells;
    qsizetype m_sheetAt = -1;
    int m_rowAt = 0;
    int m_columnAt = 0; ///< of column definitions
    int m_depth = 0;
    qint64 m_counted = 0;
    bool m_isInTable = false;
    bool m_hasLinks = false;
};

} // namespace iplan
