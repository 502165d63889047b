// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QList>
#include <QSet>
#include <QStringList>

class QMimeData;

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

/// The same, exactly as it was copied where that was done by clipboardCells().
[[nodiscard]] CellTexts readClipboardTable(const QMimeData& data);

/// How cells are copied.
struct CopiedCells {
    CellTexts cells = {};
    bool headed = false;          ///< the first row holds headings
    QSet<qsizetype> numbers = {}; ///< columns of numbers and days, which a spreadsheet is to read as such
};

/// The cells for the clipboard, such that no spreadsheet program runs a text as a formula (withoutFormula()): in the
/// HTML, which these take first, such a text is marked as one and stays as it is, also in Word; in the plain text it
/// gets an apostrophe. A single telephone number, amount or the like, which goes into forms and mails, gets none.
/// Pasted into this program everything is as it was.
[[nodiscard]] std::unique_ptr<QMimeData> clipboardCells(const CopiedCells& copied);

/// The forms that readTabSeparated() and readHtmlTable() read.
[[nodiscard]] QString toTabSeparated(const CellTexts& cells);
[[nodiscard]] QString toHtmlTable(const CopiedCells& copied);

} // namespace iplan
