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

/// "bewilligt: 12.500,00 € (2025), 12.500,00 € (2026)", a paragraph for each stage; what is spent, over all kinds.
[[nodiscard]] std::vector<Spans> costLines(const CostTable& costs);

[[nodiscard]] QString labelOf(const std::optional<CostKind>& kind);
[[nodiscard]] QString labelOf(const std::optional<CostStage>& stage);

} // namespace iplan::report
