// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/pageview.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace iplan
{

namespace
{

constexpr double kPageGap = 14;
constexpr double kWidest = 900; ///< a page larger than that is not easier to read

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Vorschau des Berichts"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    setFrameShape(QFrame::StyledPanel); // shows the focus
}

void PageView::setPages(std::shared_ptr<const report::Layout> layout)
{
    m_layout = std::move(layout);
    updateBars();
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
}

double PageView::scale() const
{
    const double room = std::min<double>(viewport()->width() - 2 * kPageGap, kWidest);
    return std::max(0.05, room / m_layout->pageSize().width() * m_zoom);
}

QSizeF PageView::pageSize() const
{
    return m_layout->pageSize() * scale();
}

double PageView::pageTop(int index) const
{
    return kPageGap + index * (pageSize().height() + kPageGap);
}

void PageView::updateBars()
{
    if (!m_layout) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const QSize view = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, int(pageTop(m_layout->pageCount())) - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, int(pageSize().width() + 2 * kPageGap) - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    setAccessibleDescription(tr("Seite %1 von %L2").arg(currentPage()).arg(m_layout->pageCount()));
}

int PageView::currentPage() const
{
    if (!m_layout || m_layout->pageCount() == 0)
        return 0;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    const int index = int((middle - kPageGap) / (pageSize().height() + kPageGap));
    return std::clamp(index, 0, m_layout->pageCount() - 1) + 1;
}

void PageView::showPage(int page)
{
    if (m_layout)
        verticalScrollBar()->setValue(int(pageTop(page - 1) - kPageGap));
}

void PageView::zoom(double factor)
{
    const double place = double(verticalScrollBar()->value()) / std::max(1, verticalScrollBar()->maximum());
    m_zoom = factor <= 0 ? 1 : std::clamp(m_zoom * factor, 0.3, 4.0);
    updateBars();
    verticalScrollBar()->setValue(int(place * verticalScrollBar()->maximum()));
    viewport()->update();
}

void PageView::paintEvent(QPaintEvent* event)
{
    if (!m_layout)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QSizeF size = pageSize();
    const double left = std::max(kPageGap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    for (int page = 0; page < m_layout->pageCount(); ++page) {
        const QRectF place(left, pageTop(page) - verticalScrollBar()->value(), size.width(), size.height());
        if (place.top() > event->rect().bottom())
            break;
        if (!place.intersects(event->rect()))
            continue;
        painter.fillRect(place.translated(2, 2), QColor(0, 0, 0, 60));
        painter.fillRect(place, Qt::white); // paper is white in every theme
        painter.save();
        painter.setClipRect(place);
        painter.translate(place.topLeft());
        painter.scale(scale(), scale());
        m_layout->paintPage(painter, page);
        painter.restore();
    }
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus))
        zoom(event->key() == Qt::Key_Plus ? 1.2 : 1 / 1.2);
    else if (control && event->key() == Qt::Key_0)
        zoom(0);
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        zoom(event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PageView::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    if (m_layout)
        setAccessibleDescription(tr("Seite %1 von %L2").arg(currentPage()).arg(m_layout->pageCount()));
    Q_EMIT currentPageChanged(currentPage());
}

} // namespace iplan
