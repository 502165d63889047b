// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit is put right where it is pasted.
#include "tests/ui/grid/pasteoffice.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Cells that do not fit are put right in the panel, and the pasting goes on", "[ui]")
{
    PasteOffice desk;
    desk.pasteAt(0, "title", QStringLiteral("Räume 1\tläuft irgendwie\nRäume 2\tläuft irgendwie\nRäume 3\tIdee\n"));
    QTableWidget& problems = *desk.panel->problems();
    REQUIRE(problems.rowCount() == 2);
    CHECK(desk.head().contains(QStringLiteral("2 von 6")));
    // What is still wrong stays open, with the reason.
    problems.setFocus();
    desk.correct(QStringLiteral("irgendwie"));
    REQUIRE(desk.panel->editor());
    CHECK(desk.panel->editor()->message().contains(QStringLiteral("keine der Auswahlmöglichkeiten")));
    CHECK(PasteOffice::lineOf(*desk.panel->editor()).text() == u"irgendwie");
    QTest::keyClick(desk.panel->editor()->control(), Qt::Key_Escape);
    CHECK(desk.panel->editor() == nullptr);
    CHECK(problems.rowCount() == 2);
    // One word for all cells that hold the same text.
    desk.correct(QStringLiteral("in Umsetzung"));
    waitUntil([&] { return problems.rowCount() == 0; });
    CHECK(desk.head() == u"Alles passt.");
    CHECK(desk.text(0, "title") == u"Maßnahme 1"); // nothing is written yet
    auto& take = part<QPushButton>(*desk.panel, "paste-take");
    CHECK(take.hasFocus());
    QTest::keyClick(&take, Qt::Key_Space);
    CHECK(desk.panel->isHidden());
    CHECK(desk.text(0, "state") == u"in Umsetzung");
    CHECK(desk.text(1, "state") == u"in Umsetzung");
    CHECK(desk.text(2, "title") == u"Räume 3");
    desk.office.action(Command::Undo)->trigger(); // one step
    CHECK(desk.text(1, "state").isEmpty());
    CHECK(desk.text(2, "title") == u"Maßnahme 3");
}

TEST_CASE("What was left over is put right after the rest was taken", "[ui]")
{
    PasteOffice desk;
    desk.pasteAt(kPastedRows - 1, "leadOffice", QStringLiteral("\t31.02.2027\n\tQ9\n"));
    QTableWidget& problems = *desk.panel->problems();
    REQUIRE(problems.rowCount() == 2);
    CHECK(problems.item(0, 0)->text() == u"K200 Maßnahme 200");
    CHECK(problems.item(1, 0)->text() == u"neue Zeile 2");
    desk.click("paste-drop");

    desk.pasteAt(kPastedRows - 1, "title",
                 QStringLiteral("Räume A\tIdee\tJugendamt Müsterstadt\t31.02.2027\nRäume B\tIdee\tJugendamt "
                                "Müsterstadt\tQ9\n"));
    REQUIRE(problems.rowCount() == 2);
    CHECK(problems.item(1, 0)->text() == u"neu: Räume B");
    desk.click("paste-take");
    REQUIRE(desk.model().state().end() == kPastedRows + 1);
    CHECK(problems.item(1, 0)->text().endsWith(QStringLiteral("Räume B")));
    CHECK_FALSE(problems.item(1, 0)->text().startsWith(QStringLiteral("neu")));
    CHECK(problems.hasFocus());
    problems.setCurrentCell(1, 0);
    desk.correct(QStringLiteral("3. Quartal 2027"));
    waitUntil([&] { return problems.rowCount() == 1; });
    desk.click("paste-take");
    CHECK(desk.text(desk.rowOf(QStringLiteral("Räume B")), "plannedStart") == u"3. Quartal 2027");
    CHECK(desk.model().state().end() == kPastedRows + 1); // no row was made twice
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.text(desk.rowOf(QStringLiteral("Räume B")), "plannedStart").isEmpty());
    CHECK(desk.model().state().end() == kPastedRows + 1);
    CHECK(problems.rowCount() == 1);
    INFO(desk.head().toStdString());
    CHECK(desk.head().startsWith(QStringLiteral("Zurückgenommen: 1 Zelle geändert")));
}

TEST_CASE("An unknown name in a pasted block becomes a new row in the same step", "[ui]")
{
    PasteOffice desk;
    const auto offices = desk.office.workspace().list(entityOf<Organization>()).size();
    desk.pasteAt(0, "leadOffice", QStringLiteral("Amt für Übung\nAmt für Übung\nJugendamt Müsterstadt\n"));
    QTableWidget& problems = *desk.panel->problems();
    REQUIRE(problems.rowCount() == 2);
    auto& make = part<QPushButton>(*desk.panel, "paste-make");
    CHECK(make.text() == u"„Amt für Übung“ n&eu anlegen");
    SECTION("by the button, for all cells that name it")
    {
        desk.click("paste-make");
    }
    SECTION("by the suggestion in the cell")
    {
        problems.setFocus();
        QTest::keyClick(&problems, Qt::Key_Return);
        waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    }
    waitUntil([&] { return problems.rowCount() == 0; });
    CHECK(desk.office.workspace().list(entityOf<Organization>()).size() == offices); // not yet
    desk.click("paste-take");
    CHECK(desk.text(0, "leadOffice") == u"Amt für Übung");
    CHECK(desk.text(1, "leadOffice") == u"Amt für Übung");
    CHECK(desk.text(2, "leadOffice") == u"Jugendamt Müsterstadt");
    CHECK(desk.office.workspace().list(entityOf<Organization>()).size() == offices + 1);
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.text(0, "leadOffice").isEmpty());
    CHECK(desk.office.workspace().list(entityOf<Organization>()).size() == offices);
}

TEST_CASE("The panel of a pasted block leaves with its page once it was taken, and keeps no focus", "[ui]")
{
    PasteOffice desk;
    desk.pasteAt(0, "title", QStringLiteral("Räume 1\tläuft irgendwie\n"));
    REQUIRE(desk.panel->isVisible());
    // What nobody has decided about waits, but not with the focus.
    desk.office.window->showPage(QStringLiteral("person"));
    desk.office.window->showPage(QStringLiteral("measure"));
    CHECK(desk.panel->isVisible());
    CHECK_FALSE(desk.panel->isAncestorOf(QApplication::focusWidget()));
    desk.click("paste-take");
    REQUIRE(desk.panel->isVisible());
    desk.office.window->showPage(QStringLiteral("person"));
    desk.office.window->showPage(QStringLiteral("measure"));
    CHECK_FALSE(desk.panel->isVisible());
    CHECK_FALSE(part<QLabel>(*desk.page, "list-status").text().contains(QStringLiteral("Strg+Z")));
}
