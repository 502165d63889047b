// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace iplan
{

/// What letters and small signs need on their ground (WCAG 2.1, 1.4.3, level AA).
inline constexpr double kLegibleContrast = 4.5;

/// The contrast of two opaque colours as in WCAG 2.1: 1 to 21.
[[nodiscard]] double contrastOf(const QColor& one, const QColor& other);

/// The colour itself where it can be read on `ground`, else as little lighter or darker as it takes; black or white
/// where nothing of its tone can be read.
[[nodiscard]] QColor legibleOn(const QColor& color, const QColor& ground);

} // namespace iplan
