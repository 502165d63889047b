// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/statestyle.h"

namespace iplan::report
{

enum class ChartKind {
    StackedBars,    ///< one horizontal bar for each category
    StackedColumns, ///< one column for each category, e.g. a year
    GroupedColumns, ///< the series side by side in each category
};

/// One series, one value for each category; a missing value counts as zero, a negative one is drawn as zero.
struct ChartSeries {
    QString name = {};
    std::vector<double> values = {};
    StateStyle style = {}; ///< of the state that it stands for; null: another one for each series
};

/// A value to be reached: a dashed line across columns, with its name.
struct GoalLine {
    double value = 0;
    QString name = {}; ///< "Ziel 2027"
};

struct Chart {
    ChartKind kind = ChartKind::StackedBars;
    QString title = {}; ///< caption of the figure
    std::vector<QString> categories = {};
    std::vector<ChartSeries> series = {};
    QString unit = {}; ///< e.g. "€", after values in the alternative text and at the axis
    int decimals = 0;
    QSizeF sizeMm = {};                ///< when empty: as wide as the text, as high as needed
    std::optional<GoalLine> goal = {}; ///< with columns only
};

/// Whether there is nothing to be drawn; the chart says so in words.
[[nodiscard]] bool isBlank(const Chart& chart);

/// The chart as a figure whose alternative text lists all values. Series differ by pattern as well as by colour.
[[nodiscard]] Figure barChart(const Chart& chart);

/// "1.234,5", as in German.
[[nodiscard]] QString germanNumber(double value, int decimals = 0);

} // namespace iplan::report
