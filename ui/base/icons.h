// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPalette;

namespace iplan
{

/// The symbol resources/icons/NAME.svg drawn in the text colours of `palette` (normal, disabled, selected), so that it
/// is seen in light, dark and high-contrast themes alike. A null icon if there is no such symbol.
[[nodiscard]] QIcon themedIcon(const QString& name, const QPalette& palette);

/// As above, with the palette that the application has when it is drawn: follows a change of theme by itself.
[[nodiscard]] QIcon themedIcon(const QString& name);

/// The sign of the program, in its own colours.
[[nodiscard]] QIcon programIcon();

} // namespace iplan
