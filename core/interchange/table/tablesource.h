// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/tablecell.h"

#include <functional>
#include <QRect>
#include <QStringList>

namespace iplan
{

/// Neighbouring rows or columns, from 0, both included.
struct IndexRange {
    int first = 0;
    int last = 0;
    friend bool operator==(const IndexRange&, const IndexRange&) = default;
};

struct EntityInfo;

/// A sheet of a TableSource: everything but its cells.
struct TableSheet {
    QString name;
    bool isHidden = false;
    QList<QRect> merged = {}; ///< in cells from 0; the cell at the top left holds what all of them show
    QList<IndexRange> hiddenColumns = {};
    QList<IndexRange> hiddenRows = {};  ///< as its own program hides them, also by a filter
    const EntityInfo* entity = nullptr; ///< whose rows it lists, where the format says so: cards, calendars

    [[nodiscard]] bool isColumnHidden(int column) const { return isIn(hiddenColumns, column); }
    [[nodiscard]] bool isRowHidden(int row) const { return isIn(hiddenRows, row); }

private:
    static bool isIn(const QList<IndexRange>& ranges, int at);
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
    /// What people should know before they take something over, German sentences: macros that are not run, links to
    /// other files that are not followed.
    [[nodiscard]] virtual QStringList notices() const { return {}; }
    /// Visits the rows of a sheet from top to bottom; rows without cells may be left out, as may empty cells at the end
    /// of a row. Damaged with sheet and row where the source ends or goes wrong in between: what was visited until then
    /// counts for nothing.
    [[nodiscard]] virtual Result<> eachRow(qsizetype sheet, const Visit& visit) const = 0;
};

/// Sheets that are in memory already, such as what is on the clipboard, in a Word file, in vCards.
class TableInMemory : public TableSource
{
public:
    struct Sheet {
        TableSheet sheet;
        QList<TableRow> rows;
    };

    TableInMemory(const QString& name, QList<TableRow> rows)
        : TableInMemory(name, {{TableSheet{name}, std::move(rows)}})
    {
    }
    TableInMemory(const QString& name, QList<Sheet> sheets, QStringList notices = {});
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_sheets; }
    [[nodiscard]] QStringList notices() const override { return m_notices; }
    [[nodiscard]] Result<> eachRow(qsizetype sheet, const Visit& visit) const override;

private:
    QString m_name;
    QList<TableSheet> m_sheets;
    QList<QList<TableRow>> m_rows; ///< of each sheet
    QStringList m_notices;
};

/// The sheet of that name; without a name the first that is shown. NotFound names those that are there.
[[nodiscard]] Result<qsizetype> sheetNamed(const TableSource& source, const QString& name);

/// All rows of a sheet, at most `most`: for what is known to be small, and for previews. Missing rows are empty ones.
[[nodiscard]] Result<QList<TableRow>> rowsOf(const TableSource& source, qsizetype sheet, int most);

} // namespace iplan
