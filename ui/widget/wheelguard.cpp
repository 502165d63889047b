// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace iplan
{

namespace
{

class WheelGuard : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void guardWheel(QWidget& box)
{
    box.setFocusPolicy(Qt::StrongFocus); // the wheel alone brings no focus
    box.installEventFilter(new WheelGuard(&box));
}

} // namespace iplan
