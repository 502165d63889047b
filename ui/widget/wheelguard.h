// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace iplan
{

/// Leaves the wheel to what scrolls around a choice or a field with arrows while it has no focus: scrolling must not
/// change what happens to lie under the pointer. Watches all boxes of the program while it lives.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    explicit WheelGuard(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace iplan
