// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/popupchoice.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>

namespace iplan
{

void PopupChoice::keyPressEvent(QKeyEvent* event)
{
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_Home ||
                       event->key() == Qt::Key_End || event->key() == Qt::Key_PageUp ||
                       event->key() == Qt::Key_PageDown;
    const bool isLetter = !event->text().isEmpty() && event->text().at(0).isPrint();
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!isPlain || (!moves && !isLetter)) {
        QComboBox::keyPressEvent(event);
        return;
    }
    showPopup();
    if (event->key() != Qt::Key_Space)
        QCoreApplication::sendEvent(view(), event);
    event->accept();
}

} // namespace iplan
