// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include <QApplication>
#include <QPalette>

namespace iplan
{

void adjustAppearance()
{
    // Only this one role is set, so that all others follow the theme of the system.
    QPalette change;
    QColor faint = QApplication::palette().color(QPalette::Active, QPalette::Text);
    faint.setAlphaF(0.68F); // on white and on light grey more than 4.5:1
    change.setColor(QPalette::PlaceholderText, faint);
    QApplication::setPalette(change);
}

} // namespace iplan
