// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"
#include "core/query/timescale.h"

#include <QColor>
#include <QPainter>
#include <QPalette>

namespace iplan::report
{

/// The colours of a timeline; opaque, since PDF/A-1b knows no transparency. Nothing is told by colour alone.
struct TimelineColors {
    QColor text;
    QColor base;    ///< behind everything
    QColor faint;   ///< lines of quarters and months
    QColor grid;    ///< lines of years
    QColor heading; ///< behind headings and the axis
    QColor planned; ///< hatching of what is planned
    QColor actual;  ///< filling of what took place
    QColor overdue;
    QColor today;
};

/// Black on white, with dark colours: for paper.
[[nodiscard]] TimelineColors paperColors();
/// From the colours of a window, light or dark.
[[nodiscard]] TimelineColors screenColors(const QPalette& palette);
/// `share` (0 to 1) of `a`, the rest of `b`.
[[nodiscard]] QColor mixedColor(const QColor& a, const QColor& b, double share);

/// Paints parts of a timeline, on a screen or on paper. Places are those of the scale: `left` of a rectangle shows the
/// place `offset`. Lengths are in points of `point` units.
class TimelinePainter
{
public:
    TimelinePainter(QPainter& painter, const TimeScale& scale, const TimelineColors& colors, qreal point);

    /// Years above quarters or months.
    void axis(const QRectF& rect, double offset);
    /// Lines of the axis, today, and the bars and milestones of a measure; of a heading the lines only.
    void row(const TimelineRow& row, const QRectF& rect, double offset, QDate today);
    /// An arrow between two milestones; dashed if the second is due first.
    void dependency(QPointF from, QPointF to, double rowHeight, bool isLate);
    /// What patterns and shapes mean, from the top of the rectangle on as many lines as its width asks for; returns
    /// their height.
    qreal legend(const QRectF& rect);

    /// Where the bar of what is planned is, as far as it is planned: without the arrow of an open end.
    [[nodiscard]] QRectF plannedRect(const TimelineSpan& span, const QRectF& row, double offset) const;
    /// The mark of what does not fit together, a flash.
    void conflict(QPointF middle, qreal size);
    /// The middle of a milestone.
    [[nodiscard]] QPointF place(const TimelineMilestone& milestone, const QRectF& row, double offset) const;
    /// The square around it.
    [[nodiscard]] QRectF milestoneRect(const TimelineMilestone& milestone, const QRectF& row, double offset) const;

private:
    void lines(const QRectF& rect, double offset, QDate today);
    void planned(const TimelineSpan& span, const QRectF& rect, double offset);
    void actual(const TimelineSpan& span, const QRectF& rect, double offset);
    void openEnd(const QRectF& bar, const QColor& color);
    void conflictsOf(const TimelineRow& row, const QRectF& rect, double offset);
    void milestone(TimelineMilestone::State state, QPointF middle, qreal size);
    void hatch(const QRectF& rect);
    [[nodiscard]] QRectF bar(QDate from, QDate to, const QRectF& rect, double offset, double top, double bottom) const;

    QPainter& m_painter;
    const TimeScale& m_scale;
    const TimelineColors& m_colors;
    qreal m_point;
};

} // namespace iplan::report
