// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widget/figure.h"

#include <QWidget>

class QChart;
class QChartView;

namespace iplan
{

class FigureLegend;

/// The bars of a figure, with a legend where there are several columns; in words where there is nothing to be drawn.
/// Making a chart takes as long as a small page, so it is made when it is first seen: what is
/// further down, or behind another page, costs nothing.
class FigureChart : public QWidget
{
    Q_OBJECT
public:
    explicit FigureChart(QWidget* parent = nullptr);
    void setFigure(const Figure& figure);
    /// The room for the bars; the legend takes its own beside it.
    void setBarsHeight(int height);
    [[nodiscard]] FigureLegend* legend() const { return m_legend; }
    /// Makes the chart if nobody has seen it yet.
    [[nodiscard]] QChart* chart();
    /// The rows that have a bar, in the order of the figure: the largest, where there are too many to be told apart.
    [[nodiscard]] const QList<qsizetype>& barRows() const { return m_barRows; }

Q_SIGNALS:
    void barClicked(int row, int column);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void fill();
    void applyColors();
    /// The names of the bars, from the lowest upwards.
    [[nodiscard]] QStringList barNames() const;
    void fitNames();
    /// Colour and pattern of a column, on the ground of the moment.
    [[nodiscard]] QBrush brushOf(qsizetype column) const;
    /// What the columns are called. That of charts cuts names off instead of taking another line.
    void fillLegend();
    void place();

    Figure m_figure;
    QList<qsizetype> m_barRows;
    QStringList m_names;          ///< as the chart shows them
    QChart* m_chart = nullptr;    ///< null until it is first seen
    QChartView* m_view = nullptr; ///< owns the chart
    FigureLegend* m_legend;
    int m_barsHeight = 0;
    bool m_isAskedFor = false;
};

} // namespace iplan
