// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/contrast.h"

#include <QPalette>
#include <QString>

namespace iplan
{

/// Which colours the window has.
enum class Theme {
    System, ///< those of the system, dark where it is set to dark
    Light,
    Dark,
    HighContrast ///< white on black, with outlines around everything that can be used
};
inline constexpr Theme kThemes[] = {Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast};

/// Key for settings ("dark"), and back; an unknown key is System.
[[nodiscard]] QString themeKey(Theme theme);
[[nodiscard]] Theme themeFromKey(const QString& key);
/// For people: "Dunkel".
[[nodiscard]] QString themeLabel(Theme theme);

/// The colours of a theme of our own (not System). Texts pass WCAG AA (4.5:1) on every background they stand on, those
/// of HighContrast AAA (7:1).
[[nodiscard]] QPalette themePalette(Theme theme);

/// Whether the settings of the desktop ask for dark colours where Qt does not do so by itself (Windows, GTK without
/// platform theme).
[[nodiscard]] bool systemWantsDark();

} // namespace iplan
