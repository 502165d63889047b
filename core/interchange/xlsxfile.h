// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportdata.h"

namespace iplan
{

/// A column of a sheet.
struct SheetColumn {
    QString label;
    QString help;      ///< for the Legende
    double width = 14; ///< in characters
    bool sums = false; ///< amounts that can be added up: they are, below the table
};

/// A sheet: a header row, then rows with a cell for each column.
struct Sheet {
    QString name;
    QList<SheetColumn> columns;
    QList<QList<Cell>> rows;
    int fixedColumns = 0;         ///< stay in view and are printed on every page
    qsizetype printedColumns = 0; ///< the first ones, side by side on a page; 0: all, on as many pages as it needs
};

/// What a workbook says about itself.
struct WorkbookInfo {
    QString title;
    QString subject;
    QString company;
    QDate asOf; ///< the Stand; also the date of creation, so that equal data give equal files
};

/// A workbook of more cells than this is written row by row, so that its size does not matter for memory. What the
/// library cannot do then is left out: each sheet is a plain range with filters, not a table object.
inline constexpr qsizetype kMostTableCells = 200'000;

/// Makes a sheet when its turn comes, so that one is in memory at a time.
using SheetMaker = std::function<Sheet()>;

/// Writes the sheets to `path` in one step; `cells` is about how many all of them have. Days and amounts are typed,
/// text is always text. Text longer than a cell can hold is cut, with a note. Io if it cannot be written; nothing is
/// left then, nor if `goOn`, asked between the sheets and at the end, fails.
[[nodiscard]] Result<> writeWorkbook(const WorkbookInfo& info, const QList<SheetMaker>& sheets, qsizetype cells,
                                     const QString& path, const std::function<Result<>()>& goOn = {});
/// A workbook of one sheet.
[[nodiscard]] Result<> writeWorkbook(const WorkbookInfo& info, const Sheet& sheet, const QString& path);

/// `text` as a cell can hold it: at most 32,767 UTF-16 units, no characters that XML forbids, nothing that a
/// spreadsheet program takes for an escaped character ("_x0041_").
[[nodiscard]] QString cellString(const QString& text);

} // namespace iplan
