// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridheader.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

namespace iplan
{

namespace
{

constexpr int kRestLetters = 12; ///< room for other columns beside frozen ones

} // namespace

GridHeader::GridHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true); // as QTableView does with its own
}

void GridHeader::setFrozen(int columns)
{
    m_frozen = columns;
    viewport()->update();
    Q_EMIT geometriesChanged();
}

QList<int> GridHeader::frozenSections() const
{
    QList<int> out;
    int left = viewport()->width() - kRestLetters * fontMetrics().averageCharWidth();
    for (int visual = 0; visual < count() && out.size() < m_frozen; ++visual) {
        const int section = logicalIndex(visual);
        if (isSectionHidden(section))
            continue;
        left -= sectionSize(section);
        if (left < 0)
            break;
        out << section;
    }
    return out;
}

int GridHeader::frozenWidth() const
{
    int out = 0;
    for (const int section : frozenSections())
        out += sectionSize(section);
    return out;
}

int GridHeader::shownPosition(int section) const
{
    return frozenSections().contains(section) ? sectionPosition(section) : sectionViewportPosition(section);
}

void GridHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    const QList<int> sections = frozenSections();
    if (offset() == 0 || sections.isEmpty())
        return;
    QPainter painter(viewport());
    for (const int section : sections) {
        const QRect place(sectionPosition(section), 0, sectionSize(section), viewport()->height());
        painter.fillRect(place, palette().brush(QPalette::Button));
        painter.save();
        paintSection(&painter, place, section);
        painter.restore();
    }
    painter.setPen(palette().color(QPalette::Dark));
    painter.drawLine(frozenWidth() - 1, 0, frozenWidth() - 1, viewport()->height());
}

QMouseEvent GridHeader::translated(const QMouseEvent& event) const
{
    return {event.type(),          event.position() - QPointF(offset(), 0),
            event.scenePosition(), event.globalPosition(),
            event.button(),        event.buttons(),
            event.modifiers(),     event.pointingDevice()};
}

void GridHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressedFrozen = event->position().x() < frozenWidth();
    if (!m_pressedFrozen)
        return QHeaderView::mousePressEvent(event);
    QMouseEvent there = translated(*event);
    QHeaderView::mousePressEvent(&there);
}

void GridHeader::mouseMoveEvent(QMouseEvent* event)
{
    const bool isFrozen = event->buttons() ? m_pressedFrozen : event->position().x() < frozenWidth();
    if (!isFrozen)
        return QHeaderView::mouseMoveEvent(event);
    QMouseEvent there = translated(*event);
    QHeaderView::mouseMoveEvent(&there);
}

void GridHeader::mouseReleaseEvent(QMouseEvent* event)
{
    if (!std::exchange(m_pressedFrozen, false))
        return QHeaderView::mouseReleaseEvent(event);
    QMouseEvent there = translated(*event);
    QHeaderView::mouseReleaseEvent(&there);
}

void GridHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->position().x() >= frozenWidth())
        return QHeaderView::mouseDoubleClickEvent(event);
    QMouseEvent there = translated(*event);
    QHeaderView::mouseDoubleClickEvent(&there);
}

bool GridHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip || event->type() == QEvent::WhatsThis) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QHelpEvent there(help->type(), {unscrolled(help->pos().x()), help->pos().y()}, help->globalPos());
        return QHeaderView::viewportEvent(&there);
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace iplan
