// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/overview/startpage.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/introductionpanel.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recentfiles.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// As on a PC on which nobody was led through the program yet.
struct Newcomer : Office {
    Newcomer() { QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively(); }

    [[nodiscard]] IntroductionPanel& panel() const
    {
        auto* out = window->findChild<IntroductionPanel*>();
        REQUIRE(out);
        return *out;
    }
    [[nodiscard]] QPushButton& button(const char* name) const { return part<QPushButton>(*window, name); }
    [[nodiscard]] QString page() const { return window->pages().currentKey(); }
    /// Presses the key on the strip, once it has the focus.
    void pressOn(const char* name, Qt::Key key) const
    {
        waitUntil([&] { return button("introductionNext").hasFocus(); });
        QTest::keyClick(&button(name), key);
    }
};

} // namespace

TEST_CASE("Whoever starts for the first time is led through the sample with the keyboard, and asked only once", "[ui]")
{
    const Newcomer office;
    REQUIRE(office.button("startIntroduction").isVisible());
    CHECK_FALSE(office.panel().isVisible());
    screenshot(*office.window, QStringLiteral("start-neu"));
    office.button("startIntroduction").setFocus();
    press(Qt::Key_Space);
    REQUIRE(office.workspace().isOpen());
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 28);
    CHECK_FALSE(office.workspace().isReadOnly());

    QStringList pages;
    QStringList titles;
    for (int stop = 1; stop <= 7; ++stop) {
        REQUIRE(office.panel().isVisible());
        pages << office.page();
        titles << office.panel().accessibleName();
        CHECK(office.panel().accessibleName().startsWith(QStringLiteral("Einführung, %1 von 7: ").arg(stop)));
        // A screen reader hears what the strip says together with the button that has the focus.
        CHECK(office.button("introductionNext").accessibleDescription().size() > 80);
        CHECK(office.window->panes().contains(&office.panel()));
        for (int turn = 0; turn < 8; ++turn) // heights that depend on widths
            QCoreApplication::processEvents();
        CHECK(namelessWidgets(office.panel()) == QStringList());
        CHECK(cutWidgets(office.panel()) == QStringList());
        screenshot(*office.window, QStringLiteral("einfuehrung-%1").arg(stop));
        if (stop == 3)
            CHECK(office.window->pages().current()->currentRecord() == office.row("measure", QStringLiteral("K001")));
        office.pressOn("introductionNext", Qt::Key_Space);
    }
    CHECK(pages == QStringList({QStringLiteral("overview"), QStringLiteral("concept"), QStringLiteral("measure"),
                                QStringLiteral("findings"), QStringLiteral("reports"), QStringLiteral("exchange"),
                                QStringLiteral("overview")}));
    CHECK(titles.removeDuplicates() == 0);
    CHECK_FALSE(office.panel().isVisible());
    CHECK(office.workspace().isOpen()); // to go on trying things out
    office.action(Command::FileClose)->trigger();
    CHECK_FALSE(office.button("startIntroduction").isVisible());
    MainWindow again;
    again.show();
    CHECK_FALSE(again.findChild<QPushButton*>(QStringLiteral("startIntroduction"))->isVisible());
}

TEST_CASE("The introduction can be declined, and the menu still has it; the own file comes back afterwards", "[ui]")
{
    Newcomer office;
    QTest::mouseClick(&office.button("declineIntroduction"), Qt::LeftButton);
    CHECK_FALSE(office.button("startIntroduction").isVisible());
    {
        MainWindow again;
        again.show();
        CHECK_FALSE(again.findChild<QPushButton*>(QStringLiteral("startIntroduction"))->isVisible());
    }
    present(*office.window);

    office.openEmpty();
    const QString own = office.workspace().store().file().path();
    office.action(Command::Introduction)->trigger();
    CHECK(office.workspace().store().file().path() != own);
    office.pressOn("introductionNext", Qt::Key_Space);
    CHECK(office.page() == u"concept");
    office.pressOn("introductionBack", Qt::Key_Space);
    CHECK(office.page() == u"overview");
    CHECK_FALSE(office.button("introductionBack").isEnabled());
    // Something is tried out; it is there again the next time.
    const RowRef measure = office.row("measure", QStringLiteral("K001"));
    REQUIRE(office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return writer.set(measure, {{measure.entity->field(u"title"), QStringLiteral("Ausprobiert")}});
    }));
    office.pressOn("introductionNext", Qt::Key_Escape);
    CHECK_FALSE(office.panel().isVisible());
    CHECK(office.workspace().store().file().path() == own);
    office.action(Command::Introduction)->trigger();
    CHECK(office.text(measure, "title") == u"Ausprobiert");

    // Whoever opens another file meanwhile has gone on; nothing brings the former one back.
    office.openSample(QStringLiteral("aachen"));
    CHECK_FALSE(office.panel().isVisible());
    CHECK(office.workspace().store().file().path().endsWith(QStringLiteral("aachen.iplan")));
}

TEST_CASE("A damaged copy of the sample does not stand in the way of the introduction", "[ui]")
{
    const Newcomer office;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                      QStringLiteral("/einfuehrung"));
    REQUIRE(folder.mkpath(QStringLiteral(".")));
    QFile damaged(folder.filePath(QStringLiteral("Beispiel Köln.iplan")));
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(5000, 'x'));
    damaged.close();
    office.action(Command::Introduction)->trigger();
    REQUIRE(office.workspace().isOpen());
    CHECK(office.panel().isVisible());
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 28);
    CHECK(office.message().isEmpty());
}
