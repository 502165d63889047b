// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/overview.h"
#include "core/synthetic/synthetic.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/findingsservice.h"
#include "ui/form/entityform.h"
#include "ui/page/formpanel.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/pagehost.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Every page is shown with no, few and many rows, for people to look at", "[ui][plain]")
{
    Office empty;
    screenshot(*empty.window, QStringLiteral("start"));
    empty.openEmpty();
    visitPages(empty, [&](const QString& key) { screenshot(*empty.window, QStringLiteral("leer-") + key); });
    CHECK(empty.message().isEmpty());

    Office koeln;
    koeln.openSample(QStringLiteral("koeln"));
    visitPages(koeln, [&](const QString& key) { screenshot(*koeln.window, QStringLiteral("koeln-") + key); });
    koeln.action(Command::SearchAll)->trigger();
    type(*koeln.window->searchPanel().field(), QStringLiteral("sprach"));
    screenshot(*koeln.window, QStringLiteral("koeln-suche"));
    CHECK(koeln.message().isEmpty());

    Office large;
    large.openEmpty();
    REQUIRE_OK(loadSynthetic(large.workspace().store(), 1, 1));
    waitUntil([&large] { return large.workspace().findings().overview()->measures > 0; });
    visitPages(large, [&](const QString& key) { screenshot(*large.window, QStringLiteral("viel-") + key); });
    CHECK(large.message().isEmpty());
}

TEST_CASE("Nothing is cut on any page in windows of every size", "[ui][plain]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    for (const QSize size : {QSize(1024, 600), QSize(1280, 720), QSize(1920, 1080)}) {
        office.window->resize(size);
        visitPages(office, [&](const QString& key) {
            INFO(key.toStdString() << " at " << size.width());
            CHECK(cutWidgets(*office.window) == QStringList());
            pictureAsIs(*office.window, QStringLiteral("groesse-%1-%2").arg(size.width()).arg(key));
        });
    }
    CHECK(office.message().isEmpty());
}
