// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/taborder.h"

#include <QWidget>

namespace iplan
{

namespace
{

bool isStop(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

/// What takes the focus in a part, itself included, in the order of Tab: as it goes through the window, since the part
/// itself may stand anywhere among what it holds.
QList<QWidget*> stopsIn(QWidget& part)
{
    QList<QWidget*> out;
    const QWidget* window = part.window();
    if (window == &part && isStop(part))
        out << &part;
    for (QWidget* next = window->nextInFocusChain(); next && next != window; next = next->nextInFocusChain()) {
        if ((next == &part || part.isAncestorOf(next)) && isStop(*next))
            out << next;
    }
    return out;
}

} // namespace

void chainTabs(const QList<QWidget*>& parts)
{
    QWidget* before = nullptr;
    for (QWidget* part : parts) {
        for (QWidget* stop : stopsIn(*part)) {
            if (before)
                QWidget::setTabOrder(before, stop);
            before = stop;
        }
    }
}

} // namespace iplan
