// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"

namespace iplan
{

/// What a cell looks like where it is asked whether it is a heading.
enum class CellLook {
    Blank,
    Text,
    Year,  ///< "2026", "2026 ff.": may be a heading
    Value, ///< a number, day, amount or address: no heading
    Long,  ///< a text of several sentences
};
/// Quick: looks at the signs only.
[[nodiscard]] CellLook lookOf(const TableCell& cell);

/// A row as it comes by, with what was told from its cells once.
struct SeenRow {
    SeenRow(int number, const TableRow& row);

    int row;
    TableRow cells;
    int first = -1; ///< filled column
    int last = -1;
    int filled = 0;
    int texts = 0; ///< and years
    int values = 0;
    int longTexts = 0;

    [[nodiscard]] CellLook look(int column) const
    {
        return column < cells.size() ? lookOf(cells.at(column)) : CellLook::Blank;
    }
    /// Cells that are headings of fields that this program knows. Takes longer; asked once.
    [[nodiscard]] int known() const;
    /// Whether half of its cells are known.
    [[nodiscard]] bool isKnown() const { return known() >= 2 && known() * 2 >= filled; }
    /// Whether it may be a row of headings: texts that differ.
    [[nodiscard]] bool isHeadingLike() const;
    /// Texts only, such as the upper rows of headings.
    [[nodiscard]] bool isTextOnly() const { return values == 0 && longTexts == 0; }
    [[nodiscard]] QString firstText() const { return first < 0 ? QString() : cells.at(first).text.simplified(); }

private:
    mutable int m_known = -1;
};

/// "Summe", "Gesamt", "Zwischensumme" before amounts, or alone.
[[nodiscard]] bool looksLikeSum(const SeenRow& row);
/// "* ohne Fördermittel", "1) geschätzt", "Quelle: …".
[[nodiscard]] bool looksLikeFootnote(const QString& text);

} // namespace iplan
