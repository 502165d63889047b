// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/stepnote.h"

#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "ui/shell/statusline.h"

#include <QSignalSpy>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("What is told of a step holds, whatever becomes of the step", "[ui]")
{
    Desk desk;
    OperationRunner& runner = desk.workspace.runner();
    StepNote note(desk.workspace, nullptr);
    QSignalSpy changed(&note, &StepNote::changed);
    CHECK(note.text().isEmpty());
    desk.set(rowRef(desk.measure), "title", QStringLiteral("Übungsräume"));
    note.tell(QStringLiteral("1 Zelle geändert."));
    CHECK(changed.size() == 1);
    CHECK(note.text() == u"1 Zelle geändert. Strg+Z nimmt es zurück.");

    REQUIRE(runner.undo());
    CHECK(note.text() == u"Zurückgenommen: 1 Zelle geändert.");
    CHECK(note.state() == StepNote::State::TakenBack);
    REQUIRE(runner.redo());
    CHECK(note.text() == u"1 Zelle geändert. Strg+Z nimmt es zurück.");

    // After another step Strg+Z would take back that one.
    desk.set(rowRef(desk.office), "phone", QStringLiteral("0221 000"));
    CHECK(note.text() == u"1 Zelle geändert.");
    REQUIRE(runner.undo());
    CHECK(note.state() == StepNote::State::Last);
    desk.set(rowRef(desk.office), "phone", QStringLiteral("0221 111"));
    const QUuid later = runner.lastWritten();
    REQUIRE(runner.undo(later));
    REQUIRE(runner.undo());
    CHECK(note.state() == StepNote::State::TakenBack);

    SECTION("A new step takes the place of the former one")
    {
        desk.set(rowRef(desk.measure), "title", QStringLiteral("Anders"));
        note.tell(QStringLiteral("Erledigt."));
        CHECK(note.text() == u"Erledigt. Strg+Z nimmt es zurück.");
    }
    SECTION("What wrote nothing is told and stays")
    {
        desk.set(rowRef(desk.measure), "title", QStringLiteral("Sprachförderung")); // it is so already
        CHECK(runner.lastWritten().isNull());
        note.tell(QStringLiteral("0 Zellen geändert."));
        CHECK(note.text() == u"0 Zellen geändert.");
    }
    SECTION("With the file it goes")
    {
        desk.workspace.close();
        CHECK(note.text().isEmpty());
        CHECK(note.state() == StepNote::State::None);
    }
}

TEST_CASE("What was brought back in one file is not told of in the next one", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const QString first = office.workspace().store().file().path();
    office.action(Command::Undo)->trigger();
    office.action(Command::Redo)->trigger();
    office.openEmpty();
    REQUIRE(office.workspace().store().file().path() != first);
    CHECK_FALSE(office.window->statusLine().currentMessage().contains(QStringLiteral("Wiederholen")));
    CHECK(office.action(Command::Redo)->text() == u"Wiederholen");
    CHECK_FALSE(office.action(Command::Redo)->isEnabled());
}
