// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinedrag.h"

#include "ui/model/timelinemodel.h"
#include "ui/plan/timelinetable.h"
#include "ui/plan/timelinewords.h"

#include <cmath>
#include <QApplication>
#include <QItemSelectionModel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace iplan
{

namespace
{

constexpr double kEdgePoints = 6;  ///< beside an edge of a bar where the mouse takes hold of it
constexpr int kScrollMargin = 14;  ///< pixels from the edge of the view where it scrolls while something is dragged
constexpr int kScrollPixels = 24;  ///< at a time
constexpr int kLabelLetters = 60;  ///< in a line of the label
constexpr int kLabelConflicts = 3; ///< that it names; the note below the timeline has all

} // namespace

TimelineDrag::TimelineDrag(TimelineTable& table, TimelineModel& model) : QObject(&table), m_table(table), m_model(model)
{
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    table.viewport()->setMouseTracking(true);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TimelineDrag::onCurrentRow);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_pressed.reset();
        if (m_active) { // others changed what was being moved
            m_active.reset();
            Q_EMIT givenUp();
        }
    });
}

QList<PlannedPart> TimelineDrag::partsOf(int row) const
{
    const TimelineRow& here = m_model.row(row);
    QList<PlannedPart> out;
    if (here.isHeading())
        return out;
    if (here.planned || here.milestones.isEmpty())
        out << PlannedPart{here.measure, {}};
    for (const TimelineMilestone& milestone : here.milestones)
        out << PlannedPart{here.measure, milestone.step};
    return out;
}

PlannedPart TimelineDrag::part() const
{
    const QModelIndex index = m_table.currentIndex();
    if (!index.isValid())
        return {};
    const auto parts = partsOf(index.row());
    return parts.contains(m_part) ? m_part : parts.value(0);
}

void TimelineDrag::onCurrentRow()
{
    if (m_active && m_active->byKey)
        finish();
    m_part = part();
    m_table.viewport()->update();
    Q_EMIT partChanged();
}

void TimelineDrag::choose(const PlannedPart& part)
{
    m_part = part;
    const int row = m_model.timeline()->rowOf(part.measure);
    if (row >= 0 && m_table.currentIndex().row() != row)
        m_table.setCurrentIndex(m_model.index(row, TimelineModel::NameColumn));
    m_table.viewport()->update();
    Q_EMIT partChanged();
}

void TimelineDrag::chooseNext(int direction)
{
    const auto parts = partsOf(m_table.currentIndex().row());
    const qsizetype at = parts.indexOf(part());
    const PlannedPart next = parts.at((at + direction + parts.size()) % parts.size());
    choose(next);
    m_table.bringIntoSight(next);
}

std::optional<TimelineDrag::Hit> TimelineDrag::hitAt(QPoint position) const
{
    const QModelIndex index = m_table.indexAt(position);
    if (!index.isValid() || position.x() < m_table.timeRect().left())
        return std::nullopt;
    const auto parts = partsOf(index.row());
    // Milestones lie before the bar, the last one in front.
    for (qsizetype i = parts.size(); i-- > 0;) {
        const QRectF rect = m_table.partRect(parts.at(i));
        const double reach = kEdgePoints * m_table.point();
        if (parts.at(i).isStep() && rect.contains(position))
            return Hit{parts.at(i), PlanEdge::Whole};
        if (parts.at(i).isStep() || !rect.adjusted(-reach, -2, reach, 2).contains(position))
            continue;
        // Of a short bar the middle third is for moving it.
        const double edge = std::min(reach, rect.width() / 3);
        const PlannedDates dates = m_model.row(index.row()).dates;
        if (position.x() <= rect.left() + edge && canMove(dates, PlanEdge::Start))
            return Hit{parts.at(i), PlanEdge::Start};
        if (position.x() >= rect.right() - edge && canMove(dates, PlanEdge::End))
            return Hit{parts.at(i), PlanEdge::End};
        if (rect.contains(position))
            return Hit{parts.at(i), PlanEdge::Whole};
    }
    return std::nullopt;
}

bool TimelineDrag::begin(const PlannedPart& part, PlanEdge edge, bool byKey)
{
    const QString reason = m_lockReason ? m_lockReason(part, edge) : QString();
    if (!reason.isEmpty()) {
        const QRect row = m_table.visualRect(m_table.currentIndex());
        QToolTip::showText(m_table.viewport()->mapToGlobal(row.bottomLeft()), reason, m_table.viewport());
        Q_EMIT refused(reason);
        return false;
    }
    const auto dates = m_model.timeline()->datesOf(part);
    if (!dates)
        return false;
    m_active = Active{part, edge, *dates, *dates, 0, byKey};
    return true;
}

void TimelineDrag::moveTo(int steps)
{
    const PlannedDates to = iplan::moved(m_active->from, m_active->edge, steps);
    m_active->steps = steps;
    if (to == m_active->to)
        return;
    m_active->to = to;
    Q_EMIT previewed(m_active->part, to);
    m_table.viewport()->update();
}

void TimelineDrag::finish()
{
    const Active done = *std::exchange(m_active, std::nullopt);
    m_pressed.reset();
    m_table.viewport()->update();
    if (done.to == done.from)
        Q_EMIT givenUp();
    else
        Q_EMIT moved(done.part, done.to);
}

void TimelineDrag::giveUp()
{
    m_pressed.reset();
    if (!m_active)
        return;
    m_active.reset();
    m_table.viewport()->update();
    Q_EMIT givenUp();
}

bool TimelineDrag::mousePressed(const QMouseEvent& event)
{
    if (m_active && m_active->byKey)
        finish();
    const auto hit = event.button() == Qt::LeftButton ? hitAt(event.position().toPoint()) : std::nullopt;
    m_pressed.reset();
    if (!hit)
        return false;
    choose(hit->part);
    const QPoint at = event.position().toPoint();
    m_pressed = Pressed{*hit, at, m_table.offset() + at.x()};
    return false; // the table sees who has the focus
}

bool TimelineDrag::mouseMoved(const QMouseEvent& event)
{
    const QPoint at = event.position().toPoint();
    if (!m_pressed || !(event.buttons() & Qt::LeftButton)) {
        showCursor(at);
        return false;
    }
    if (!m_active) {
        if ((at - m_pressed->at).manhattanLength() < QApplication::startDragDistance())
            return true;
        if (!begin(m_pressed->hit.part, m_pressed->hit.edge, false)) {
            m_pressed.reset();
            return true;
        }
    }
    const QRect time = m_table.timeRect();
    if (at.x() > time.right() - kScrollMargin)
        m_table.scrollTimeBy(kScrollPixels);
    else if (at.x() < time.left() + kScrollMargin)
        m_table.scrollTimeBy(-kScrollPixels);
    const double days = (m_table.offset() + at.x() - m_pressed->place) / m_table.scale().dayWidth();
    moveTo(stepsNear(m_active->from, m_active->edge, std::llround(days)));
    return true;
}

bool TimelineDrag::mouseReleased()
{
    m_pressed.reset();
    if (!m_active || m_active->byKey)
        return false;
    finish();
    return true; // no click, which opens the form on some desktops
}

void TimelineDrag::showCursor(QPoint position)
{
    const auto hit = hitAt(position);
    if (!hit)
        m_table.viewport()->unsetCursor();
    else
        m_table.viewport()->setCursor(hit->edge == PlanEdge::Whole ? Qt::OpenHandCursor : Qt::SizeHorCursor);
}

std::optional<PlanEdge> TimelineDrag::edgeOfKey(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right)
        return std::nullopt;
    const Qt::KeyboardModifiers keys =
        event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier);
    if (keys == Qt::ControlModifier)
        return PlanEdge::Whole;
    if (keys == Qt::ShiftModifier)
        return PlanEdge::End;
    if (keys == (Qt::ControlModifier | Qt::ShiftModifier))
        return PlanEdge::Start;
    return std::nullopt;
}

bool TimelineDrag::keyPressed(const QKeyEvent& event)
{
    const auto edge = edgeOfKey(event);
    if (m_active && event.key() == Qt::Key_Escape) {
        giveUp();
        return true;
    }
    const bool isModifier = event.key() == Qt::Key_Control || event.key() == Qt::Key_Shift;
    if (m_active && !m_active->byKey)
        return true; // the mouse is at it
    const bool goesOn = m_active && edge && m_active->edge == *edge && m_active->part == part();
    if (m_active && !goesOn && !isModifier) {
        finish();
        if (!edge)
            return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    }
    const PlannedPart chosen = part();
    if (chosen.measure.isNull())
        return edge.has_value(); // there is nothing on a heading to be moved
    if (event.key() == Qt::Key_Space) {
        chooseNext(event.modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (!edge)
        return false;
    if (m_active || begin(chosen, *edge, true))
        moveTo(m_active->steps + (event.key() == Qt::Key_Right ? 1 : -1));
    return true;
}

bool TimelineDrag::keyReleased(const QKeyEvent& event)
{
    const bool isModifier = event.key() == Qt::Key_Control || event.key() == Qt::Key_Shift;
    if (m_active && m_active->byKey && isModifier && !event.isAutoRepeat())
        finish();
    return false;
}

bool TimelineDrag::eventFilter(QObject* watched, QEvent* event)
{
    const bool isTable = watched == &m_table;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (const auto* key = static_cast<QKeyEvent*>(event);
            isTable && (edgeOfKey(*key) || (m_active && key->key() == Qt::Key_Escape))) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
        return isTable && keyPressed(*static_cast<QKeyEvent*>(event));
    case QEvent::KeyRelease:
        return isTable && keyReleased(*static_cast<QKeyEvent*>(event));
    case QEvent::FocusOut:
        if (isTable && m_active && m_active->byKey)
            finish();
        return false;
    case QEvent::MouseButtonPress:
        return !isTable && mousePressed(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return !isTable && mouseMoved(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return !isTable && mouseReleased();
    default:
        return false;
    }
}

QStringList TimelineDrag::labelLines(const TimelineRow& row) const
{
    const auto conflicts = partConflicts(row, m_active->part);
    QStringList lines{partText(row, m_active->part)};
    lines << conflicts.first(std::min<qsizetype>(kLabelConflicts, conflicts.size()));
    const QFontMetrics letters = m_table.fontMetrics();
    for (QString& line : lines)
        line = letters.elidedText(line, Qt::ElideMiddle, kLabelLetters * letters.averageCharWidth());
    return lines;
}

QRect TimelineDrag::placeOfLabel(QSize size) const
{
    const int at = m_model.timeline()->rowOf(m_active->part.measure);
    const QRect time = m_table.timeRect();
    const int top = m_table.rowViewportPosition(at);
    const int below = top + m_table.rowHeight(at) + 2;
    const int left = static_cast<int>(m_table.partRect(m_active->part).left());
    const int most = std::max(time.left() + 2, time.right() - size.width());
    return QRect(QPoint(std::clamp(left, time.left() + 2, most),
                        below + size.height() <= time.bottom() ? below : top - size.height() - 2),
                 size);
}

void TimelineDrag::paintLabel(QPainter& painter) const
{
    const int at = m_active ? m_model.timeline()->rowOf(m_active->part.measure) : -1;
    if (at < 0)
        return;
    const QStringList lines = labelLines(m_model.row(at));
    const QFontMetrics letters = m_table.fontMetrics();
    const int side = letters.height();
    int width = 0;
    for (const QString& line : lines)
        width = std::max(width, letters.horizontalAdvance(line));
    const QRect box = placeOfLabel({width + side + 12, static_cast<int>(lines.size()) * letters.lineSpacing() + 8});
    const QColor ink = m_table.palette().color(QPalette::ToolTipText);
    report::TimelineColors marks = m_table.colors();
    marks.base = m_table.palette().color(QPalette::ToolTipBase);
    marks.overdue = ink;
    painter.setPen(ink);
    painter.setBrush(marks.base);
    painter.drawRect(box);
    QRect line(box.left() + 6, box.top() + 4, width + side, letters.lineSpacing());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isConflict = i > 0;
        if (isConflict) {
            report::TimelinePainter(painter, m_table.scale(), marks, m_table.point())
                .conflict(QPointF(line.left() + side / 2.0, line.center().y()), side * 0.8);
        }
        painter.setPen(ink);
        painter.drawText(line.adjusted(isConflict ? side : 0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, lines.at(i));
        line.translate(0, letters.lineSpacing());
    }
}

} // namespace iplan
