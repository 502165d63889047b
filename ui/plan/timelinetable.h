// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timescale.h"
#include "core/report/timelinepaint.h"

#include <memory>
#include <QTableView>

class QScrollBar;

namespace iplan
{

class TimelineDrag;
class TimelineModel;

/// The timeline as a table with a column of names that stays and a column of time that is scrolled by a bar of its own.
/// Draws only the rows in sight. Left and Right go through time, Ctrl with plus, minus, 0 or the wheel zooms; what is
/// planned is moved by TimelineDrag.
class TimelineTable : public QTableView
{
    Q_OBJECT
public:
    /// `bar` scrolls the time; it may stand anywhere.
    TimelineTable(TimelineModel& model, QScrollBar& bar, QWidget* parent = nullptr);

    [[nodiscard]] TimeZoom zoom() const { return m_zoom; }
    /// The day in the middle stays there.
    void setZoom(TimeZoom zoom);
    /// Brings the day to a quarter of the width from the left.
    void showDay(QDate day);
    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    /// The place of the scale at the left edge of the column.
    [[nodiscard]] double offset() const;
    /// Where the column of time is, in the viewport.
    [[nodiscard]] QRect timeRect() const;
    /// Where a part is, in the viewport; empty where it has no place.
    [[nodiscard]] QRectF partRect(const PlannedPart& part) const;
    void bringIntoSight(const PlannedPart& part);
    void scrollTimeBy(int pixels);
    [[nodiscard]] TimelineDrag& drag() const { return *m_drag; }
    [[nodiscard]] report::TimelineColors colors() const;
    /// The pixels of a point, as TimelinePainter counts them.
    [[nodiscard]] double point() const;

Q_SIGNALS:
    void zoomChanged();
    /// The group of that row, of a heading or a measure, is to be folded or unfolded.
    void foldRequested(int row, bool folded);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void onReset();
    void updateScale();
    void applyFont();
    void zoomAround(TimeZoom zoom, double x);
    void zoomBy(int steps, double x);
    bool foldByKey(const QKeyEvent& event);
    void paintDependencies(QPainter& painter);
    [[nodiscard]] QString tipAt(QPoint position) const;

    TimelineModel& m_model;
    QScrollBar& m_bar;
    TimelineDrag* m_drag = nullptr;
    TimeZoom m_zoom = TimeZoom::Quarters;
    TimeScale m_scale;
    bool m_placed = false; ///< a day was chosen to be shown
};

} // namespace iplan
