// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/manualwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/settingswindow.h"

#include <QApplication>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct LooksOf {
    explicit LooksOf(Theme theme) { applyAppearance({theme, 100}); }
    ~LooksOf() { applyAppearance({}); }
};

void pictureOfAll(Office& office, const QString& theme)
{
    const auto name = [&](const QString& what) { return QStringLiteral("%1-%2").arg(theme, what); };
    screenshot(*office.window, name(QStringLiteral("start")));
    office.openSample(QStringLiteral("koeln"));
    visitPages(office, [&](const QString& key) { screenshot(*office.window, name(key)); });
    office.action(Command::SearchAll)->trigger();
    screenshot(*office.window, name(QStringLiteral("suche")));
    office.window->searchPanel().hide();
    for (const Command command : {Command::Settings, Command::Manual})
        office.action(command)->trigger();
    screenshot(*office.window->findChild<SettingsWindow*>(), name(QStringLiteral("einstellungen")));
    screenshot(*office.window->findChild<ManualWindow*>(), name(QStringLiteral("handbuch")));
}

} // namespace

TEST_CASE("Every page in dark colours and in high contrast, to be looked at", "[ui]")
{
    if (!qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        return;
    for (const Theme theme : {Theme::Dark, Theme::HighContrast}) {
        Office office;
        const LooksOf looks(theme);
        pictureOfAll(office, themeKey(theme));
    }
}
