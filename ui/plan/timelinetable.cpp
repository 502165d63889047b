// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinetable.h"

#include "ui/model/timelinemodel.h"
#include "ui/plan/timelinedelegates.h"
#include "ui/plan/timelinedrag.h"
#include "ui/plan/timelinewords.h"

#include <cmath>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace iplan
{

namespace
{

constexpr int kRoomInRow = 14; ///< pixels beside the letters of a row
constexpr int kNameLetters = 42;
/// Width of a quarter in digits.
constexpr double kQuarterDigits[] = {2.4, 6, 15};

} // namespace

TimelineTable::TimelineTable(TimelineModel& model, QScrollBar& bar, QWidget* parent)
    : QTableView(parent), m_model(model), m_bar(bar), m_scale({2000, 1, 1}, {2000, 12, 31}, m_zoom, 1)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Zeitplan"));
    setAccessibleDescription(tr(
        "Jede Zeile nennt die Termine einer Maßnahme. Eingabe öffnet sie bei „Zeit“. Die Leertaste wählt Balken oder "
        "Schritt, Strg mit Pfeil links und rechts verschiebt ihn, Umschalt mit Pfeil sein Ende, beide zusammen "
        "seinen Beginn; Esc lässt es. Pfeil links und rechts allein gehen durch die Zeit, Strg mit Plus und Minus "
        "ändert den Maßstab; Plus und Minus allein klappen eine Gruppe aus und ein."));
    setHorizontalHeader(new TimelineHeader(*this));
    setModel(&model);
    setItemDelegateForColumn(TimelineModel::TimeColumn, new TimelineDelegate(*this));
    setItemDelegateForColumn(TimelineModel::NameColumn, new TimelineNameDelegate(*this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsClickable(false);
    m_drag = new TimelineDrag(*this, model);
    applyFont();
    connect(&model, &QAbstractItemModel::modelReset, this, &TimelineTable::onReset);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TimelineTable::updateScale);
    connect(&bar, &QScrollBar::valueChanged, this, [this] {
        viewport()->update();
        horizontalHeader()->viewport()->update();
    });
    bar.setAccessibleName(tr("Zeit verschieben"));
}

void TimelineTable::applyFont()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRoomInRow);
    const int wanted = kNameLetters * fontMetrics().averageCharWidth();
    horizontalHeader()->resizeSection(TimelineModel::NameColumn, std::min(wanted, std::max(200, width() * 2 / 5)));
    updateScale();
}

void TimelineTable::onReset()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.row(row).isHeading())
            setSpan(row, TimelineModel::NameColumn, 1, TimelineModel::ColumnCount);
    }
    updateScale();
}

double TimelineTable::offset() const
{
    return m_bar.value();
}

QRect TimelineTable::timeRect() const
{
    const int left = columnViewportPosition(TimelineModel::TimeColumn);
    return {left, 0, viewport()->width() - left, viewport()->height()};
}

void TimelineTable::updateScale()
{
    const Timeline& timeline = *m_model.timeline();
    if (!timeline.first().isValid())
        return;
    const QDate left = m_scale.dayAt(offset());
    const double digit = fontMetrics().horizontalAdvance(u'0');
    const double width = std::max(1, timeRect().width());
    const double quarter = kQuarterDigits[static_cast<int>(m_zoom)] * digit;
    QDate last = timeline.last();
    const auto scaleTo = [&](QDate day) { return TimeScale(timeline.first(), day, m_zoom, quarter); };
    while (scaleTo(last).width() < width)
        last = last.addYears(1);
    m_scale = scaleTo(last);
    m_bar.setRange(0, static_cast<int>(std::ceil(m_scale.width() - width)));
    m_bar.setPageStep(static_cast<int>(width));
    m_bar.setSingleStep(static_cast<int>(m_zoom == TimeZoom::Months ? quarter / 3 : quarter));
    if (m_placed)
        m_bar.setValue(static_cast<int>(std::lround(m_scale.at(left))));
    else if (isVisible())
        showDay(timeline.options().today);
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

void TimelineTable::showDay(QDate day)
{
    m_placed = true;
    m_bar.setValue(static_cast<int>(m_scale.at(day) - timeRect().width() / 4.0));
}

void TimelineTable::setZoom(TimeZoom zoom)
{
    zoomAround(zoom, timeRect().width() / 2.0);
}

void TimelineTable::zoomAround(TimeZoom zoom, double x)
{
    if (zoom == m_zoom)
        return;
    const QDate day = m_scale.dayAt(offset() + x);
    m_zoom = zoom;
    updateScale();
    m_bar.setValue(static_cast<int>(std::lround(m_scale.at(day) - x)));
    Q_EMIT zoomChanged();
}

void TimelineTable::zoomBy(int steps, double x)
{
    const int zoom = std::clamp(static_cast<int>(m_zoom) + steps, 0, static_cast<int>(TimeZoom::Months));
    zoomAround(static_cast<TimeZoom>(zoom), x);
}

QRectF TimelineTable::partRect(const PlannedPart& part) const
{
    const int at = m_model.timeline()->rowOf(part.measure);
    if (at < 0)
        return {};
    const TimelineRow& row = m_model.row(at);
    const QRect time = timeRect();
    const QRectF line(time.left(), rowViewportPosition(at), time.width(), rowHeight(at));
    QImage nowhere(1, 1, QImage::Format_Mono);
    QPainter painter(&nowhere);
    const report::TimelineColors palette = colors();
    const report::TimelinePainter paint(painter, m_scale, palette, point());
    if (!part.isStep())
        return row.planned ? paint.plannedRect(*row.planned, line, offset()) : QRectF();
    for (const TimelineMilestone& milestone : row.milestones) {
        if (milestone.step == part.step)
            return paint.milestoneRect(milestone, line, offset());
    }
    return {};
}

void TimelineTable::bringIntoSight(const PlannedPart& part)
{
    const QRectF rect = partRect(part);
    const QRect time = timeRect();
    if (rect.isEmpty() || (rect.right() > time.left() && rect.left() < time.right()))
        return;
    scrollTimeBy(static_cast<int>(rect.left() - time.left() - time.width() / 4.0));
}

void TimelineTable::scrollTimeBy(int pixels)
{
    m_bar.setValue(m_bar.value() + pixels);
}

double TimelineTable::point() const
{
    return std::max(1.0, logicalDpiY() / 96.0);
}

report::TimelineColors TimelineTable::colors() const
{
    return report::screenColors(palette());
}

void TimelineTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(timeRect());
    painter.setRenderHint(QPainter::Antialiasing);
    paintDependencies(painter);
    m_drag->paintLabel(painter);
}

void TimelineTable::paintDependencies(QPainter& painter)
{
    const Timeline& timeline = *m_model.timeline();
    const int first = std::max(0, rowAt(0));
    const int bottom = rowAt(viewport()->height() - 1);
    const int last = bottom < 0 ? m_model.rowCount() - 1 : bottom;
    const report::TimelineColors palette = colors();
    report::TimelinePainter paint(painter, m_scale, palette, point());
    const QRect time = timeRect();
    const auto place = [&](int row, int milestone) {
        const QRectF rect(time.left(), rowViewportPosition(row), time.width(), rowHeight(row));
        return paint.place(timeline.rows().at(row).milestones.at(milestone), rect, offset());
    };
    for (const TimelineDependency& wait : timeline.dependencies()) {
        if (std::max(wait.fromRow, wait.toRow) < first || std::min(wait.fromRow, wait.toRow) > last)
            continue;
        paint.dependency(place(wait.fromRow, wait.fromMilestone), place(wait.toRow, wait.toMilestone),
                         rowHeight(wait.fromRow), wait.isLate);
    }
}

void TimelineTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    updateScale();
}

void TimelineTable::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    updateScale();
}

void TimelineTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void TimelineTable::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const double middle = timeRect().width() / 2.0;
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus))
        zoomBy(event->key() == Qt::Key_Plus ? 1 : -1, middle);
    else if (control && event->key() == Qt::Key_0)
        setZoom(TimeZoom::Quarters);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        m_bar.triggerAction(event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub
                                                         : QAbstractSlider::SliderSingleStepAdd);
    else if (control || !foldByKey(*event))
        QTableView::keyPressEvent(event);
}

bool TimelineTable::foldByKey(const QKeyEvent& event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return false;
    const TimelineRow& row = m_model.row(index.row());
    if (event.key() == Qt::Key_Space && row.isHeading())
        Q_EMIT foldRequested(index.row(), !row.isFolded);
    else if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Minus)
        Q_EMIT foldRequested(index.row(), event.key() == Qt::Key_Minus);
    else
        return false;
    return true;
}

void TimelineTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const int sign = fontMetrics().horizontalAdvance(kFoldedSign) + 4;
    QTableView::mousePressEvent(event);
    if (!index.isValid() || event->button() != Qt::LeftButton || event->position().x() > sign)
        return;
    const TimelineRow& row = m_model.row(index.row());
    if (row.isHeading())
        Q_EMIT foldRequested(index.row(), !row.isFolded);
}

void TimelineTable::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        if (turn.y() != 0)
            zoomBy(turn.y() > 0 ? 1 : -1, std::max(0.0, event->position().x() - timeRect().left()));
    } else if (turn.x() != 0 || (event->modifiers() & Qt::ShiftModifier)) {
        const int distance = turn.x() != 0 ? turn.x() : turn.y();
        m_bar.setValue(m_bar.value() - distance * m_bar.singleStep() / 120);
    } else {
        QTableView::wheelEvent(event);
    }
}

QString TimelineTable::tipAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return {};
    const TimelineRow& row = m_model.row(index.row());
    QStringList out;
    if (position.x() >= timeRect().left()) {
        const double reach = rowHeight(index.row()) * 0.35;
        for (const TimelineMilestone& step : row.milestones) {
            const double x = timeRect().left() + m_scale.after(step.at) - offset();
            if (std::abs(x - position.x()) <= reach)
                out << QStringList{milestoneText(step), step.conflicts.join(u'\n')};
        }
    }
    out.removeAll(QString());
    return out.isEmpty() ? row.sentence() : out.join(u'\n');
}

bool TimelineTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    return QTableView::viewportEvent(event);
}

} // namespace iplan
