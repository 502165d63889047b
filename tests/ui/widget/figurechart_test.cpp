// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/enums.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/shell/theme.h"
#include "ui/widget/figurechart.h"
#include "ui/widget/figurelegend.h"
#include "ui/widget/figurepanel.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalStackedBarSeries>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Measures of two fields in these states.
Figure stateFigure(const QList<MeasureState>& states)
{
    Figure out;
    out.title = QStringLiteral("Maßnahmen nach Stand");
    out.rows = {QStringLiteral("1 Bildung"), QStringLiteral("2 Arbeit")};
    out.values = {{}, {}};
    for (const MeasureState state : states) {
        out.columns << optionsOf<MeasureState>()[size_t(state)].labelText();
        out.styles << stateStyle(state);
        out.values[0] << 2;
        out.values[1] << 1;
    }
    return out;
}

QHash<QString, QBrush> legendOf(const FigureChart& chart)
{
    QHash<QString, QBrush> out;
    for (const FigureLegend::Entry& entry : chart.legend()->entries())
        out.insert(entry.name, entry.brush);
    return out;
}

} // namespace

TEST_CASE("A state has its colour and pattern whichever other states a chart shows, in every theme", "[ui]")
{
    using enum MeasureState;
    FigureChart all;
    FigureChart some;
    all.setFigure(stateFigure({Idea, Proposed, Agreed, Adopted, Running, Done, Deferred, Stopped, Rejected}));
    some.setFigure(stateFigure({Rejected, Running}));
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        const QPalette palette = themePalette(theme);
        for (FigureChart* chart : {&all, &some}) {
            chart->setPalette(palette);
            chart->resize(600, 300);
            (void)chart->chart();
        }
        const auto many = legendOf(all);
        const auto few = legendOf(some);
        REQUIRE(few.size() == 2);
        for (auto entry = few.begin(); entry != few.end(); ++entry) {
            INFO(themeKey(theme).toStdString() << ' ' << entry.key().toStdString());
            CHECK(many.value(entry.key()) == entry.value());
        }
        QList<QBrush> seen;
        for (auto entry = many.begin(); entry != many.end(); ++entry) {
            INFO(themeKey(theme).toStdString() << ' ' << entry.key().toStdString());
            CHECK(contrastOf(entry.value().color(), palette.color(QPalette::Window)) >= kLegibleContrast);
            for (const QBrush& other : std::as_const(seen))
                CHECK(other.style() != entry.value().style());
            seen << entry.value();
        }
        // The bars are what the legend says.
        const auto* series = static_cast<QHorizontalStackedBarSeries*>(some.chart()->series().first());
        for (const QBarSet* set : series->barSets())
            CHECK(set->brush() == few.value(set->label()));
    }
}

TEST_CASE("A chart without numbers says so in words, and comes when there are some", "[ui]")
{
    FigureChart chart;
    Figure empty = stateFigure({MeasureState::Running, MeasureState::Done});
    empty.values = {{0, 0}, {0, 0}};
    chart.resize(600, 300);
    chart.setFigure(empty);
    chart.show();
    (void)chart.chart();
    settleLayouts();
    CHECK_FALSE(chart.findChild<QChartView*>()->isVisible());
    CHECK(chart.legend()->entries().isEmpty());
    CHECK(chart.accessibleDescription() == QStringLiteral("Noch keine Angaben."));
    pictureAsIs(chart, QStringLiteral("chart-empty"));
    chart.setFigure(stateFigure({MeasureState::Running, MeasureState::Done}));
    settleLayouts();
    CHECK(chart.findChild<QChartView*>()->isVisible());
    CHECK(chart.legend()->entries().size() == 2);
}

TEST_CASE("A legend takes room of its own, and breaks names that are longer than a line", "[ui]")
{
    Figure figure = stateFigure({MeasureState::Running, MeasureState::Done, MeasureState::Deferred});
    figure.columns[0] =
        QStringLiteral("in Umsetzung mit einem sehr langen Zusatz, der auf keine Zeile passt und trotzdem "
                       "ganz gelesen werden soll");
    figure.columns[1] = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung");
    for (const double factor : {1.0, 2.0}) {
        const ScaledLetters letters(factor);
        FigurePanel panel;
        panel.resize(420, 900);
        panel.setFigure(figure);
        present(panel);
        settleLayouts();
        const FigureLegend& legend = *panel.chart()->legend();
        CHECK(legend.height() >= legend.heightForWidth(legend.width()));
        CHECK(panel.chart()->rect().contains(legend.geometry()));
        CHECK(panel.chart()->height() - legend.height() >= 9 * panel.fontMetrics().lineSpacing());
        pictureAsIs(panel, QStringLiteral("chart-legend-%1").arg(int(factor * 100)));
    }
}
