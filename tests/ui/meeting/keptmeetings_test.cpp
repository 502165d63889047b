// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and meetings on their way to the Papierkorb: what goes along is said, what is released stays.
#include "tests/ui/meeting/meetingdesk.h"
#include "tests/ui/support/find.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/page/entitypage.h"
#include "ui/shell/statusline.h"

#include <QAction>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("Who puts a group away reads what goes along, and one undo brings it back", "[ui]")
{
    MeetingDesk desk;
    desk.office.window->openRecord(rowRef(desk.group));
    desk.office.action(Command::RecordDelete)->trigger();
    const auto told = [&] { return desk.office.window->statusLine().currentMessage(); };
    CHECK(told().startsWith(u"In den Papierkorb gelegt: "_s));
    CHECK(told().contains(u", dazu 2 Sitzungen, 14 Mitgliedschaften und 12 Tagesordnungspunkte"_s));
    CHECK(desk.rows<Meeting>().isEmpty());
    desk.office.action(Command::Undo)->trigger();
    CHECK(told().startsWith(u"Rückgängig: "_s));
    CHECK(told().contains(u"dazu 2 Sitzungen"_s));
    CHECK(desk.rows<Meeting>().size() == 2);
}

TEST_CASE("A group with released minutes is not put away; the window says which meeting stays and why", "[ui]")
{
    MeetingDesk desk;
    desk.set(desk.get(desk.meeting), "minutesState", Choice<MinutesState>(MinutesState::Released).key());
    for (const RowRef& row : {rowRef(desk.group), rowRef(desk.meeting)}) {
        desk.office.window->openRecord(row);
        desk.office.action(Command::RecordDelete)->trigger();
        INFO(desk.office.message().toStdString());
        CHECK(desk.office.message().contains(u"lässt sich nicht löschen"_s));
        CHECK(desk.office.message().contains(u"freigegeben"_s));
        CHECK(desk.office.message().contains(desk.office.workspace().labelOf(rowRef(desk.meeting))));
        CHECK(desk.office.workspace().isLive(row));
    }
}

TEST_CASE("In the register the wording of released minutes is only read, and says why", "[ui]")
{
    MeetingDesk desk;
    Resolution resolution;
    resolution.title = u"Sprachlotsen"_s;
    resolution.text = u"Die Sprachlotsen werden fortgesetzt."_s;
    resolution.agendaItem = desk.item(0).id;
    const Id<Resolution> id = desk.add(resolution);
    desk.set(desk.get(desk.meeting), "minutesState", Choice<MinutesState>(MinutesState::Released).key());
    desk.office.window->openRecord(rowRef(id));
    auto& page = pageInFront<EntityPage>(desk.office);
    auto* form = page.findChild<EntityForm*>();
    REQUIRE(form);
    for (const char* key : {"title", "text", "registerNumber", "date"}) {
        INFO(key);
        FieldEditor* editor = form->editor(QString::fromLatin1(key));
        REQUIRE(editor);
        CHECK(editor->isReadOnly());
    }
    for (const char* key : {"state", "followUp", "deadline"}) {
        INFO(key);
        FieldEditor* editor = form->editor(QString::fromLatin1(key));
        REQUIRE(editor);
        CHECK_FALSE(editor->isReadOnly());
    }
}
