// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/preferences.h"
#include "ui/shell/appearance.h"
#include "ui/shell/settingswindow.h"
#include "ui/widget/pageparts.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

SettingsWindow& openSettings(const Office& office)
{
    office.action(Command::Settings)->trigger();
    auto* settings = office.window->findChild<SettingsWindow*>();
    REQUIRE(settings);
    REQUIRE(settings->isVisible());
    CHECK_FALSE(settings->isModal());
    return *settings;
}

void retypeLine(QLineEdit& line, const QString& text)
{
    line.setFocus();
    retype(line, text);
    QTest::keyClick(&line, Qt::Key_Return);
}

/// Puts colours and letters back, whatever a test did.
struct UsualLooks {
    ~UsualLooks() { applyAppearance({}); }
};

} // namespace

TEST_CASE("Name, letterhead and folders are set once and count at once", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    SettingsWindow& settings = openSettings(office);
    CHECK(namelessWidgets(settings) == QStringList());
    CHECK(backwardTabs(settings) == QStringList());
    CHECK(cutWidgets(settings) == QStringList());
    retypeLine(part<QLineEdit>(settings, "settingsName"), QStringLiteral("Ömer Beispiel"));
    retypeLine(part<QLineEdit>(settings, "settingsAbbreviation"), QStringLiteral("ÖB"));
    CHECK(office.workspace().author().name == u"Ömer Beispiel");
    CHECK(office.workspace().author().abbreviation == u"ÖB");

    retypeLine(part<QLineEdit>(settings, "settingsMunicipality"), QStringLiteral("Stadt Müsterstadt"));
    retypeLine(part<QLineEdit>(settings, "settingsOffice"), QStringLiteral("Kommunales Integrationszentrum"));
    CHECK(preferences::letterhead() ==
          report::Letterhead{QStringLiteral("Stadt Müsterstadt"), QStringLiteral("Kommunales Integrationszentrum")});

    office.chooser.answer = office.folder.path();
    QTest::mouseClick(&part<QPushButton>(settings, "settingsReportsFolderChoose"), Qt::LeftButton);
    CHECK(preferences::reportsFolder() == office.folder.path());
    screenshot(settings, QStringLiteral("einstellungen"));

    // Asked for again, it is the same window.
    office.action(Command::Settings)->trigger();
    CHECK(office.window->findChildren<SettingsWindow*>().size() == 1);
    CHECK(office.message().isEmpty());
}

TEST_CASE("Letters and colours change at once, headings too, and are kept", "[ui]")
{
    Office office;
    const UsualLooks usual;
    const double before = QApplication::font().pointSizeF();
    QWidget page;
    QLabel* heading = pageHeading(QStringLiteral("Überschrift"));
    heading->setParent(&page);
    const double headingBefore = heading->font().pointSizeF();
    SettingsWindow& settings = openSettings(office);
    auto& letters = part<QSpinBox>(settings, "settingsLetters");
    letters.setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&letters, Qt::Key_Up);
    CHECK(letters.value() == 200);
    QCoreApplication::processEvents();
    CHECK(QApplication::font().pointSizeF() == Approx(2 * before));
    CHECK(office.window->font().pointSizeF() == Approx(2 * before));
    CHECK(heading->font().pointSizeF() > 1.5 * headingBefore);
    CHECK(heading->font().pointSizeF() > QApplication::font().pointSizeF());

    auto& theme = part<QComboBox>(settings, "settingsTheme");
    theme.setFocus();
    while (theme.currentText() != u"Dunkel")
        QTest::keyClick(&theme, Qt::Key_Down);
    QCoreApplication::processEvents();
    CHECK(QApplication::palette().color(QPalette::Window) == themePalette(Theme::Dark).color(QPalette::Window));
    CHECK(office.window->palette().color(QPalette::Window).lightnessF() < 0.3);
    CHECK(storedAppearance() == Appearance{Theme::Dark, 200});
    QTest::keyClick(&theme, Qt::Key_Down);
    CHECK(QApplication::palette().color(QPalette::Base) == QColor(Qt::black));
    applyAppearance({});
    QCoreApplication::processEvents();
    CHECK(QApplication::font().pointSizeF() == Approx(before));
    CHECK(office.window->palette().color(QPalette::Window).lightnessF() > 0.5);
}
