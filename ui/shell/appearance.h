// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

namespace iplan
{

/// How the program looks on this PC; kept in QSettings (appearance/…).
struct Appearance {
    Theme theme = Theme::System;
    int letterPercent = 100; ///< of the size that the system sets; 75 to 250
    friend bool operator==(const Appearance&, const Appearance&) = default;
};
[[nodiscard]] Appearance storedAppearance();
void storeAppearance(const Appearance& appearance);

/// Gives all windows these colours and letters at once. Also makes small corrections to the look of the system:
/// secondary text gets enough contrast to be read (WCAG AA).
void applyAppearance(const Appearance& appearance);

/// Gives all windows these letters at once. Whatever chooses letters of its own is told by ApplicationFontChange.
void setLetters(const QFont& font);

/// applyAppearance() with what is stored.
void adjustAppearance();

} // namespace iplan
