// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

TEST_CASE(
    "Whatever takes the focus on a page has a name and shows it, Tab goes on in reading order, tables can be read",
    "[ui][plain]")
{
    Office office;
    CHECK(namelessWidgets(*office.window) == QStringList());
    for (const bool filled : {false, true}) {
        INFO((filled ? "Köln" : "empty"));
        if (filled)
            office.openSample(QStringLiteral("koeln"));
        else
            office.openEmpty();
        visitPages(office, [&](const QString&) {
            Page& page = *office.window->pages().current();
            CHECK(namelessWidgets(*office.window) == QStringList());
            CHECK_FALSE(page.panes().isEmpty());
            for (QWidget* pane : page.panes())
                CHECK(backwardTabs(*pane) == QStringList());
            CHECK(unseenFocus(page) == QStringList());
            CHECK(silentViews(page) == QStringList());
        });
    }
}

TEST_CASE("At 1280×720 no page cuts anything off, with letters twice as large, too", "[ui][plain]")
{
    for (const double scale : {1.0, 2.0}) {
        INFO("scale " << scale);
        Office office;
        const ScaledLetters letters(scale);
        office.window->resize(1280, 720);
        settleLayouts();
        CHECK(cutWidgets(*office.window) == QStringList());
        office.openSample(QStringLiteral("koeln"));
        visitPages(office, [&](const QString&) {
            CHECK(office.window->size() == QSize(1280, 720));
            CHECK(office.window->minimumSizeHint().boundedTo(QSize(1280, 720)) == office.window->minimumSizeHint());
            CHECK(cutWidgets(*office.window) == QStringList());
        });
    }
}
