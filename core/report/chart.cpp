// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart.h"

#include "core/report/chartpaint.h"

#include <algorithm>
#include <QLocale>
#include <QPainter>
#include <QStringList>

namespace iplan::report
{

namespace
{

QString kindText(ChartKind kind)
{
    switch (kind) {
    case ChartKind::StackedBars:
        return QStringLiteral("Gestapeltes Balkendiagramm");
    case ChartKind::StackedColumns:
        return QStringLiteral("Gestapeltes Säulendiagramm");
    case ChartKind::GroupedColumns:
        break;
    }
    return QStringLiteral("Säulendiagramm");
}

/// All values as a sentence for each category.
QString alternativeText(const Chart& chart)
{
    QString text = kindText(chart.kind);
    if (!chart.title.isEmpty())
        text += QStringLiteral(" „%1“").arg(chart.title);
    text += u'.';
    const QString unit = chart.unit.isEmpty() ? QString() : u' ' + chart.unit;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        QStringList values;
        for (const ChartSeries& series : chart.series) {
            const double value = i < series.values.size() ? series.values[i] : 0;
            values << QStringLiteral("%1 %2%3").arg(series.name, germanNumber(value, chart.decimals), unit).trimmed();
        }
        text += QStringLiteral(" %1: %2.").arg(chart.categories[i], values.join(QStringLiteral(", ")));
    }
    if (chart.goal)
        text += QStringLiteral(" Ziellinie „%1“ bei %2%3.")
                    .arg(chart.goal->name, germanNumber(chart.goal->value, chart.decimals), unit);
    if (isBlank(chart))
        text += QStringLiteral(" Keine Angaben.");
    return text;
}

QSizeF defaultSize(const Chart& chart)
{
    if (chart.kind != ChartKind::StackedBars)
        return {160, 80};
    const auto bars = double(std::max<std::size_t>(chart.categories.size(), 1));
    return {160, std::min(220.0, 14 + 9 * bars)};
}

} // namespace

bool isBlank(const Chart& chart)
{
    const auto isNothing = [](const ChartSeries& series) {
        return std::ranges::all_of(series.values, [](double value) { return !(value > 0); });
    };
    return chart.categories.empty() || (!chart.goal && std::ranges::all_of(chart.series, isNothing));
}

Figure barChart(const Chart& chart)
{
    Figure figure;
    figure.caption = chart.title;
    figure.alternativeText = alternativeText(chart);
    figure.sizeMm = chart.sizeMm.isEmpty() ? defaultSize(chart) : chart.sizeMm;
    Chart sized = chart;
    sized.sizeMm = figure.sizeMm;
    figure.paint = [sized](QPainter& painter, const QRectF& rect) { ChartPainter(sized, painter, rect).paint(); };
    return figure;
}

QString germanNumber(double value, int decimals)
{
    return QLocale(QLocale::German, QLocale::Germany).toString(value, 'f', decimals);
}

} // namespace iplan::report
