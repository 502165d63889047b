// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridheader.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

// Headings of groups in the grid.

namespace iplan
{

namespace
{

constexpr int kHeadingGap = 4;              ///< pixels around arrow and texts
constexpr int kHeadingTitleCharacters = 24; ///< so much of the title is never covered by totals

} // namespace

void GridView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() == 0)
        return;
    QPainter painter(viewport());
    paintFrozen(painter, event->rect());
    if (m_model.state().groups().isEmpty())
        return;
    const int first = rowAt(event->rect().top());
    const int last = rowAt(event->rect().bottom());
    for (int row = qMax(0, first); row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row) {
        if (m_model.state().isHeading(row))
            paintHeading(painter, row);
    }
}

void GridView::paintHeading(QPainter& painter, int row)
{
    const QRect place(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    const bool isSelected = selectionModel()->rowIntersectsSelection(row);
    const auto group = isActiveWindow() ? QPalette::Active : QPalette::Inactive;
    const QColor ground = palette().color(group, isSelected ? QPalette::Highlight : QPalette::Button);
    const QColor ink = palette().color(group, isSelected ? QPalette::HighlightedText : QPalette::ButtonText);
    painter.fillRect(place, ground);
    painter.setPen(palette().color(group, QPalette::Mid));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    painter.setPen(ink);
    paintTitle(painter, place, row);
    paintTotals(painter, place, row);
    if (!hasFocus() || currentIndex().row() != row)
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.rect = place.adjusted(1, 1, -1, -1);
    focus.backgroundColor = ground;
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

/// The arrow and the name of the group, which stay in sight however far the columns are scrolled.
void GridView::paintTitle(QPainter& painter, const QRect& place, int row)
{
    const qreal half = fontMetrics().ascent() / 3.0;
    const QPointF middle(place.left() + place.height() / 2.0, place.center().y());
    const QPolygonF right{
        {middle + QPointF(-half / 2, -half), middle + QPointF(half / 2, 0), middle + QPointF(-half / 2, half)}};
    const QPolygonF down{
        {middle + QPointF(-half, -half / 2), middle + QPointF(half, -half / 2), middle + QPointF(0, half / 2)}};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(painter.pen().color()); // the arrow of the style is too faint on a selected row
    painter.drawPolygon(m_model.state().isFolded(row) ? right : down);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const int left = place.left() + place.height();
    const QRect title(left, place.top(), totalsFrom(row) - left - kHeadingGap, place.height());
    const ListGroup shown = m_model.state().groupAt(row);
    const QString text = tr("%1 (%L2)").arg(shown.title).arg(shown.count);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, title.width()));
}

/// Where the first total begins that leaves room for the title.
int GridView::totalsFrom(int row) const
{
    const int least = kHeadingTitleCharacters * fontMetrics().averageCharWidth();
    for (const int column : shownColumns()) {
        const int left = m_header->shownPosition(column);
        if (left >= qMax(least, m_header->frozenWidth()) &&
            !m_model.state().totalText(row, m_model.columns().at(column)).isEmpty())
            return left;
    }
    return viewport()->width();
}

void GridView::paintTotals(QPainter& painter, const QRect& place, int row)
{
    const int from = totalsFrom(row);
    for (const int column : shownColumns()) {
        const int left = m_header->shownPosition(column);
        if (left < from || left > place.right())
            continue;
        const QRect cell(left + kHeadingGap, place.top(), columnWidth(column) - 2 * kHeadingGap, place.height());
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_model.state().totalText(row, m_model.columns().at(column)),
                                                          Qt::ElideRight, cell.width()));
    }
}

void GridView::mousePressEvent(QMouseEvent* event)
{
    m_movedIn = true;
    m_runColumn = -1;
    if (staysInCell())
        return;
    QTableView::mousePressEvent(event);
    const int row = rowAt(event->pos().y());
    if (event->button() == Qt::LeftButton && m_model.state().isHeading(row) && event->pos().x() < rowHeight(row))
        fold(row, !m_model.state().isFolded(row));
}

void GridView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = rowAt(event->pos().y());
    if (event->button() == Qt::LeftButton && m_model.state().isHeading(row))
        fold(row, !m_model.state().isFolded(row));
    else
        QTableView::mouseDoubleClickEvent(event);
}

bool GridView::headingKey(const QKeyEvent& key)
{
    const int row = currentIndex().row();
    const bool isShifted = key.modifiers() & Qt::ShiftModifier;
    if (!m_model.state().isHeading(row) || (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != 0)
        return false;
    switch (key.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isShifted)
            fold(row, !m_model.state().isFolded(row));
        return !isShifted;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!isShifted)
            fold(row, key.key() == Qt::Key_Left);
        return !isShifted;
    case Qt::Key_Minus:
    case Qt::Key_Plus: // needs Shift on some keyboards
        fold(row, key.key() == Qt::Key_Minus);
        return true;
    case Qt::Key_Asterisk:
        m_model.setAllFolded(false);
        return true;
    default:
        return false;
    }
}

void GridView::fold(int row, bool folded)
{
    if (!finishEditing() || !m_model.state().isHeading(row) || m_model.state().isFolded(row) == folded)
        return;
    const QUuid heading = m_model.state().groupAt(row).heading;
    m_model.setFolded(row, folded);
    // What was in front may be folded away.
    if (const int now = m_model.state().rowOf(heading); now >= 0 && now != currentIndex().row())
        setCurrentIndex(m_model.index(now, qMax(0, currentIndex().column())));
    viewport()->update();
    // So that the state is read out; the place of the cell counts the heads of columns and rows, too.
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    changed.setChild((currentIndex().row() + 1) * (m_model.columnCount() + 1) + currentIndex().column() + 1);
    QAccessible::updateAccessibility(&changed);
}

} // namespace iplan
