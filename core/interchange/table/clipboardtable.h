// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace iplan
{

/// Cells as texts, row by row; all rows have the same number of cells. A null text is no cell: something is there, such
/// as a cell that spans several, but nothing of its own. An empty cell has an empty text.
using CellTexts = QList<QStringList>;

/// Reads the text form in which Excel and LibreOffice Calc put cells on the clipboard: cells between tabs, rows between
/// line ends, cells with line ends, tabs or quotes in quotes. A quote elsewhere is a quote. A text without any tab or
/// line end is one cell; an empty one none.
[[nodiscard]] CellTexts readTabSeparated(const QString& text);

/// Reads the first table of an HTML page; what cells that span rows or columns cover is no cell. None if there is no
/// table.
[[nodiscard]] CellTexts readHtmlTable(const QString& html);

/// What is on the clipboard: the text, unless only the HTML holds a table; the HTML also tells what is no cell.
[[nodiscard]] CellTexts readClipboardTable(const QString& text, const QString& html);

/// The forms that readTabSeparated() and readHtmlTable() read.
[[nodiscard]] QString toTabSeparated(const CellTexts& cells);
/// `headed`: the first row holds headings.
[[nodiscard]] QString toHtmlTable(const CellTexts& cells, bool headed = false);

} // namespace iplan
