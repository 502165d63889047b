// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinedelegates.h"

#include "ui/model/timelinemodel.h"
#include "ui/plan/timelinedrag.h"
#include "ui/plan/timelinetable.h"

#include <QPainter>
#include <QPixmap>

namespace iplan
{

namespace
{

const TimelineRow& timelineRowAt(const QModelIndex& index)
{
    return static_cast<const TimelineModel*>(index.model())->row(index.row());
}

/// The mark of a conflict as a picture for a list.
QPixmap conflictMark(const TimelineTable& table, const report::TimelineColors& colors, int side)
{
    QPixmap mark(QSize(side, side) * table.devicePixelRatioF());
    mark.setDevicePixelRatio(table.devicePixelRatioF());
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    report::TimelinePainter(painter, table.scale(), colors, table.point())
        .conflict(QPointF(side, side) / 2, side * 0.85);
    return mark;
}

} // namespace

TimelineHeader::TimelineHeader(TimelineTable& table) : QHeaderView(Qt::Horizontal, &table), m_table(table)
{
    setSectionsMovable(false);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize TimelineHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 8};
}

void TimelineHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
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

TimelineDelegate::TimelineDelegate(TimelineTable& table) : QStyledItemDelegate(&table), m_table(table) {}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TimelineRow& row = timelineRowAt(index);
    report::TimelineColors colors = m_table.colors();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        colors.base = report::mixedColor(option.palette.color(QPalette::Highlight), colors.base, 0.18);
    painter->fillRect(option.rect, colors.base);
    report::TimelinePainter paint(*painter, m_table.scale(), colors, m_table.point());
    paint.row(row, option.rect, m_table.offset(),
              static_cast<const TimelineModel*>(index.model())->timeline()->options().today);
    painter->setPen(colors.faint);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (!(option.state & QStyle::State_HasFocus) && !(isSelected && m_table.hasFocus()))
        return;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(QPen(colors.text, 2 * m_table.point(), Qt::DotLine));
    painter->setBrush(Qt::NoBrush);
    const QRectF chosen = m_table.partRect(m_table.drag().part());
    painter->drawRect(chosen.isEmpty() ? QRectF(option.rect.adjusted(0, 0, -1, -1)) : chosen.adjusted(-3, -3, 3, 3));
    painter->restore();
}

TimelineNameDelegate::TimelineNameDelegate(TimelineTable& table) : QStyledItemDelegate(&table), m_table(table) {}

void TimelineNameDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const TimelineRow& row = timelineRowAt(index);
    if (row.isHeading()) {
        option->backgroundBrush = m_table.colors().heading;
        option->text.prepend(row.isFolded ? kFoldedSign : kUnfoldedSign);
    } else if (!row.allConflicts().isEmpty()) {
        report::TimelineColors colors = m_table.colors();
        if (option->state & QStyle::State_Selected) {
            colors.base = option->palette.color(QPalette::Highlight);
            colors.overdue = option->palette.color(QPalette::HighlightedText);
        }
        const int side = option->fontMetrics.height();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationPosition = QStyleOptionViewItem::Right;
        option->decorationAlignment = Qt::AlignCenter;
        option->decorationSize = QSize(side, side);
        const QPixmap mark = conflictMark(m_table, colors, side);
        option->icon.addPixmap(mark, QIcon::Normal);
        option->icon.addPixmap(mark, QIcon::Selected); // else the style tints it
    }
}

} // namespace iplan
