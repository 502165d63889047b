// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/detailsarea.h"

#include "ui/widget/detailslabel.h"
#include "ui/widget/roomydelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTreeView>

namespace iplan
{

namespace
{

constexpr int kLeastDetailLines = 2;
constexpr int kRoomForFocus = 2; ///< around the text

} // namespace

DetailsArea::DetailsArea(DetailsLabel* label, const QString& accessibleName, QWidget* parent)
    : QScrollArea(parent), m_label(label)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setViewportMargins(kRoomForFocus, kRoomForFocus, kRoomForFocus, kRoomForFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the text wraps
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setBackgroundRole(QPalette::Window);
    m_label->setAutoFillBackground(false);
    m_label->installEventFilter(this);
    setWidget(m_label);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        // Nothing to do for the keyboard where all of it is in sight.
        setFocusPolicy(most > 0 ? Qt::StrongFocus : Qt::NoFocus);
    });
    setFocusPolicy(Qt::NoFocus);
}

QSize DetailsArea::sizeHint() const
{
    return {m_label->sizeHint().width(), m_label->minimumHeight() + 2 * kRoomForFocus};
}

QSize DetailsArea::minimumSizeHint() const
{
    const int least = qMin(m_label->minimumHeight(), kLeastDetailLines * fontMetrics().lineSpacing());
    return {0, least + 2 * kRoomForFocus};
}

bool DetailsArea::event(QEvent* event)
{
    const bool isDone = QScrollArea::event(event);
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return isDone;
}

bool DetailsArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_label && event->type() == QEvent::Resize)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void keepRows(QTreeView& list, int rows)
{
    const int row = qMax(list.fontMetrics().height() + RoomyDelegate::kRoom, list.sizeHintForRow(0));
    list.setMinimumHeight(list.header()->sizeHint().height() + 2 * list.frameWidth() + rows * row);
}

} // namespace iplan
