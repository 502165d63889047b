// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a list is read: calendars, signs of a text file, work that is given up.
#include "tests/ui/importing/heldthreads.h"
#include "tests/ui/importing/listdesk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/exchange/importdialog.h"
#include "ui/widget/waitline.h"

#include <QLabel>

using namespace iplan;
using namespace iplan::test;

namespace
{

const char* const kCalendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Erfunden//DE\r\n"
                              "BEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART:20261121T130000Z\r\n"
                              "SUMMARY:Steuerungsgruppe Übermorgen\r\nLOCATION:Raum 7\r\nEND:VEVENT\r\n"
                              "BEGIN:VEVENT\r\nUID:2@example.org\r\nDTSTART;VALUE=DATE:20261205\r\n"
                              "SUMMARY:Jahrestagung\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// The amount of the first row of a plan, in cents; 0 if it takes none.
qint64 firstAmount(const ListPlan& plan)
{
    for (const ListPlan::Part& part : plan.parts) {
        for (const ImportPlan::Change& change : part.plan.changes) {
            if (change.value.column->keyText() == u"amount")
                return change.value.value.integer();
        }
    }
    return 0;
}

} // namespace

TEST_CASE("A calendar becomes meetings, and none when it comes again", "[ui][import]")
{
    ListDesk desk(kCalendar, s("Termine.ics"));
    const auto meetings = [&desk] { return desk.workspace().list(entityOf<Meeting>()).size(); };
    const qsizetype before = meetings();
    desk.choose();
    CHECK(desk.error() == QString());
    REQUIRE(desk.preview().rowCount() == 2);
    CHECK(desk.session().state().mapping.entity == &entityOf<Meeting>());
    CHECK(desk.cell(0, PreviewModel::Action) == s("neu"));
    CHECK(desk.cell(0, PreviewModel::Entry).contains(s("Steuerungsgruppe Übermorgen")));
    CHECK(desk.cell(1, PreviewModel::FirstCell).contains(s("Jahrestagung")));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    screenshot(*desk.window, s("page-import-calendar"));
    desk.apply();
    CHECK(desk.message() == QString());
    CHECK(meetings() == before + 2);
    desk.choose();
    CHECK(desk.cell(0, PreviewModel::Action) == s("unverändert"));
    CHECK_FALSE(desk.session().canApply());
}

TEST_CASE("Each sign of a text file can be read otherwise, and the preview follows", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Kosten 2027\nZ101;\"Mädchen; Nord\";1,234\nZ102;\"Chor, Süd\";5,678\n");
    desk.choose();
    INFO(desk.error().toStdString());
    auto& delimiter = inWindow<QComboBox>(desk, "csvDelimiter");
    auto& quote = inWindow<QComboBox>(desk, "csvQuote");
    auto& encoding = inWindow<QComboBox>(desk, "csvEncoding");
    auto& numbers = inWindow<QComboBox>(desk, "csvNumbers");
    const int title = PreviewModel::FirstCell + 1;
    CHECK(delimiter.currentText() == s("Semikolon"));
    CHECK(quote.currentText().startsWith(s("doppelte")));
    CHECK(encoding.currentText() == s("UTF-8"));
    CHECK(desk.cell(0, title) == s("Mädchen; Nord"));

    desk.pick(encoding, s("Windows-1252"));
    CHECK(desk.cell(0, title) == s("MÃ¤dchen; Nord"));
    desk.pick(encoding, s("UTF-8"));
    CHECK(desk.cell(0, title) == s("Mädchen; Nord"));

    desk.pick(numbers, s("1,234.50"));
    CHECK(firstAmount(*desk.session().state().plan) == 123'400);
    desk.pick(numbers, s("1.234,50"));
    CHECK(firstAmount(*desk.session().state().plan) != 123'400);

    desk.pick(quote, s("keine"));
    CHECK(desk.cell(0, title) == s("\"Mädchen"));
    desk.pick(quote, s("doppelte"));
    CHECK(desk.cell(0, title) == s("Mädchen; Nord"));

    desk.pick(delimiter, s("Komma"));
    CHECK(value_of(rowsOf(*desk.session().state().source, 0, 1)).first().first().text == s("Nr.;Titel;Kosten 2027"));
    desk.pick(delimiter, s("Semikolon"));
    CHECK(desk.session().state().headings.first() == s("Nr."));
    CHECK(desk.message() == QString());
}

TEST_CASE("A plan that is stopped leaves nothing, until it is begun again", "[ui][import]")
{
    ListDesk desk("Nr.;Titel\nZ101;Lesepatinnen Nord\nZ102;Sprachcafé am Markt\n");
    desk.window->showPage(s("import"));
    WaitLine& wait = *desk.page().waitLine();
    wait.setTimeout(0);
    {
        HeldThreads held;
        QTest::mouseClick(desk.page().source()->fileButton(), Qt::LeftButton);
        waitUntil([&] { return wait.isVisible(); });
        CHECK(desk.session().isBusy());
        wait.button()->setFocus();
        QTest::keyClick(wait.button(), Qt::Key_Space);
        CHECK(desk.session().isStopped());
        held.release();
        waitUntil([&] { return !desk.session().isBusy(); });
    }
    CHECK_FALSE(desk.session().state().plan);
    CHECK_FALSE(desk.session().state().error);
    CHECK(desk.preview().rowCount() == 0);
    CHECK_FALSE(desk.session().canApply());
    CHECK(wait.isVisible());
    CHECK(desk.message() == QString());
    QTest::keyClick(wait.button(), Qt::Key_Space);
    desk.settle();
    CHECK_FALSE(desk.session().isStopped());
    CHECK(desk.preview().rowCount() == 2);
    CHECK(desk.session().canApply());
}

TEST_CASE("What is written while a list is read has it read once more, and a list that is stopped is not taken over",
          "[ui][import]")
{
    ListDesk desk("Nr.;Titel\nZ101;Lesepatinnen Nord\nZ102;Sprachcafé am Markt\n");
    desk.choose();
    REQUIRE(desk.session().canApply());
    HeldThreads held;
    REQUIRE(desk.preview().setData(desk.preview().index(0, PreviewModel::FirstCell + 1), s("Lesepaten"), Qt::EditRole));
    REQUIRE(desk.session().isBusy());
    for (const char* title : {"Elterncafé", "Chor", "Werkstatt"}) {
        REQUIRE(desk.workspace().runner().run(s("add"), [title](Writer& writer) -> Result<> {
            Measure measure;
            measure.title = s(title);
            writer.insert(measure);
            return {};
        }));
        CHECK(desk.session().isBusy());
    }
    SECTION("read to the end")
    {
        held.release();
        desk.settle();
        CHECK(desk.session().canApply());
    }
    SECTION("stopped: the plan that is shown is not of what is there")
    {
        desk.session().stop();
        held.release();
        waitUntil([&] { return !desk.session().isBusy(); });
        CHECK(desk.session().isStopped());
        CHECK_FALSE(desk.session().canApply());
        desk.session().resume();
        desk.settle();
        CHECK(desk.session().canApply());
    }
    CHECK(desk.preview().rowCount() == 2);
}

TEST_CASE("Giving up leaves the file as it was, and the list on the page", "[ui][import]")
{
    ListDesk desk("Nr.;Titel\nZ101;Lesepatinnen Nord\nZ102;Sprachcafé am Markt\n");
    desk.choose();
    const qsizetype before = desk.measures();
    HeldThreads held;
    QTest::mouseClick(desk.page().takeover()->applyButton(), Qt::LeftButton);
    ImportDialog* dialog = desk.session().dialog();
    REQUIRE(dialog);
    waitUntil([&] { return dialog->isBusy(); });
    QTest::keyClick(dialog, Qt::Key_Escape);
    held.release();
    waitUntil([&] { return !dialog->isBusy() && desk.workspace().isOpen(); });
    CHECK_FALSE(desk.session().applied());
    CHECK(desk.measures() == before);
    CHECK(desk.window->pages().currentKey() == s("import"));
    CHECK(desk.preview().rowCount() == 2);
    // The same list can be taken over after all.
    waitUntil([&] { return desk.session().canApply(); });
    QTest::mouseClick(desk.page().takeover()->applyButton(), Qt::LeftButton);
    waitUntil([&] { return desk.session().applied() != nullptr; });
    CHECK(desk.measures() == before + 2);
}
