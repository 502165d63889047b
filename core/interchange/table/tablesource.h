// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/tablecell.h"

#include <functional>
#include <QRect>

namespace iplan
{

/// A sheet of a TableSource: everything but its cells.
struct TableSheet {
    QString name;
    bool isHidden = false;
    QList<QRect> merged; ///< in cells from 0; the cell at the top left holds what all of them show
};

/// Sheets of cells, whatever the format: what is on the clipboard, a text file, a workbook. Reads cells as they are
/// asked for; nothing is held that is not shown.
class TableSource
{
public:
    /// Gets the row (from 0) and its cells; false stops the reading.
    using Visit = std::function<bool(int row, const TableRow& cells)>;

    TableSource() = default;
    TableSource(const TableSource&) = delete;
    TableSource& operator=(const TableSource&) = delete;
    virtual ~TableSource() = default;

    /// Names it for people: a file name, "Zwischenablage".
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual const QList<TableSheet>& sheets() const = 0;
    /// Visits the rows of a sheet from top to bottom; rows without cells may be left out. Damaged with sheet and row
    /// where the source ends or goes wrong in between: what was visited until then counts for nothing.
    [[nodiscard]] virtual Result<> eachRow(qsizetype sheet, const Visit& visit) const = 0;
};

/// A sheet that is in memory already, such as what is on the clipboard.
class TableInMemory : public TableSource
{
public:
    TableInMemory(const QString& name, QList<TableRow> rows)
        : m_sheets{TableSheet{name, false, {}}}, m_rows(std::move(rows))
    {
    }
    [[nodiscard]] QString name() const override { return m_sheets.first().name; }
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_sheets; }
    [[nodiscard]] Result<> eachRow(qsizetype sheet, const Visit& visit) const override;

private:
    QList<TableSheet> m_sheets;
    QList<TableRow> m_rows;
};

/// All rows of a sheet, at most `most`: for what is known to be small, and for previews. Missing rows are empty ones.
[[nodiscard]] Result<QList<TableRow>> rowsOf(const TableSource& source, qsizetype sheet, int most);

} // namespace iplan
