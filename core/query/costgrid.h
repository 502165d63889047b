// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costs.h"

namespace iplan
{

/// What a row of a CostGrid holds: one kind at one stage; none where nobody has said so.
struct CostLine {
    std::optional<CostKind> kind;
    std::optional<CostStage> stage;
    friend auto operator<=>(const CostLine&, const CostLine&) = default;
};

/// "Personalkosten, beantragt"; "ohne Art, ohne Stufe".
[[nodiscard]] QString costLineText(const CostLine& line);

/// The cost items of one measure as a sheet to type into: a line for each kind and stage, a column for each year. What
/// was refused is in no cell.
class CostGrid
{
public:
    struct Cell {
        QList<CostItem> items;       ///< that count here
        std::optional<Money> amount; ///< what they add up to; none: not known, or no items
        /// Why an amount typed here would not say what it belongs to, and what to do; empty if it does.
        [[nodiscard]] QString lockReason() const;
    };

    CostGrid() = default;
    explicit CostGrid(const QList<CostItem>& items);

    /// The lines with items, by kind and stage.
    [[nodiscard]] QList<CostLine> lines() const;
    /// The years with items, ascending.
    [[nodiscard]] QList<int> years() const;
    [[nodiscard]] Cell cell(const CostLine& line, int year) const;
    /// What the line comes to over all years.
    [[nodiscard]] std::optional<Money> sum(const CostLine& line) const;
    /// What is spent at the stage in the year, or in all years together.
    [[nodiscard]] std::optional<Money> spending(const std::optional<CostStage>& stage,
                                                const std::optional<int>& year = {}) const;
    /// Items that have no place in a sheet of years: without a year, or refused.
    [[nodiscard]] int itemsElsewhere() const { return m_elsewhere; }

private:
    std::map<std::pair<CostLine, int>, QList<CostItem>> m_cells;
    int m_elsewhere = 0;
};

} // namespace iplan
