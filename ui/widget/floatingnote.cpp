// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/floatingnote.h"

#include "ui/widget/notelist.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

/// The content of the scroll area around the widget, or its window.
QWidget* groundOf(QWidget& widget)
{
    for (QWidget* up = widget.parentWidget(); up && !up->isWindow(); up = up->parentWidget()) {
        const auto* area =
            up->parentWidget() ? qobject_cast<QScrollArea*>(up->parentWidget()->parentWidget()) : nullptr;
        if (area && area->widget() == up)
            return up;
    }
    return widget.window();
}

} // namespace

FloatingNote::FloatingNote(QWidget& anchor) : QFrame(&anchor), m_anchor(&anchor), m_notes(new NoteList(this))
{
    setObjectName(QStringLiteral("floating-note"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 3, 6, 3);
    column->addWidget(m_notes);
    connect(qApp, &QApplication::focusChanged, this, &FloatingNote::place);
    hide();
}

void FloatingNote::setNotes(const QList<Note>& notes)
{
    m_notes->setNotes(notes);
    if (!notes.isEmpty())
        settleOnGround();
    place();
}

QString FloatingNote::text() const
{
    return isHidden() ? QString() : m_notes->text();
}

void FloatingNote::settleOnGround()
{
    QWidget* ground = m_anchor ? groundOf(*m_anchor) : nullptr;
    if (!ground || parentWidget() == ground)
        return;
    setParent(ground);
    for (QWidget* up = m_anchor; up; up = up == ground ? nullptr : up->parentWidget())
        up->installEventFilter(this);
}

void FloatingNote::place()
{
    QWidget* ground = parentWidget();
    const bool isShown =
        m_anchor && ground && ground != m_anchor && m_anchor->isVisible() && !m_notes->notes().isEmpty();
    if (!isShown) {
        hide();
        return;
    }
    const QRect anchor(m_anchor->mapTo(ground, QPoint(0, 0)), m_anchor->size());
    ensurePolished();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(anchor.width())
                                                     : layout()->totalSizeHint().height();
    QRect room(anchor.left(), anchor.bottom() + 1, anchor.width(), height);
    const QWidget* focus = QApplication::focusWidget();
    const QRect worked =
        focus && ground->isAncestorOf(focus) ? QRect(focus->mapTo(ground, QPoint(0, 0)), focus->size()) : QRect();
    const bool isAbove = room.bottom() > ground->rect().bottom() || room.intersects(worked);
    if (isAbove && anchor.top() >= height)
        room.moveBottom(anchor.top() - 1);
    setGeometry(room);
    show();
    raise();
}

bool FloatingNote::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        // The layout may be in the middle of its work.
        QMetaObject::invokeMethod(this, &FloatingNote::place, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace iplan
