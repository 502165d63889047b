// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QFont>

namespace iplan::report
{

/// Paints one chart into a rectangle. Lengths are given in points and scaled to the unit of the painter.
class ChartPainter
{
public:
    ChartPainter(const Chart& chart, QPainter& painter, const QRectF& rect);

    void paint();

private:
    struct Scale {
        double top = 1;  ///< largest value of the axis
        double step = 1; ///< between two lines
    };

    [[nodiscard]] double value(std::size_t series, std::size_t category) const;
    [[nodiscard]] Scale scale() const;
    [[nodiscard]] qreal textWidth(const QString& text) const;
    void text(const QRectF& rect, int flags, const QString& text);
    void paintLegend();
    void paintBars();
    void paintColumns();
    void paintColumnAxis(const QRectF& area, const Scale& scale);
    void paintGoal(const QRectF& area, const Scale& scale);
    void paintColumn(const QRectF& slot, std::size_t category, const Scale& scale);
    void fill(const QRectF& rect, std::size_t series);
    void segment(const QRectF& rect, std::size_t series);
    void label(const QRectF& rect, double value);

    const Chart& m_chart;
    QPainter& m_painter;
    QRectF m_rect; ///< what is left to paint into
    qreal m_pt;    ///< a point in units of the painter
    QFont m_font;
};

/// Fills the rectangle in colour and pattern number `index` and frames it.
void fillPattern(QPainter& painter, const QRectF& rect, std::size_t index, qreal point);
/// The same in the look of a state, on white.
void fillState(QPainter& painter, const QRectF& rect, const StateStyle& style, qreal point);

} // namespace iplan::report
