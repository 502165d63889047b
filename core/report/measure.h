// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/layoutitems.h"

namespace iplan::report
{

/// What measuring a block needs to know of its surroundings. The document is normalized and outlives the measuring.
struct MeasureContext {
    const Document& document;
    const std::vector<OutlineEntry>& headings;
    const PageNumbers& pages;
    qreal width = 0;  ///< of the text area
    qreal height = 0; ///< of the text area

    /// The look of a role in the document.
    [[nodiscard]] TextLook look(TextRole role, Align align = Align::Left, bool bold = false) const
    {
        return {.role = role, .align = align, .bold = bold, .document = &document.look};
    }
};

/// The ground below the heads of tables.
[[nodiscard]] QColor headColor(const Document& document);

/// The block as atoms, one below the other.
[[nodiscard]] std::vector<Atom> measure(const Block& block, const MeasureContext& context);

/// The cover, or the title at the head of the first page.
[[nodiscard]] std::vector<Atom> measureTitle(const MeasureContext& context);

/// The lines of a text as atoms at `x`; neither the first nor the last line stands alone on a page.
[[nodiscard]] std::vector<Atom> lineAtoms(const TextBlockPtr& text, qreal x, qreal spaceBefore);

[[nodiscard]] std::vector<Atom> measureTable(const Table& table, const MeasureContext& context);
[[nodiscard]] std::vector<Atom> measureFixed(const FixedCells& cells);
[[nodiscard]] std::vector<Atom> measureContents(const Contents& contents, const MeasureContext& context);

/// Widths of the columns of a normalized table that add up to `width` (core/report/columns.h).
[[nodiscard]] std::vector<qreal> columnWidths(const Table& table, qreal width);

/// Whether measuring the block again would give something else once the page numbers are known.
[[nodiscard]] bool dependsOnPages(const Block& block);

inline const QColor ruleColor{0x00, 0x00, 0x00};
inline const QColor hairColor{0x8c, 0x8c, 0x8c};
inline const QColor shadeColor{0xec, 0xec, 0xec};

} // namespace iplan::report
