// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/metricplot.h"

#include "core/report/chart.h"

#include <cmath>

namespace iplan::report
{

namespace
{

constexpr QSizeF kChartMm{160, 42};

/// A column of the plot.
struct PlotValue {
    QString name;
    double value = 0;
};

QString withYear(const char* name, const std::optional<int>& year)
{
    const QString label = QString::fromUtf8(name);
    return year ? QStringLiteral("%1 %2").arg(label).arg(*year) : label;
}

std::vector<PlotValue> plotValues(const Snapshot& snapshot, const Metric& metric)
{
    std::vector<PlotValue> out;
    if (metric.baseline)
        out.push_back({withYear("Ausgangswert", metric.baselineYear), *metric.baseline});
    for (const MetricValue* value : numbersOf(snapshot, metric))
        out.push_back(
            {value->period.isNull() ? QStringLiteral("ohne Zeitraum") : value->period.toString(), *value->value});
    return out;
}

} // namespace

QList<const MetricValue*> numbersOf(const Snapshot& snapshot, const Metric& metric)
{
    QList<const MetricValue*> out = snapshot.valuesOfMetric.of(metric.id);
    out.removeIf([](const MetricValue* value) { return !value->value; });
    std::ranges::stable_sort(out, [](const auto* a, const auto* b) { return a->period.last() < b->period.last(); });
    return out;
}

std::optional<Figure> metricPlot(const Snapshot& snapshot, const Metric& metric, AimLook look)
{
    std::vector<PlotValue> values = plotValues(snapshot, metric);
    const bool isColumn = look == AimLook::Column && metric.target;
    if (isColumn)
        values.push_back({withYear("Ziel", metric.targetYear), *metric.target});
    const std::size_t drawn = values.size() + (metric.target && !isColumn && !values.empty() ? 1 : 0);
    const bool isBelowZero = metric.target.value_or(0) < 0 ||
                             std::ranges::any_of(values, [](const PlotValue& one) { return one.value < 0; });
    if (drawn < 2 || isBelowZero)
        return std::nullopt;
    Chart chart;
    chart.kind = ChartKind::GroupedColumns;
    chart.title = metric.name;
    chart.unit = metric.unit;
    chart.sizeMm = kChartMm;
    const auto noteDecimals = [&chart](double value) {
        chart.decimals = std::max(chart.decimals, std::floor(value) == value ? 0 : 1);
    };
    ChartSeries series{metric.name};
    for (const PlotValue& one : values) {
        chart.categories.push_back(one.name);
        series.values.push_back(one.value);
        noteDecimals(one.value);
    }
    chart.series = {std::move(series)};
    if (metric.target && !isColumn) {
        chart.goal = GoalLine{*metric.target, withYear("Ziel", metric.targetYear)};
        noteDecimals(*metric.target);
    }
    return barChart(chart);
}

} // namespace iplan::report
