// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace iplan::test
{

/// Saves `widget` at 1280×800 as screenshots/<name>.png in the build folder, and with letters twice as large as
/// <name>-200.png, for people to look at. Does nothing unless IPLAN_SCREENSHOTS is set. The size and font of the widget
/// are as before afterwards.
void screenshot(QWidget& widget, const QString& name);

} // namespace iplan::test
