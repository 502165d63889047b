// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"

#include <functional>
#include <QObject>
#include <QPoint>
#include <QRect>

class QKeyEvent;
class QMouseEvent;
class QPainter;

namespace iplan
{

class TimelineModel;
class TimelineTable;

/// Moving of bars and milestones in a timeline, by mouse and keys. Ctrl with Left or Right moves the chosen part, Shift
/// its end, both together its start, until they are released; the space bar chooses the next part of a row. Escape
/// gives up. Writes nothing: it tells what is to be shown meanwhile and what came of it.
class TimelineDrag : public QObject
{
    Q_OBJECT
public:
    /// Why that date is not to be moved, as a sentence; empty where it may.
    using LockReason = std::function<QString(const PlannedPart& part, PlanEdge edge)>;

    TimelineDrag(TimelineTable& table, TimelineModel& model);
    void setLockReason(LockReason reason) { m_lockReason = std::move(reason); }

    /// What keys move: the bar or a milestone of the current row; null on a heading.
    [[nodiscard]] PlannedPart part() const;
    [[nodiscard]] bool isActive() const { return m_active.has_value(); }
    /// Ends a drag as if Escape were pressed.
    void giveUp();
    /// The new dates, and what does not fit, beside the part that is being moved.
    void paintLabel(QPainter& painter) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// part() is another one.
    void partChanged();
    /// So it would be.
    void previewed(const iplan::PlannedPart& part, const iplan::PlannedDates& dates);
    /// So it shall be.
    void moved(const iplan::PlannedPart& part, const iplan::PlannedDates& dates);
    /// Nothing was moved after all.
    void givenUp();
    void refused(const QString& reason);

private:
    /// A part under the mouse.
    struct Hit {
        PlannedPart part;
        PlanEdge edge = PlanEdge::Whole;
    };
    struct Pressed {
        Hit hit;
        QPoint at;
        double place; ///< of the scale
    };
    struct Active {
        PlannedPart part;
        PlanEdge edge;
        PlannedDates from;
        PlannedDates to;
        int steps = 0;
        bool byKey = false;
    };

    [[nodiscard]] std::optional<Hit> hitAt(QPoint position) const;
    [[nodiscard]] QList<PlannedPart> partsOf(int row) const;
    void choose(const PlannedPart& part);
    void chooseNext(int direction);
    void onCurrentRow();
    bool begin(const PlannedPart& part, PlanEdge edge, bool byKey);
    void moveTo(int steps);
    void finish();
    [[nodiscard]] QStringList labelLines(const TimelineRow& row) const;
    [[nodiscard]] QRect placeOfLabel(QSize size) const;

    bool mousePressed(const QMouseEvent& event);
    bool mouseMoved(const QMouseEvent& event);
    bool mouseReleased();
    void showCursor(QPoint position);
    bool keyPressed(const QKeyEvent& event);
    bool keyReleased(const QKeyEvent& event);
    /// The edge that a key moves, if it is one of those.
    [[nodiscard]] static std::optional<PlanEdge> edgeOfKey(const QKeyEvent& event);

    TimelineTable& m_table;
    TimelineModel& m_model;
    LockReason m_lockReason;
    PlannedPart m_part;
    std::optional<Pressed> m_pressed;
    std::optional<Active> m_active;
};

} // namespace iplan
