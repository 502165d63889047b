// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes with a file or a window leaves nobody pointing at it.
#include "tests/ui/merge/twocopies.h"
#include "tests/ui/support/desk.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/settingswindow.h"

#include <QLineEdit>
#include <QMenu>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// How many of the entries that show come from the page.
qsizetype openEditMenu(const Office& office)
{
    QMenu* menu = office.window->editMenu();
    menu->popup({10, 10});
    QCoreApplication::processEvents();
    menu->close();
    qsizetype out = 0;
    for (const QAction* action : menu->actions())
        out += action->objectName() == u"bulkEdit" ? 1 : 0;
    return out;
}

} // namespace

TEST_CASE("The menu Bearbeiten forgets the actions of pages that are gone", "[ui]")
{
    TwoCopies copies;
    copies.onTheWay(1, [](Measure& measure) { measure.title = QStringLiteral("Unterwegs"); });
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    office.window->showPage(QStringLiteral("measure"));
    CHECK(openEditMenu(office) == 1);
    SECTION("after closing")
    {
        office.action(Command::FileClose)->trigger();
        CHECK(openEditMenu(office) == 0);
    }
    SECTION("after another file was opened")
    {
        REQUIRE(office.window->openFile(copies.copyPath()));
        CHECK(openEditMenu(office) == 0); // the overview is in front
        office.window->showPage(QStringLiteral("measure"));
        CHECK(openEditMenu(office) == 1);
    }
    SECTION("after merging, which closes and opens the file")
    {
        mergeInWindow(office, copies.copyPath()).close();
        (void)openEditMenu(office);
        office.window->showPage(QStringLiteral("measure"));
        CHECK(openEditMenu(office) == 1);
    }
}

TEST_CASE("A window goes while something is typed in another one of it", "[ui]")
{
    Office office;
    office.action(Command::Settings)->trigger();
    auto* settings = office.window->findChild<SettingsWindow*>();
    REQUIRE(settings);
    auto* name = settings->findChild<QLineEdit*>(QStringLiteral("settingsName"));
    REQUIRE(name);
    name->setFocus();
    type(*name, QStringLiteral("Ömer"));
    office.window.reset();
    CHECK(office.window == nullptr);
}
