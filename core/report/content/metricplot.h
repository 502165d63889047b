// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// How a plot shows the aim of a Kennzahl.
enum class AimLook {
    Column, ///< as the last column
    Line    ///< as a line across the columns
};

/// The plot of a Kennzahl: its baseline and what was reached, period by period, with the aim. Nothing where that says
/// no more than the number alone, or where a number is below zero, which is not drawn.
[[nodiscard]] std::optional<Figure> metricPlot(const Snapshot& snapshot, const Metric& metric, AimLook look);

/// The values of the Kennzahl that are numbers, the earliest first.
[[nodiscard]] QList<const MetricValue*> numbersOf(const Snapshot& snapshot, const Metric& metric);

} // namespace iplan::report
