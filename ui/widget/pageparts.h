// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shortened.h"

#include <QString>

class QLabel;
class QAction;
class QToolButton;

namespace iplan
{

/// A bold label, `factor` times as large as the window's text.
[[nodiscard]] QLabel* pageHeading(const QString& text, double factor = 1.3);

/// For headings that must not keep a window wide: words of more than 20 letters get places where a line may be broken,
/// which nobody sees otherwise.
[[nodiscard]] QString breakable(const QString& text);

/// A flat button with symbol and text that the keyboard reaches.
[[nodiscard]] QToolButton* pageButton(const QString& text, const QString& icon, const QString& tip);

} // namespace iplan
