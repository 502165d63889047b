// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the Sitzungsmodus: pressed twice, dropped by Esc, and how far Strg+Z goes.
#include "tests/ui/meeting/meetingdesk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridview.h"
#include "ui/meeting/agendamodel.h"
#include "ui/meeting/clockline.h"
#include "ui/meeting/minutespanel.h"
#include "ui/meeting/openmeeting.h"
#include "ui/meeting/treatedmeasures.h"
#include "ui/model/entitytablemodel.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

void writeMinutes(const MeetingModePage& page, const QString& text)
{
    FieldEditor* editor = page.minutes()->form()->editor(u"minutes");
    editor->control()->setFocus();
    retype(*editor->control(), text);
    REQUIRE(editor->commit());
}

} // namespace

TEST_CASE("A key of the Sitzungsmodus pressed twice makes one Beschluss and one measure, and says so", "[ui]")
{
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    press(Qt::Key_4, Qt::AltModifier);
    press(Qt::Key_4, Qt::AltModifier);
    CHECK(desk.rows<Resolution>().size() == 1);
    CHECK(page.minutes()->resolutions()->view()->hasFocus());
    const auto says = [&](const QString& words) {
        for (const QLabel* label : page.minutes()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    CHECK(says(u"steht schon hier"_s));
    press(Qt::Key_6, Qt::AltModifier);
    CHECK_FALSE(says(u"steht schon hier"_s));
    press(Qt::Key_6, Qt::AltModifier);
    CHECK(desk.rows<Measure>().size() == 1);
    CHECK(says(u"schon eine Maßnahme entstanden"_s));
    CHECK_FALSE(page.minutes()->measures()->measure().isNull());
    screenshot(*desk.office.window, u"meeting-mode-twice"_s);
    press(Qt::Key_PageDown, Qt::AltModifier);
    CHECK_FALSE(says(u"schon eine Maßnahme entstanden"_s));
    press(Qt::Key_4, Qt::AltModifier); // of another item it is another one
    CHECK(desk.rows<Resolution>().size() == 2);
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("A task that is begun and dropped by Esc is none", "[ui]")
{
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    press(Qt::Key_5, Qt::AltModifier);
    GridView& tasks = *page.minutes()->tasks()->view();
    REQUIRE(tasks.editor());
    press(Qt::Key_Escape);
    CHECK_FALSE(tasks.editor());
    CHECK(desk.rows<Task>().isEmpty());
    press(Qt::Key_5, Qt::AltModifier);
    REQUIRE(tasks.editor());
    type(*tasks.editor()->control(), u"Räume suchen"_s);
    press(Qt::Key_Return);
    waitUntil([&] { return desk.rows<Task>().size() == 1; });
    CHECK(desk.rows<Task>().first().text == u"Räume suchen");
    CHECK(desk.rows<Task>().first().agendaItem == desk.item(0).id);
}

TEST_CASE("Strg+Z in the minutes takes back what belongs to the meeting, says what, and stops there", "[ui]")
{
    MeetingDesk desk;
    Measure other;
    other.title = u"Nachbarschaftsfest"_s;
    desk.add(other); // a step that has nothing to do with the meeting
    MeetingModePage& page = desk.open();
    writeMinutes(page, u"Frau Muster begrüßt."_s);
    press(Qt::Key_PageDown, Qt::AltModifier);
    writeMinutes(page, u"Herr Probe berichtet."_s);
    REQUIRE(page.minutes()->form()->editor(u"minutes")->control()->hasFocus());

    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.item(1).minutes.isEmpty());
    const auto told = [&] { return desk.office.window->statusLine().currentMessage(); };
    CHECK(told().startsWith(u"Rückgängig: Tagesordnungspunkt"_s));
    CHECK(told().contains(u"Thema der Runde 2"_s));
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.item(0).minutes.isEmpty());
    CHECK(told().contains(u"Thema der Runde 1"_s));
    REQUIRE(desk.office.message().isEmpty());

    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.rows<Measure>().size() == 1);
    CHECK(desk.office.message().contains(u"gehört nicht zu ihr"_s));
    desk.office.action(Command::Redo)->trigger();
    CHECK(desk.item(0).minutes == u"Frau Muster begrüßt.");

    // Outside, everything is taken back as ever.
    desk.office.action(Command::Undo)->trigger();
    desk.office.action(Command::MeetingMode)->trigger();
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.rows<Measure>().isEmpty());
}

TEST_CASE("In the Sitzungsmodus typing is kept within a second, also while it goes on", "[ui]")
{
    CHECK(MinutesPanel::kMostUnsaved < 1000);
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    press(Qt::Key_3, Qt::AltModifier);
    QWidget& control = *page.minutes()->form()->editor(u"minutes")->control();
    // Letter after letter, without a pause in which anything could be kept otherwise.
    QElapsedTimer clock;
    clock.start();
    QString typed;
    waitUntil([&] {
        type(control, u"a"_s);
        typed += u'a';
        return !desk.item(0).minutes.isEmpty();
    });
    CHECK(typed.startsWith(desk.item(0).minutes));
    CHECK(page.minutes()->form()->editor(u"minutes")->control()->hasFocus());
}

TEST_CASE("A meeting of another day does not go on, and an item without a number is called by its title", "[ui]")
{
    MeetingDesk desk;
    AgendaItem item;
    item.meeting = desk.next;
    item.title = u"Ausblick"_s;
    desk.add(item);
    MeetingModePage& page = desk.open();
    page.setMeeting(desk.next);
    const QAbstractItemModel& agenda = *page.agenda()->model();
    REQUIRE(agenda.rowCount() == 1);
    CHECK(agenda.index(0, AgendaModel::State).data().toString().isEmpty());
    CHECK(page.clock()->text().startsWith(u"Beginnt erst am 15.12.2026"_s));
    CHECK(part<QLabel>(page, "itemTitle").text().startsWith(u"Ausblick"_s));
    page.setMeeting(desk.meeting);
    CHECK(agenda.index(0, AgendaModel::State).data().toString() == u"läuft");
    CHECK(page.clock()->text().startsWith(u"Jetzt 14:03"_s));
}

TEST_CASE("Ende and Pos1 walk the agenda, and F11 for the second time puts the focus into it again", "[ui]")
{
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    REQUIRE(page.agenda()->hasFocus());
    press(Qt::Key_End);
    CHECK(page.meeting().line() == 11);
    press(Qt::Key_Home);
    CHECK(page.meeting().line() == 0);
    press(Qt::Key_3, Qt::AltModifier);
    desk.office.action(Command::MeetingMode)->trigger();
    REQUIRE(desk.office.window->pages().currentKey() == u"meeting");
    desk.office.action(Command::MeetingMode)->trigger();
    REQUIRE(desk.office.window->pages().currentKey() == u"meetingMode");
    CHECK(page.isAncestorOf(QApplication::focusWidget()));
}
