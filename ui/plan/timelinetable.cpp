// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinetable.h"

#include "ui/model/timelinemodel.h"

#include <cmath>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
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

const QString kFoldedSign = QStringLiteral("▸ ");
const QString kUnfoldedSign = QStringLiteral("▾ ");

/// The head with the axis over the column of time.
class TimelineHeader : public QHeaderView
{
public:
    explicit TimelineHeader(TimelineTable& table) : QHeaderView(Qt::Horizontal, &table), m_table(table)
    {
        setSectionsMovable(false);
        setHighlightSections(false);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 8};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        if (section != TimelineModel::TimeColumn) {
            QHeaderView::paintSection(painter, rect, section);
            return;
        }
        painter->save();
        painter->setFont(font());
        const report::TimelineColors colors = m_table.colors();
        report::TimelinePainter(*painter, m_table.scale(), colors, m_table.point()).axis(rect, m_table.offset());
        painter->restore();
    }

private:
    const TimelineTable& m_table;
};

/// Paints a row of the column of time.
class TimelineDelegate : public QStyledItemDelegate
{
public:
    explicit TimelineDelegate(TimelineTable& table) : QStyledItemDelegate(&table), m_table(table) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& model = *static_cast<const TimelineModel*>(index.model());
        report::TimelineColors colors = m_table.colors();
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected)
            colors.base = report::mixedColor(option.palette.color(QPalette::Highlight), colors.base, 0.18);
        painter->fillRect(option.rect, colors.base);
        report::TimelinePainter paint(*painter, m_table.scale(), colors, m_table.point());
        paint.row(model.row(index.row()), option.rect, m_table.offset(), model.timeline()->options().today);
        painter->setPen(colors.faint);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colors.text, 1, Qt::DotLine));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }

private:
    const TimelineTable& m_table;
};

/// Headings as a band, names of measures as in any list.
class TimelineNameDelegate : public QStyledItemDelegate
{
public:
    explicit TimelineNameDelegate(TimelineTable& table) : QStyledItemDelegate(&table), m_table(table) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const TimelineRow& row = static_cast<const TimelineModel*>(index.model())->row(index.row());
        if (!row.isHeading())
            return;
        option->backgroundBrush = m_table.colors().heading;
        option->text.prepend(row.isFolded ? kFoldedSign : kUnfoldedSign);
    }

private:
    const TimelineTable& m_table;
};

QString stateText(TimelineMilestone::State state)
{
    switch (state) {
    case TimelineMilestone::State::Done:
        return TimelineTable::tr("erledigt");
    case TimelineMilestone::State::Open:
        return TimelineTable::tr("offen");
    case TimelineMilestone::State::Overdue:
        break;
    }
    return TimelineTable::tr("überfällig");
}

} // namespace

TimelineTable::TimelineTable(TimelineModel& model, QScrollBar& bar, QWidget* parent)
    : QTableView(parent), m_model(model), m_bar(bar), m_scale({2000, 1, 1}, {2000, 12, 31}, m_zoom, 1)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Zeitplan"));
    setAccessibleDescription(
        tr("Jede Zeile nennt die Termine einer Maßnahme. Eingabe öffnet sie; Pfeil links und "
           "rechts gehen durch die Zeit, Strg mit Plus und Minus ändert den Maßstab; Plus und Minus "
           "allein klappen eine Gruppe aus und ein."));
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
    if (m_model.timeline()->dependencies().isEmpty())
        return;
    QPainter painter(viewport());
    painter.setClipRect(timeRect());
    painter.setRenderHint(QPainter::Antialiasing);
    paintDependencies(painter);
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
                out << tr("%1 (%2, %3)").arg(step.title, step.dateText, stateText(step.state));
        }
    }
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
