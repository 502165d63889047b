// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/preferences.h"
#include "ui/report/reportspage.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/settingswindow.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A logo is chosen in the settings, seen there and on the report, refused with a reason, and removed", "[ui]")
{
    Office office;
    REQUIRE_OK(preferences::setLogo({}));
    office.openSample(QStringLiteral("koeln"));
    office.action(Command::Settings)->trigger();
    auto& choose = part<QPushButton>(*office.window->findChild<SettingsWindow*>(), "settingsLogoChoose");
    auto& remove = part<QPushButton>(*office.window->findChild<SettingsWindow*>(), "settingsLogoRemove");
    auto& preview = part<QLabel>(*office.window->findChild<SettingsWindow*>(), "settingsLogo");
    auto& message = part<QLabel>(*office.window->findChild<SettingsWindow*>(), "settingsLogoMessage");
    CHECK(preview.text() == u"kein Logo");
    CHECK_FALSE(remove.isVisible());

    office.chooser.answer = sourcePath(QStringLiteral("resources/icons/integrationsplaner.svg"));
    choose.setFocus();
    QTest::keyClick(&choose, Qt::Key_Space);
    CHECK_FALSE(preview.pixmap().isNull());
    CHECK(preview.accessibleName() == u"Vorschau des Logos");
    CHECK(remove.isVisible());
    const QByteArray logo = preferences::letterhead().logo;
    CHECK(logo.startsWith("\x89PNG"));

    // Another file that will not do changes nothing and says why; the window has no message to be closed.
    office.chooser.answer = office.folder.file(QStringLiteral("Wappen.png"));
    QFile broken(office.chooser.answer);
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("kein Bild");
    broken.close();
    QTest::keyClick(&choose, Qt::Key_Space);
    CHECK(message.isVisible());
    CHECK(message.text().contains(QStringLiteral("„Wappen.png“ ist beschädigt")));
    CHECK(message.accessibleName().startsWith(QStringLiteral("Fehlermeldung: ")));
    CHECK(preferences::letterhead().logo == logo);
    auto* settings = office.window->findChild<SettingsWindow*>();
    CHECK(namelessWidgets(*settings) == QStringList());
    screenshot(*settings, QStringLiteral("einstellungen-logo"));

    auto* reports = &openPage<ReportsPage>(office, "reports");
    waitUntil([reports] { return !reports->isBusy(); });
    screenshot(*office.window, QStringLiteral("bericht-logo"));

    QTest::keyClick(&remove, Qt::Key_Space);
    CHECK(preferences::letterhead().logo.isEmpty());
    CHECK(preview.text() == u"kein Logo");
    CHECK_FALSE(message.isVisible());
    CHECK(choose.hasFocus());
}
