// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/timelinepaint.h"

#include <cmath>
#include <QFontMetricsF>
#include <QPainterPath>

namespace iplan::report
{

namespace
{

// Where things stand in the height of a row.
constexpr double kPlannedTop = 0.16;
constexpr double kPlannedBottom = 0.50;
constexpr double kActualBottom = 0.84;
constexpr double kMilestone = 0.44;

/// The part of the rectangle from `left` to `right`.
QRectF slice(const QRectF& rect, qreal left, qreal right)
{
    return QRectF(QPointF(left, rect.top()), QPointF(right, rect.bottom()));
}

QPainterPath triangle(QPointF middle, qreal size)
{
    QPainterPath path;
    path.moveTo(middle + QPointF(0, -size / 2));
    path.lineTo(middle + QPointF(size * 0.56, size / 2));
    path.lineTo(middle + QPointF(-size * 0.56, size / 2));
    path.closeSubpath();
    return path;
}

QPainterPath diamond(QPointF middle, qreal size)
{
    QPainterPath path;
    const qreal half = size * 0.56;
    path.moveTo(middle + QPointF(0, -half));
    path.lineTo(middle + QPointF(half, 0));
    path.lineTo(middle + QPointF(0, half));
    path.lineTo(middle + QPointF(-half, 0));
    path.closeSubpath();
    return path;
}

} // namespace

TimelineColors paperColors()
{
    return {Qt::black,
            Qt::white,
            QColor(0xe2, 0xe2, 0xe2),
            QColor(0x9a, 0x9a, 0x9a),
            QColor(0xec, 0xec, 0xec),
            QColor(0x5a, 0x5a, 0x5a),
            QColor(0x1f, 0x4e, 0x79),
            QColor(0xa6, 0x1c, 0x1c),
            QColor(0xa6, 0x1c, 0x1c)};
}

QColor mixedColor(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x * share + y * (1 - share))); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

TimelineColors screenColors(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool isDark = base.lightness() < 128;
    const QColor red = isDark ? QColor(0xff, 0x9a, 0x8c) : QColor(0xa6, 0x1c, 0x1c);
    return {text,
            base,
            mixedColor(text, base, 0.10),
            mixedColor(text, base, 0.32),
            mixedColor(text, base, 0.08),
            mixedColor(text, base, 0.65),
            isDark ? QColor(0x6f, 0xa8, 0xdc) : QColor(0x1f, 0x4e, 0x79),
            red,
            red};
}

TimelinePainter::TimelinePainter(QPainter& painter, const TimeScale& scale, const TimelineColors& colors, qreal point)
    : m_painter(painter), m_scale(scale), m_colors(colors), m_point(point)
{
}

void TimelinePainter::axis(const QRectF& rect, double offset)
{
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    m_painter.fillRect(rect, m_colors.heading);
    const qreal middle = rect.center().y();
    const QDate from = m_scale.dayAt(offset);
    const QDate to = m_scale.dayAt(offset + rect.width());
    const auto label = [&](const TimeTick& tick, qreal top, qreal bottom, bool isBold) {
        const qreal left = rect.left() + m_scale.at(tick.from) - offset;
        const qreal right = rect.left() + m_scale.after(tick.to) - offset;
        m_painter.setPen(QPen(m_colors.grid, 0.7 * m_point));
        m_painter.drawLine(QPointF(left, top), QPointF(left, bottom));
        // The name of a year stays in sight as long as a part of it does.
        QRectF box(QPointF(std::max(left, rect.left()), top), QPointF(std::min(right, rect.right()), bottom));
        QFont font = m_painter.font();
        font.setBold(isBold);
        m_painter.setFont(font);
        if (QFontMetricsF(font).horizontalAdvance(tick.label) > box.width())
            return;
        m_painter.setPen(m_colors.text);
        m_painter.drawText(box, Qt::AlignCenter, tick.label);
    };
    for (const TimeTick& year : m_scale.years(from, to))
        label(year, rect.top(), middle, true);
    for (const TimeTick& unit : m_scale.units(from, to))
        label(unit, middle, rect.bottom(), false);
    m_painter.setPen(QPen(m_colors.grid, 0.7 * m_point));
    m_painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    m_painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    m_painter.restore();
}

void TimelinePainter::lines(const QRectF& rect, double offset, QDate today)
{
    const QDate from = m_scale.dayAt(offset);
    const QDate to = m_scale.dayAt(offset + rect.width());
    for (const TimeTick& unit : m_scale.units(from, to)) {
        const qreal x = rect.left() + m_scale.at(unit.from) - offset;
        m_painter.setPen(QPen(unit.from.month() == 1 ? m_colors.grid : m_colors.faint, 0.5 * m_point));
        m_painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    if (today < m_scale.first() || today > m_scale.last())
        return;
    const qreal x = rect.left() + m_scale.at(today) - offset;
    m_painter.setPen(QPen(m_colors.today, 1.4 * m_point, Qt::DashLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

void TimelinePainter::row(const TimelineRow& row, const QRectF& rect, double offset, QDate today)
{
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    m_painter.setRenderHint(QPainter::Antialiasing);
    lines(rect, offset, today);
    if (row.planned)
        planned(*row.planned, rect, offset);
    if (row.actual)
        actual(*row.actual, rect, offset);
    for (const TimelineMilestone& step : row.milestones)
        milestone(step.state, place(step, rect, offset), rect.height() * kMilestone);
    conflictsOf(row, rect, offset);
    m_painter.restore();
}

void TimelinePainter::conflictsOf(const TimelineRow& row, const QRectF& rect, double offset)
{
    const qreal size = rect.height() * kMilestone;
    // Above the mark to its right, so that both are seen.
    const QPointF beside(size * 0.75, -rect.height() * 0.2);
    for (const TimelineMilestone& step : row.milestones) {
        if (!step.conflicts.isEmpty())
            conflict(place(step, rect, offset) + beside, size);
    }
    if (row.planned && !row.conflicts.isEmpty())
        conflict(QPointF(plannedRect(*row.planned, rect, offset).right() + size * 0.5, rect.center().y() + beside.y()),
                 size);
}

void TimelinePainter::conflict(QPointF middle, qreal size)
{
    static constexpr std::pair<double, double> corners[] = {{0.15, -0.5}, {-0.35, 0.1},  {-0.02, 0.1},
                                                            {-0.15, 0.5}, {0.35, -0.12}, {0.02, -0.12}};
    QPolygonF flash;
    for (const auto& [x, y] : corners)
        flash << middle + QPointF(x, y) * size;
    m_painter.setPen(QPen(m_colors.base, 2.4 * m_point, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolygon(flash); // apart from the bar behind it
    m_painter.setPen(QPen(m_colors.overdue, 0.6 * m_point));
    m_painter.setBrush(m_colors.overdue);
    m_painter.drawPolygon(flash);
}

QPointF TimelinePainter::place(const TimelineMilestone& milestone, const QRectF& row, double offset) const
{
    return {row.left() + m_scale.after(milestone.at) - offset, row.center().y()};
}

QRectF TimelinePainter::milestoneRect(const TimelineMilestone& milestone, const QRectF& row, double offset) const
{
    const qreal size = row.height() * kMilestone * 1.15;
    QRectF out(0, 0, size, size);
    out.moveCenter(place(milestone, row, offset));
    return out;
}

QRectF TimelinePainter::plannedRect(const TimelineSpan& span, const QRectF& row, double offset) const
{
    return bar(span.from, span.to, row, offset, kPlannedTop, kPlannedBottom);
}

QRectF TimelinePainter::bar(QDate from, QDate to, const QRectF& rect, double offset, double top, double bottom) const
{
    // Painters dislike places a million miles away.
    const qreal far = 4 * rect.width() + 1000;
    const qreal left = std::clamp(rect.left() + m_scale.at(from) - offset, rect.left() - far, rect.right() + far);
    const qreal right = std::clamp(rect.left() + m_scale.after(to) - offset, rect.left() - far, rect.right() + far);
    return QRectF(QPointF(left, rect.top() + rect.height() * top),
                  QPointF(std::max(right, left + 2 * m_point), rect.top() + rect.height() * bottom));
}

void TimelinePainter::hatch(const QRectF& rect)
{
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    const QRectF seen = rect.intersected(m_painter.clipBoundingRect());
    m_painter.setPen(QPen(m_colors.planned, 0.8 * m_point));
    const qreal gap = 4 * m_point;
    // Lines stay where they are when the view scrolls.
    qreal x = rect.left() + std::floor((seen.left() - rect.height() - rect.left()) / gap) * gap;
    for (; x < seen.right(); x += gap)
        m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    m_painter.restore();
}

void TimelinePainter::planned(const TimelineSpan& span, const QRectF& rect, double offset)
{
    const QDate end = span.end == TimelineSpan::End::Unlimited ? std::max(m_scale.last(), span.to) : span.to;
    const QRectF whole = bar(span.from, end, rect, offset, kPlannedTop, kPlannedBottom);
    m_painter.fillRect(whole, m_colors.base);
    const bool isOpen = span.end == TimelineSpan::End::Unlimited;
    if (span.sureFrom.isValid()) {
        const QDate sureTo = isOpen ? end : span.sureTo;
        hatch(bar(span.sureFrom, sureTo, rect, offset, kPlannedTop, kPlannedBottom));
    }
    const bool isVague = !span.sureFrom.isValid() || span.sureFrom != span.from || (!isOpen && span.sureTo != span.to);
    m_painter.setPen(QPen(m_colors.text, 0.8 * m_point, isVague ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(whole);
    if (span.end != TimelineSpan::End::Known)
        openEnd(whole, m_colors.text);
}

void TimelinePainter::actual(const TimelineSpan& span, const QRectF& rect, double offset)
{
    const QRectF whole = bar(span.from, span.to, rect, offset, kPlannedBottom, kActualBottom);
    m_painter.setPen(QPen(m_colors.text, 0.8 * m_point));
    m_painter.setBrush(m_colors.actual);
    m_painter.drawRect(whole);
    if (span.end != TimelineSpan::End::Known)
        openEnd(whole, m_colors.actual);
}

void TimelinePainter::openEnd(const QRectF& bar, const QColor& color)
{
    const qreal length = bar.height() * 0.8;
    const qreal edge = m_painter.clipBoundingRect().right();
    if (bar.left() >= edge) // begins where nobody sees it
        return;
    const qreal left = std::min(bar.right(), edge - length);
    QPainterPath arrow;
    arrow.moveTo(left, bar.top());
    arrow.lineTo(left + length, bar.center().y());
    arrow.lineTo(left, bar.bottom());
    arrow.closeSubpath();
    m_painter.fillPath(arrow, color);
}

void TimelinePainter::milestone(TimelineMilestone::State state, QPointF middle, qreal size)
{
    using State = TimelineMilestone::State;
    m_painter.setPen(QPen(m_colors.text, 1.1 * m_point));
    if (state == State::Done) {
        m_painter.setBrush(m_colors.text);
        m_painter.drawEllipse(middle, size / 2, size / 2);
    } else if (state == State::Open) {
        m_painter.setBrush(m_colors.base);
        m_painter.drawPath(diamond(middle, size));
    } else {
        m_painter.setPen(QPen(m_colors.base, 1.4 * m_point));
        m_painter.setBrush(m_colors.overdue);
        m_painter.drawPath(triangle(middle, size * 1.15));
        m_painter.setPen(QPen(m_colors.base, 1.2 * m_point));
        m_painter.drawLine(middle - QPointF(0, size * 0.15), middle + QPointF(0, size * 0.18));
    }
}

void TimelinePainter::dependency(QPointF from, QPointF to, double rowHeight, bool isLate)
{
    const qreal radius = rowHeight * kMilestone / 2;
    QPainterPath path(from + QPointF(0, -radius));
    const qreal lift = rowHeight * 0.5;
    const QPointF end = to + QPointF(0, -radius);
    if (std::abs(from.y() - to.y()) < 1)
        path.quadTo(QPointF((from.x() + to.x()) / 2, from.y() - lift - radius), end);
    else
        path.cubicTo(path.currentPosition() - QPointF(0, lift), end - QPointF(0, lift), end);
    m_painter.setPen(QPen(m_colors.text, 1.0 * m_point, isLate ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
    QPainterPath head(end);
    head.lineTo(end + QPointF(-2.5 * m_point, -4 * m_point));
    head.lineTo(end + QPointF(2.5 * m_point, -4 * m_point));
    head.closeSubpath();
    m_painter.fillPath(head, m_colors.text);
}

qreal TimelinePainter::legend(const QRectF& rect)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(m_painter.font());
    const qreal height = metrics.height();
    const qreal line = height + 6 * m_point;
    qreal x = rect.left();
    qreal top = rect.top();
    const auto entry = [&](const QString& name, qreal width, const std::function<void(const QRectF&)>& sign) {
        const qreal room = metrics.horizontalAdvance(name) + 2 * m_point;
        if (x > rect.left() && x + width + 3 * m_point + room > rect.right()) {
            x = rect.left();
            top += line;
        }
        sign(QRectF(x, top + (line - height) / 2, width, height));
        m_painter.setPen(m_colors.text);
        m_painter.drawText(QRectF(x + width + 3 * m_point, top, room, line), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + room + 12 * m_point;
    };
    const auto frame = [&](const QRectF& box, Qt::PenStyle style) {
        m_painter.setPen(QPen(m_colors.text, 0.8 * m_point, style));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(slice(box, box.left(), box.right()).adjusted(0, height * 0.2, 0, -height * 0.2));
    };
    const auto step = [&](TimelineMilestone::State state) {
        return [this, state, height](const QRectF& box) { milestone(state, box.center(), height * 0.7); };
    };
    entry(QStringLiteral("geplant"), 1.8 * height, [&](const QRectF& box) {
        hatch(box.adjusted(0, height * 0.2, 0, -height * 0.2));
        frame(box, Qt::SolidLine);
    });
    entry(QStringLiteral("geplant, nur das Jahr bekannt"), 1.8 * height,
          [&](const QRectF& box) { frame(box, Qt::DashLine); });
    entry(QStringLiteral("tatsächlich"), 1.8 * height, [&](const QRectF& box) {
        m_painter.fillRect(box.adjusted(0, height * 0.2, 0, -height * 0.2), m_colors.actual);
        frame(box, Qt::SolidLine);
    });
    using State = TimelineMilestone::State;
    entry(QStringLiteral("Schritt erledigt"), height, step(State::Done));
    entry(QStringLiteral("offen"), height, step(State::Open));
    entry(QStringLiteral("überfällig"), height, step(State::Overdue));
    entry(QStringLiteral("passt nicht zusammen"), height,
          [&](const QRectF& box) { conflict(box.center(), height * 0.8); });
    entry(QStringLiteral("heute"), 0.6 * height, [&](const QRectF& box) {
        m_painter.setPen(QPen(m_colors.today, 1.4 * m_point, Qt::DashLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()));
    });
    m_painter.restore();
    return top + line - rect.top();
}

} // namespace iplan::report
