// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridheader.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QPainter>
#include <QScrollBar>

// Columns of the grid that stay in sight. There is no second view over them: keyboard, editors, selection and screen
// readers know one table, which paints its first columns where they stay and looks for them there.

namespace iplan
{

QModelIndex GridView::indexAt(const QPoint& position) const
{
    return QTableView::indexAt({m_header->unscrolled(position.x()), position.y()});
}

QRect GridView::visualRect(const QModelIndex& index) const
{
    QRect out = QTableView::visualRect(index);
    if (index.isValid() && m_header->scrolled() != 0 && m_header->frozenSections().contains(index.column()))
        out.moveLeft(m_header->sectionPosition(index.column()));
    return out;
}

void GridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || m_header->frozen() == 0)
        return;
    if (m_header->frozenSections().contains(index.column())) {
        horizontalScrollBar()->setValue(before); // it is in sight already
        return;
    }
    const int covered = m_header->frozenWidth() - visualRect(index).left();
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0 || m_header->frozen() == 0)
        return;
    viewport()->update(); // Qt has moved the pixels of what stays, too
    m_header->viewport()->update();
}

void GridView::paintFrozen(QPainter& painter, const QRect& dirty)
{
    const QList<int> columns = m_header->frozenSections();
    if (m_header->scrolled() == 0 || columns.isEmpty())
        return;
    const int first = qMax(0, rowAt(qMax(0, dirty.top())));
    const int last = rowAt(dirty.bottom());
    for (int row = first; row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row) {
        if (m_model.state().isHeading(row))
            continue;
        for (const int column : columns)
            paintFrozenCell(painter, m_model.index(row, column));
    }
    painter.setPen(palette().color(QPalette::Dark));
    const int edge = m_header->frozenWidth() - 1;
    painter.drawLine(edge, 0, edge, rowViewportPosition(m_model.rowCount() - 1) + rowHeight(m_model.rowCount() - 1));
}

/// As QTableView paints a cell.
void GridView::paintFrozenCell(QPainter& painter, const QModelIndex& index)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const int line = showGrid() ? 1 : 0;
    painter.fillRect(option.rect.adjusted(0, 0, line, line), option.palette.brush(QPalette::Base));
    if (alternatingRowColors() && index.row() % 2 == 1)
        option.features |= QStyleOptionViewItem::Alternate;
    if (selectionModel()->isSelected(index))
        option.state |= QStyle::State_Selected;
    if (hasFocus() && index == currentIndex())
        option.state |= QStyle::State_HasFocus;
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
    itemDelegateForIndex(index)->paint(&painter, option, index);
    if (line == 0)
        return;
    const auto color = static_cast<QRgb>(style()->styleHint(QStyle::SH_Table_GridLineColor, &option, this));
    painter.setPen(QPen(QColor::fromRgba(color), 0));
    const QRect cell = option.rect.adjusted(0, 0, line, line);
    painter.drawLine(cell.topRight(), cell.bottomRight());
    painter.drawLine(cell.bottomLeft(), cell.bottomRight());
}

} // namespace iplan
