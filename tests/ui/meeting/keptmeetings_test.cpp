// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and meetings on their way to the Papierkorb: what goes along is said, what is released stays.
#include "tests/support/files.h"
#include "tests/ui/meeting/meetingdesk.h"
#include "tests/ui/support/find.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/grid/entitylist.h"
#include "ui/grid/listtools.h"
#include "ui/meeting/meetingspage.h"
#include "ui/output/outputline.h"
#include "ui/page/entitypage.h"
#include "ui/shell/statusline.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

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
    resolution.registerNumber = u"AG 7 1/2026"_s;
    resolution.date = QDate(2026, 11, 21);
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

namespace
{

/// The entry of a menu that says so, perhaps with an "&".
QAction& entry(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (QString(action->text()).remove(u'&').contains(text))
            return *action;
    }
    INFO(text.toStdString());
    FAIL("no such entry");
    return *menu.actions().first();
}

} // namespace

TEST_CASE("The invitation goes as a letter to each member; a protected list of members stays in the house", "[ui]")
{
    MeetingDesk desk;
    desk.set(desk.get(desk.people.at(2)), "address", u"Musterweg 1\n50667 Köln"_s);
    desk.office.window->openRecord(rowRef(desk.meeting));
    auto& page = pageInFront<MeetingsPage>(desk.office);
    const QMenu& papers = *part<QToolButton>(page, "meetingPapers").menu();
    const QMenu& letters = *entry(papers, u"Einladung als Brief"_s).menu();
    const auto save = [&](const QString& name) {
        desk.office.chooser.answer = desk.office.folder.file(name);
        entry(letters, u"PDF"_s).trigger();
        waitUntil([&] { return !page.list()->tools()->outputLine()->isBusy(); });
        return QFile::exists(desk.office.chooser.answer);
    };
    CHECK(save(u"Einladungen.pdf"_s));
    CHECK(desk.office.message().isEmpty());
    desk.set(desk.get(desk.group), "sensitiveMembership", Value(qint64(1)));
    CHECK_FALSE(save(u"Geschützt.pdf"_s));
    CHECK(part<QLabel>(page, "outputNote").text().contains(u"Nicht geschrieben"_s));
    CHECK(part<QLineEdit>(page, "disclosureReason").isVisible());

    // Nor does a list of who attends leave it by the window.
    const QMenu& attendance = *entry(papers, u"Anwesenheitsliste"_s).menu();
    desk.office.chooser.answer = desk.office.folder.file(u"Liste.html"_s);
    entry(attendance, u"HTML"_s).trigger();
    waitUntil([&] { return !page.list()->tools()->outputLine()->isBusy(); });
    CHECK_FALSE(QString::fromUtf8(contentOf(desk.office.chooser.answer)).contains(u"Mustermann"_s));
}

TEST_CASE("Meetings that are named in words are linked by one command and one undo", "[ui]")
{
    MeetingDesk desk;
    Measure measure;
    measure.title = u"Sprachlotsen"_s;
    measure.originMeeting = u"AG Bildung, 21.11.2026"_s;
    const Id<Measure> id = desk.add(measure);
    auto& page = openPage<MeetingsPage>(desk.office, "meeting");
    auto* link = page.findChild<QAction*>(u"linkMentions"_s);
    REQUIRE(link);
    link->trigger();
    CHECK(desk.get(id).meeting == desk.meeting);
    CHECK(desk.get(id).originMeeting == measure.originMeeting);
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.get(id).meeting.isNull());
    CHECK(desk.office.message().isEmpty());
}
