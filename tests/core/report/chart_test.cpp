// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart.h"
#include "core/report/chartpaint.h"
#include "core/report/picture.h"
#include "tests/core/report/reportsupport.h"

#include <QBuffer>
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

TEST_CASE("A line shows what is to be reached, also above all columns, and the text says so", "[report]")
{
    Chart chart;
    chart.kind = ChartKind::GroupedColumns;
    chart.title = u"Lotsen"_s;
    chart.sizeMm = {160, 42};
    chart.categories = {u"2025"_s, u"2026"_s};
    chart.series = {{u"Anzahl"_s, {3, 9}}};
    const QByteArray without = pngOf(barChart(chart), 72);
    chart.goal = GoalLine{20, u"Ziel 2027"_s};
    const Figure figure = barChart(chart);
    CHECK(figure.alternativeText ==
          u"Säulendiagramm „Lotsen“. 2025: Anzahl 3. 2026: Anzahl 9. Ziellinie „Ziel 2027“ bei 20."_s);
    CHECK(pngOf(figure, 72) != without);
    // From nothing to the aim: there is something to be seen.
    chart.series = {{u"Anzahl"_s, {0, 0}}};
    CHECK_FALSE(barChart(chart).alternativeText.contains(u"Keine Angaben"));
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

TEST_CASE("A picture of few colours is kept with a palette, and looks the same", "[report]")
{
    Chart chart;
    chart.kind = ChartKind::GroupedColumns;
    chart.title = u"Teilnehmende"_s;
    chart.categories = {u"2024"_s, u"2025"_s, u"Ziel 2026"_s};
    chart.series = {{u"Anzahl"_s, {10, 25, 40}}, {u"Plan"_s, {12, 20, 40}}};
    const Figure figure = barChart(chart);
    const QImage kept = QImage::fromData(pngOf(figure, 300));
    CHECK(kept.format() == QImage::Format_Indexed8);
    CHECK(std::abs(kept.dotsPerMeterX() - 11811) <= 1);
    QImage painted(kept.size(), QImage::Format_RGB32);
    painted.fill(Qt::white);
    painted.setDotsPerMeterX(kept.dotsPerMeterX());
    painted.setDotsPerMeterY(kept.dotsPerMeterY());
    QPainter painter(&painted);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    figure.paint(painter, QRectF(QPointF(0, 0), figure.sizeMm * (300 / 25.4)));
    painter.end();
    int farthest = 0;
    for (int y = 0; y < kept.height(); ++y) {
        for (int x = 0; x < kept.width(); ++x) {
            const QRgb a = kept.pixel(x, y);
            const QRgb b = painted.pixel(x, y);
            for (const int difference : {qRed(a) - qRed(b), qGreen(a) - qGreen(b), qBlue(a) - qBlue(b)})
                farthest = std::max(farthest, std::abs(difference));
        }
    }
    CHECK(farthest <= 9); // of 255: less than anybody sees at the edge of a letter
    QByteArray plain;
    QBuffer buffer(&plain);
    painted.save(&buffer, "PNG");
    CHECK(pngOf(figure, 300).size() < plain.size());
}

TEST_CASE("A picture of many colours, such as a photograph, keeps them all", "[report]")
{
    Figure photo;
    photo.sizeMm = QSizeF(20, 20);
    photo.paint = [](QPainter& painter, const QRectF& rect) {
        QImage image(64, 64, QImage::Format_RGB32);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                image.setPixel(x, y, qRgb(x * 4, y * 4, (x * y) % 256));
        }
        painter.drawImage(rect, image);
    };
    CHECK(QImage::fromData(pngOf(photo, 72)).format() == QImage::Format_RGB32);
}
