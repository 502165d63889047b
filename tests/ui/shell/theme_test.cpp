// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test.h"
#include "ui/shell/theme.h"

using namespace iplan;

TEST_CASE("Texts of every theme can be read on the backgrounds they stand on", "[ui]")
{
    using Role = QPalette::ColorRole;
    const std::pair<Role, Role> pairs[] = {
        {Role::WindowText, Role::Window},
        {Role::Text, Role::Base},
        {Role::Text, Role::AlternateBase},
        {Role::ButtonText, Role::Button},
        {Role::WindowText, Role::Button},
        {Role::HighlightedText, Role::Highlight},
        {Role::ToolTipText, Role::ToolTipBase},
        {Role::PlaceholderText, Role::Base},
        {Role::PlaceholderText, Role::Window},
        {Role::PlaceholderText, Role::AlternateBase},
        {Role::Link, Role::Base},
        {Role::Link, Role::Window},
        {Role::LinkVisited, Role::Base},
        {Role::BrightText, Role::Base},
    };
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        const QPalette palette = themePalette(theme);
        for (const auto& [text, ground] : pairs) {
            INFO(themeKey(theme).toStdString() << ": role " << text << " on " << ground);
            CHECK(contrastOf(palette.color(text), palette.color(ground)) >= (theme == Theme::HighContrast ? 7.0 : 4.5));
        }
        // What is selected is told from what is not.
        CHECK(contrastOf(palette.color(Role::Highlight), palette.color(Role::Base)) >= 3.0);
        // What can be used is told from its ground by its outline, where the style draws one (ContrastStyle).
        if (theme != Theme::Light) {
            CHECK(contrastOf(palette.color(Role::Mid), palette.color(Role::Window)) >= 3.0);
            CHECK(contrastOf(palette.color(Role::Mid), palette.color(Role::Base)) >= 3.0);
        }
        CHECK(themeFromKey(themeKey(theme)) == theme);
    }
    CHECK(contrastOf(Qt::black, Qt::white) == Approx(21.0));
    CHECK(themeFromKey(QStringLiteral("unbekannt")) == Theme::System);
}
