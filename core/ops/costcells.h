// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costgrid.h"
#include "core/store/writer.h"

namespace iplan
{

/// An amount for one kind, stage and year of a measure; none takes it away.
struct CostCell {
    CostLine line;
    int year = 0;
    std::optional<Money> amount;
};

/// Writes amounts as cost items: the one item of the cell takes the amount, or one is made. Without an amount an item
/// that says nothing else goes to the Papierkorb; another one is only left without its amount. Rejected where several
/// items, or one for several years, count in the cell (CostGrid::Cell::lockReason()): then nothing is written.
Result<> setCostCells(Writer& writer, const Id<Measure>& measure, const QList<CostCell>& cells);

} // namespace iplan
