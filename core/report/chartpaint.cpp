// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chartpaint.h"

#include "core/report/textblock.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QFontMetricsF>
#include <QPainter>

namespace iplan::report
{

namespace
{

struct Pattern {
    QRgb color;
    StatePattern hatch;
};

// Distinct for colour-blind eyes; light and dark alternate, so that neighbours differ in grey too.
constexpr std::array<Pattern, 8> patterns{{{0xff1f4e79, StatePattern::Solid},
                                           {0xfff2c879, StatePattern::Rising},
                                           {0xff8fbfa8, StatePattern::Dots},
                                           {0xffffffff, StatePattern::Diagonals},
                                           {0xffb35900, StatePattern::Horizontal},
                                           {0xffdedede, StatePattern::Falling},
                                           {0xff56b4e9, StatePattern::Diagonals},
                                           {0xff4d4d4d, StatePattern::Solid}}};

void hatchLines(QPainter& painter, const QRectF& rect, qreal gap, bool rising)
{
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += gap) {
        const qreal low = rising ? rect.bottom() : rect.top();
        const qreal high = rising ? rect.top() : rect.bottom();
        painter.drawLine(QPointF(x, low), QPointF(x + rect.height(), high));
    }
}

void hatchDots(QPainter& painter, const QRectF& rect, qreal gap, qreal size)
{
    bool odd = false;
    for (qreal y = rect.top() + gap / 2; y < rect.bottom(); y += gap, odd = !odd) {
        for (qreal x = rect.left() + (odd ? gap : gap / 2); x < rect.right(); x += gap)
            painter.fillRect(QRectF(x, y, size, size), painter.pen().color());
    }
}

void hatchStraight(QPainter& painter, const QRectF& rect, qreal gap, bool horizontal)
{
    const qreal end = horizontal ? rect.bottom() : rect.right();
    for (qreal at = (horizontal ? rect.top() : rect.left()) + gap / 2; at < end; at += gap) {
        if (horizontal)
            painter.drawLine(QPointF(rect.left(), at), QPointF(rect.right(), at));
        else
            painter.drawLine(QPointF(at, rect.top()), QPointF(at, rect.bottom()));
    }
}

/// In the pen of the painter.
void hatch(QPainter& painter, const QRectF& rect, StatePattern pattern, qreal point)
{
    using enum StatePattern;
    const qreal gap = 4 * point;
    const bool isGrid = pattern == Grid;
    if (pattern == Rising || pattern == Diagonals)
        hatchLines(painter, rect, gap, true);
    if (pattern == Falling || pattern == Diagonals)
        hatchLines(painter, rect, gap, false);
    if (pattern == Dots || pattern == DenseDots)
        hatchDots(painter, rect, pattern == Dots ? gap : gap / 2, point);
    if (pattern == Horizontal || isGrid)
        hatchStraight(painter, rect, gap, true);
    if (pattern == Vertical || isGrid)
        hatchStraight(painter, rect, gap, false);
}

void fillHatched(QPainter& painter, const QRectF& rect, const QColor& ground, const QPen& lines, StatePattern pattern,
                 qreal point)
{
    painter.fillRect(rect, ground);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(lines);
    hatch(painter, rect, pattern, point);
    painter.restore();
    painter.setPen(QPen(Qt::black, 0.5 * point));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

} // namespace

void fillPattern(QPainter& painter, const QRectF& rect, std::size_t index, qreal point)
{
    const Pattern pattern = patterns[index % patterns.size()];
    fillHatched(painter, rect, QColor(pattern.color), QPen(Qt::black, 0.5 * point), pattern.hatch, point);
}

void fillState(QPainter& painter, const QRectF& rect, const StateStyle& style, qreal point)
{
    const QColor color = style.colorOn(Qt::white);
    fillHatched(painter, rect, style.pattern == StatePattern::Solid ? color : QColor(Qt::white),
                QPen(color, 0.9 * point), style.pattern, point);
}

ChartPainter::ChartPainter(const Chart& chart, QPainter& painter, const QRectF& rect)
    : m_chart(chart), m_painter(painter), m_rect(rect), m_pt(rect.width() / (chart.sizeMm.width() * 72 / 25.4)),
      m_font(fontFor(TextRole::Small))
{
    m_font.setPixelSize(std::max(1, int(std::lround(8 * m_pt))));
}

void ChartPainter::paint()
{
    m_painter.setFont(m_font);
    if (isBlank(m_chart)) {
        text(m_rect, Qt::AlignCenter, QStringLiteral("Keine Angaben"));
        return;
    }
    paintLegend();
    if (m_chart.kind == ChartKind::StackedBars)
        paintBars();
    else
        paintColumns();
}

double ChartPainter::value(std::size_t series, std::size_t category) const
{
    const std::vector<double>& values = m_chart.series[series].values;
    return category < values.size() && std::isfinite(values[category]) ? std::max(values[category], 0.0) : 0;
}

ChartPainter::Scale ChartPainter::scale() const
{
    double top = m_chart.goal ? m_chart.goal->value : 0;
    for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
        double sum = 0;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            sum += value(series, category);
            if (m_chart.kind == ChartKind::GroupedColumns)
                top = std::max(top, value(series, category));
        }
        if (m_chart.kind != ChartKind::GroupedColumns)
            top = std::max(top, sum);
    }
    if (top <= 0)
        return {};
    const double magnitude = std::pow(10, std::floor(std::log10(top / 4)));
    double step = magnitude * 10;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (top / (magnitude * factor) <= 5) {
            step = magnitude * factor;
            break;
        }
    }
    if (m_chart.decimals == 0)
        step = std::max(1.0, std::ceil(step));
    return {std::ceil(top / step) * step, step};
}

qreal ChartPainter::textWidth(const QString& text) const
{
    return QFontMetricsF(m_font).horizontalAdvance(text);
}

void ChartPainter::text(const QRectF& rect, int flags, const QString& text)
{
    m_painter.setPen(Qt::black);
    m_painter.drawText(rect, flags, text);
}

void ChartPainter::paintLegend()
{
    const qreal box = 9 * m_pt;
    const qreal line = 13 * m_pt;
    const qreal left = m_rect.left() + m_pt;
    const QFontMetricsF metrics(m_font);
    QPointF position(left, m_rect.top());
    qreal height = line;
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        const QString& name = m_chart.series[i].name;
        const qreal width = box + 4 * m_pt + textWidth(name);
        if (position.x() > left && position.x() + width > m_rect.right()) {
            position = QPointF(left, position.y() + height);
            height = line;
        }
        fill(QRectF(position + QPointF(0, 2 * m_pt), QSizeF(box, box)), i);
        // A name longer than a line takes several.
        QRectF room(position + QPointF(box + 4 * m_pt, 0), QPointF(m_rect.right(), m_rect.bottom()));
        const qreal needed = metrics.boundingRect(room, Qt::TextWordWrap, name).height();
        room.setHeight(std::max(line, needed));
        text(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, name);
        height = std::max(height, room.height());
        position.rx() += width + 14 * m_pt;
    }
    m_rect.setTop(position.y() + height + 6 * m_pt);
}

void ChartPainter::fill(const QRectF& rect, std::size_t series)
{
    const StateStyle& style = m_chart.series[series].style;
    if (style.isNull())
        fillPattern(m_painter, rect, series, m_pt);
    else
        fillState(m_painter, rect, style, m_pt);
}

void ChartPainter::segment(const QRectF& rect, std::size_t series)
{
    if (rect.width() > 0 && rect.height() > 0)
        fill(rect, series);
}

/// The value on white, in the middle of its segment, if there is room.
void ChartPainter::label(const QRectF& rect, double value)
{
    const QString number = germanNumber(value, m_chart.decimals);
    QRectF box(0, 0, textWidth(number) + 3 * m_pt, 10 * m_pt);
    if (value <= 0 || box.width() + 2 * m_pt > rect.width() || box.height() + m_pt > rect.height())
        return;
    box.moveCenter(rect.center());
    m_painter.fillRect(box, Qt::white);
    text(box, Qt::AlignCenter, number);
}

void ChartPainter::paintBars()
{
    const Scale scale = this->scale();
    qreal labels = 0;
    for (std::size_t i = 0; i < m_chart.categories.size(); ++i)
        labels = std::max(labels, textWidth(m_chart.categories[i]));
    labels = std::min(labels + 4 * m_pt, m_rect.width() * 0.4);
    const qreal sumWidth = textWidth(germanNumber(scale.top, m_chart.decimals)) + 6 * m_pt;
    const qreal room = m_rect.width() - labels - sumWidth - 2 * m_pt;
    const qreal slot = m_rect.height() / qreal(m_chart.categories.size());
    const qreal thickness = std::min(slot * 0.7, 18 * m_pt);
    const QFontMetricsF metrics(m_font);
    for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
        const qreal middle = m_rect.top() + slot * (qreal(category) + 0.5);
        const QRectF name(m_rect.left(), middle - slot / 2, labels - 4 * m_pt, slot);
        text(name, Qt::AlignLeft | Qt::AlignVCenter,
             metrics.elidedText(m_chart.categories[category], Qt::ElideRight, name.width()));
        qreal x = m_rect.left() + labels;
        double sum = 0;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            const double amount = value(series, category);
            const QRectF bar(x, middle - thickness / 2, room * amount / scale.top, thickness);
            segment(bar, series);
            label(bar, amount);
            x += bar.width();
            sum += amount;
        }
        text(QRectF(x + 4 * m_pt, middle - slot / 2, sumWidth, slot), Qt::AlignLeft | Qt::AlignVCenter,
             germanNumber(sum, m_chart.decimals));
    }
    m_painter.setPen(QPen(Qt::black, 0.8 * m_pt));
    m_painter.drawLine(QPointF(m_rect.left() + labels, m_rect.top()), QPointF(m_rect.left() + labels, m_rect.bottom()));
}

void ChartPainter::paintColumns()
{
    const Scale scale = this->scale();
    const qreal labelHeight = 14 * m_pt;
    const QString widest = germanNumber(scale.top, m_chart.decimals);
    const qreal axis = std::max(textWidth(widest), textWidth(m_chart.unit)) + 6 * m_pt;
    const qreal above = (m_chart.unit.isEmpty() ? 6 : 16) * m_pt;
    const QRectF area = m_rect.adjusted(axis, above, -2 * m_pt, -labelHeight);
    if (!m_chart.unit.isEmpty())
        text(QRectF(m_rect.left(), m_rect.top() - 3 * m_pt, axis - 4 * m_pt, 12 * m_pt), Qt::AlignRight, m_chart.unit);
    paintColumnAxis(area, scale);
    const qreal slot = area.width() / qreal(m_chart.categories.size());
    const QFontMetricsF metrics(m_font);
    for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
        const qreal x = area.left() + slot * qreal(category);
        text(QRectF(x, area.bottom() + 2 * m_pt, slot, labelHeight), Qt::AlignHCenter | Qt::AlignTop,
             metrics.elidedText(m_chart.categories[category], Qt::ElideRight, slot - 2 * m_pt));
        paintColumn(QRectF(x, area.top(), slot, area.height()), category, scale);
    }
    m_painter.setPen(QPen(Qt::black, 0.8 * m_pt));
    m_painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_chart.goal)
        paintGoal(area, scale);
}

/// Over the columns, its name on white at the left end: there the first column leaves room.
void ChartPainter::paintGoal(const QRectF& area, const Scale& scale)
{
    const qreal y = area.bottom() - area.height() * std::clamp(m_chart.goal->value / scale.top, 0.0, 1.0);
    QPen pen(Qt::black, 1.2 * m_pt, Qt::DashLine);
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const QString name =
        QStringLiteral("%1: %2").arg(m_chart.goal->name, germanNumber(m_chart.goal->value, m_chart.decimals));
    QRectF box(area.left() + 3 * m_pt, 0, textWidth(name) + 4 * m_pt, 10 * m_pt);
    box.moveBottom(y - box.height() < m_rect.top() ? y + 1.5 * m_pt + box.height() : y - 1.5 * m_pt);
    m_painter.fillRect(box, Qt::white);
    text(box, Qt::AlignCenter, name);
}

void ChartPainter::paintColumnAxis(const QRectF& area, const Scale& scale)
{
    const int lines = int(std::lround(scale.top / scale.step));
    for (int i = 0; i <= lines; ++i) {
        const qreal y = area.bottom() - area.height() * i / lines;
        m_painter.setPen(QPen(QColor(0xb0, 0xb0, 0xb0), 0.4 * m_pt));
        m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        text(QRectF(m_rect.left(), y - 6 * m_pt, area.left() - m_rect.left() - 4 * m_pt, 12 * m_pt),
             Qt::AlignRight | Qt::AlignVCenter, germanNumber(scale.step * i, m_chart.decimals));
    }
}

void ChartPainter::paintColumn(const QRectF& slot, std::size_t category, const Scale& scale)
{
    const bool grouped = m_chart.kind == ChartKind::GroupedColumns;
    const auto count = qreal(m_chart.series.size());
    const qreal whole = std::min(slot.width() * 0.75, (grouped ? 32 * count : 45) * m_pt);
    const qreal width = grouped ? whole / count : whole;
    QPointF foot(slot.center().x() - whole / 2, slot.bottom());
    for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
        const double amount = value(series, category);
        const qreal height = slot.height() * amount / scale.top;
        const QRectF column(foot.x(), foot.y() - height, width, height);
        segment(column, series);
        label(column, amount);
        if (grouped)
            foot.rx() += width;
        else
            foot.ry() -= height;
    }
}

} // namespace iplan::report
