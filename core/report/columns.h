// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/textblock.h"

#include <array>
#include <QFontMetricsF>

namespace iplan::report
{

/// Room at either side of the text of a cell.
[[nodiscard]] qreal cellPad(const Table& table);

/// Widths of words, added up letter by letter: quick enough for every word of a long list.
class WordMeter
{
public:
    /// `family` as Table::family.
    WordMeter(qreal points, bool bold, const QString& family = {});
    [[nodiscard]] qreal width(QStringView word) const;

private:
    QFontMetricsF m_metrics;
    mutable std::array<qreal, 0x250> m_advances{}; ///< of Latin letters; 0: not asked yet
};

/// The widths that the columns of a normalized table ask for, with the room beside their texts.
struct ColumnNeeds {
    std::vector<qreal> usual; ///< most texts need few lines
    std::vector<qreal> whole; ///< no word is broken
};

[[nodiscard]] ColumnNeeds columnNeeds(const Table& table);

/// The widths that the columns need when long words are broken (wordPieces()) and short texts are not. To be asked only
/// where whole words do not fit: it looks into the patterns for hyphens.
[[nodiscard]] std::vector<qreal> leastWidths(const Table& table);

/// Sets the largest type, down to kLeastPoints, with which the columns stand side by side in `widthMm` at ease; failing
/// that the smallest one. Whether they do then, with long words broken if need be.
[[nodiscard]] bool fitToWidth(Table& table, double widthMm);

/// The columns of a normalized table at the widths at which they are printed.
class ColumnGrid
{
public:
    /// The widths add up to `width`.
    ColumnGrid(const Table& table, qreal width);
    [[nodiscard]] const std::vector<qreal>& widths() const { return m_widths; }
    /// What a cell of that column says, with soft hyphens in words that are wider than the column.
    [[nodiscard]] Spans fitted(const Spans& spans, std::size_t column, bool bold) const;

private:
    qreal m_pad;
    WordMeter m_regular;
    WordMeter m_bold;
    std::vector<qreal> m_widths;
    std::vector<bool> m_breaksWords; ///< of each column
};

} // namespace iplan::report
