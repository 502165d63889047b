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

/// What takes the focus in a part, itself included, in the order of Tab.
QList<QWidget*> stopsIn(QWidget& part)
{
    QList<QWidget*> out;
    if (isStop(part))
        out << &part;
    for (QWidget* next = part.nextInFocusChain(); next && next != &part; next = next->nextInFocusChain()) {
        if (part.isAncestorOf(next) && isStop(*next))
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
