// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace iplan
{

/// Has screen readers call a widget that paints itself what it is: a chart, a graphic. They read its accessible name
/// and description and nothing inside it. To be called before it is shown.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

} // namespace iplan
