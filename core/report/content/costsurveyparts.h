// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// A cost item with its measure, in the order of the measures.
struct CostOf {
    const Measure* measure;
    const CostItem* item;
};

/// A table for each way to put measures together: by Handlungsfeld, federführende Dienststelle and Mittelgeber, with
/// the amounts of each kind in a line for each year and stage.
void addGroupedCosts(Blocks& blocks, const ReportContext& context, const QList<CostOf>& items, double widthMm);

} // namespace iplan::report
