// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart.h"
#include "core/report/chartpaint.h"
#include "core/report/picture.h"
#include "tests/core/report/reportsupport.h"

#include <QImage>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("The alternative text of a chart lists its values", "[report]")
{
    Chart chart;
    chart.kind = ChartKind::GroupedColumns;
    chart.title = u"Mittel"_s;
    chart.unit = u"€"_s;
    chart.decimals = 2;
    chart.categories = {u"2025"_s, u"2026"_s};
    chart.series = {{u"Plan"_s, {1234567.5, 10}}, {u"Ist"_s, {3}}};
    const Figure figure = barChart(chart);
    CHECK(figure.alternativeText ==
          u"Säulendiagramm „Mittel“. 2025: Plan 1.234.567,50 €, Ist 3,00 €. 2026: Plan 10,00 €, Ist 0,00 €."_s);
    CHECK(figure.caption == u"Mittel"_s);
    CHECK(figure.sizeMm.width() <= 165);
}

TEST_CASE("Series can be told apart in black and white", "[report]")
{
    std::vector<QImage> pictures;
    for (std::size_t i = 0; i < 6; ++i) {
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        fillPattern(painter, QRectF(2, 2, 36, 36), i, 1);
        painter.end();
        pictures.push_back(image.convertToFormat(QImage::Format_Grayscale8));
        for (std::size_t k = 0; k < i; ++k)
            CHECK(pictures[k] != pictures[i]);
    }
}

TEST_CASE("Charts of any data can be painted", "[report]")
{
    for (const ChartKind kind : {ChartKind::StackedBars, ChartKind::StackedColumns, ChartKind::GroupedColumns}) {
        Chart chart;
        chart.kind = kind;
        CHECK_FALSE(pngOf(barChart(chart), 72).isEmpty());
        CHECK(barChart(chart).alternativeText.contains(u"Keine Angaben"_s));
        chart.categories = {u"A"_s, u"Sehr langer Name "_s.repeated(20)};
        chart.series = {{u"Eins"_s, {0, -5}}, {u"Zwei"_s, {}}};
        CHECK_FALSE(pngOf(barChart(chart), 72).isEmpty());
        chart.series.assign(20, {u"Reihe"_s, {1e12, 0.001}});
        CHECK_FALSE(pngOf(barChart(chart), 72).isEmpty());
        chart.series = {{u"Unzahl"_s, {std::nan(""), 1}}};
        CHECK_FALSE(pngOf(barChart(chart), 72).isEmpty());
    }
}
