// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/widget/messagebar.h"

#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Presses the button of the message bar that says that.
void choose(const Office& office, const QString& text)
{
    for (QToolButton* button : office.window->messages().findChildren<QToolButton*>()) {
        if (button->isVisible() && button->accessibleName() == text) {
            button->click();
            QCoreApplication::processEvents();
            return;
        }
    }
    FAIL("no such button");
}

/// Types a day that is none into the cell of the first measure and leaves it open.
EntityPage& typeNonsense(Office& office)
{
    office.openSample(QStringLiteral("koeln"));
    auto& page = openPage<EntityPage>(office, "measure");
    const EntityTableModel& model = page.list()->model();
    const int column = model.columns().indexOf(*entityOf<Measure>().field(u"plannedStart"));
    page.view()->setColumnHidden(column, false);
    page.view()->setCurrentIndex(model.index(0, column));
    page.view()->setFocus();
    QTest::keyClick(page.view(), Qt::Key_F2);
    REQUIRE(page.view()->editor());
    retype(*page.view()->editor()->control(), QStringLiteral("irgendwann"));
    return page;
}

} // namespace

TEST_CASE("A cell that did not take what was typed holds back the end of the program", "[ui]")
{
    Office office;
    EntityPage& page = typeNonsense(office);
    office.action(Command::Quit)->trigger();
    REQUIRE(office.window->isVisible());
    CHECK(office.message().startsWith(QStringLiteral("Nicht übernommen: „Beginn geplant“")));
    CHECK(office.message().contains(QStringLiteral("Sonst geht verloren")));
    choose(office, QStringLiteral("Zum Feld"));
    REQUIRE(page.view()->editor());
    CHECK(page.view()->editor()->control()->hasFocus());

    SECTION("put right, it ends")
    {
        retype(*page.view()->editor()->control(), QStringLiteral("2027"));
        office.action(Command::Quit)->trigger();
        CHECK_FALSE(office.window->isVisible());
    }
    SECTION("or without it")
    {
        office.action(Command::Quit)->trigger();
        REQUIRE(office.window->isVisible());
        choose(office, QStringLiteral("Trotzdem beenden"));
        CHECK_FALSE(office.window->isVisible());
    }
}

TEST_CASE("A field of the form holds back the closing of the file", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->openRecord(office.row("measure", QStringLiteral("K001")),
                              entityOf<Measure>().field(u"plannedStart"));
    QWidget* field = QApplication::focusWidget();
    REQUIRE(field);
    retype(*field, QStringLiteral("irgendwann"));
    office.action(Command::FileClose)->trigger();
    REQUIRE(office.workspace().isOpen());
    CHECK(office.message().startsWith(QStringLiteral("Nicht übernommen: „Beginn geplant“")));
    choose(office, QStringLiteral("Trotzdem schließen"));
    CHECK_FALSE(office.workspace().isOpen());
}

TEST_CASE("What is allowed is written, and nobody is asked", "[ui]")
{
    Office office;
    EntityPage& page = typeNonsense(office);
    retype(*page.view()->editor()->control(), QStringLiteral("2027"));
    office.action(Command::FileClose)->trigger();
    CHECK_FALSE(office.workspace().isOpen());
    CHECK(office.message().isEmpty());
}
