// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costs.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// A table of the costs by year, kind and stage with a sum of what is spent at each stage; refused amounts come last
/// and are in no sum. Notes say how spans and unknown amounts count. Nothing if there is nothing known.
void addCostTable(Blocks& blocks, const CostTable& costs, const QString& caption);

/// What the cost items of the measure say besides amounts: posts, funder, budget line, reservations, remarks.
void addCostDetails(Blocks& blocks, const ReportContext& context, const Measure& measure);

/// "bewilligt: 12.500,00 € (2025, jährlich), 12.500,00 € (2026, jährlich)", a paragraph for each stage; what is spent,
/// over all kinds.
[[nodiscard]] std::vector<Spans> costLines(const QList<const CostItem*>& items);

/// What the council reads of the measure: "ab 2020: bisher 446.000 €, zusätzlich 236.000 €, zusammen 682.000 €
/// jährlich", a paragraph for each run of years (core/query/costincrease.h); empty where nothing is requested.
[[nodiscard]] std::vector<Spans> increaseLines(const Snapshot& snapshot, const Measure& measure);

[[nodiscard]] QString labelOf(const std::optional<CostKind>& kind);
[[nodiscard]] QString labelOf(const std::optional<CostStage>& stage);

} // namespace iplan::report
