// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arbeitsgruppen: merging two, the leads of others, the meetings of a series; and preparing a meeting.
#include "tests/ui/meeting/meetingdesk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/exchange/takealongdialog.h"
#include "ui/grid/entitylist.h"
#include "ui/grid/gridview.h"
#include "ui/meeting/groupmerge.h"
#include "ui/meeting/groupspage.h"
#include "ui/meeting/leadspanel.h"
#include "ui/meeting/meetingspage.h"
#include "ui/meeting/openmeeting.h"
#include "ui/meeting/seriespanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/shell/pagehost.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

QAction& command(const Page& page, const char* name)
{
    auto* action = page.findChild<QAction*>(QString::fromLatin1(name));
    REQUIRE(action);
    return *action;
}

Id<WorkingGroup> addGroup(MeetingDesk& desk, const char* title)
{
    WorkingGroup group;
    group.title = QString::fromUtf8(title);
    return desk.add(group);
}

void join(MeetingDesk& desk, const Id<WorkingGroup>& group, const Id<Person>& person, MembershipRole role)
{
    Membership member;
    member.workingGroup = group;
    member.person = person;
    member.role = role;
    desk.add(member);
}

GroupsPage& groupsPage(const MeetingDesk& desk, const Id<WorkingGroup>& group)
{
    desk.office.window->openRecord(rowRef(group));
    return pageInFront<GroupsPage>(desk.office);
}

} // namespace

TEST_CASE("A group is merged into another one beside the list, and taken back by one undo", "[ui]")
{
    MeetingDesk desk;
    const Id<WorkingGroup> staying = addGroup(desk, "AG Lernen");
    GroupsPage& page = groupsPage(desk, desk.group);
    command(page, "mergeGroup").trigger();
    auto* panel = qobject_cast<GroupMerge*>(page.side());
    REQUIRE(panel);
    CHECK_FALSE(panel->applyButton()->isEnabled());
    REQUIRE(panel->target()->control()->hasFocus());
    retype(*panel->target()->control(), u"AG Lernen"_s);
    press(Qt::Key_Return);
    REQUIRE(panel->applyButton()->isEnabled());
    CHECK(panel->explanation().contains(u"Mitgliedschaften (14)"_s));
    CHECK(panel->explanation().contains(u"Sitzungen mit ihren Tagesordnungen (2)"_s));
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(page.side() == nullptr);
    CHECK(page.currentRecord() == rowRef(staying));
    CHECK(desk.get(desk.group).mergedInto == staying);
    CHECK(desk.get(desk.meeting).workingGroup == staying);
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.get(desk.group).mergedInto.isNull());
    CHECK(desk.get(desk.meeting).workingGroup == desk.group);
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("A Steuerungsgruppe gets the leads of the chosen groups, and the panel says who comes and goes", "[ui]")
{
    MeetingDesk desk;
    const Id<WorkingGroup> other = addGroup(desk, "AG Lernen");
    const Id<WorkingGroup> steering = addGroup(desk, "Steuerungsgruppe");
    join(desk, desk.group, desk.people.at(0), MembershipRole::Lead);
    join(desk, other, desk.people.at(1), MembershipRole::CoLead);
    GroupsPage& page = groupsPage(desk, steering);
    command(page, "followLeads").trigger();
    auto* panel = qobject_cast<LeadsPanel*>(page.side());
    REQUIRE(panel);
    CHECK(panel->groups()->count() == 2);
    CHECK(panel->outcome() == u"Neu: Alpha Mustermann, Beta Mustermann");
    panel->groups()->setCurrentRow(1);
    QTest::keyClick(panel->groups(), Qt::Key_Space); // not this one
    CHECK_FALSE(panel->outcome().contains(u", "_s));
    QTest::keyClick(panel->groups(), Qt::Key_Space);
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(panel->outcome() == u"Übernommen: 2 neue Mitglieder. Strg+Z nimmt es zurück.");
    CHECK_FALSE(panel->applyButton()->isEnabled());
    desk.office.action(Command::Undo)->trigger();
    CHECK(panel->outcome() == u"Neu: Alpha Mustermann, Beta Mustermann");
    desk.office.action(Command::Redo)->trigger();
    panel->groups()->setFocus();
    press(Qt::Key_Escape);
    CHECK(page.side() == nullptr);

    // A third group that is not followed stays unticked when the panel is opened again.
    addGroup(desk, "AG Sport");
    command(page, "followLeads").trigger();
    REQUIRE(panel->groups()->count() == 3);
    int ticked = 0;
    for (int row = 0; row < 3; ++row)
        ticked += panel->groups()->item(row)->checkState() == Qt::Checked ? 1 : 0;
    CHECK(ticked == 2);
}

TEST_CASE("When a lead changes, the Steuerungsgruppe says so and follows by one click", "[ui]")
{
    MeetingDesk desk;
    const Id<WorkingGroup> steering = addGroup(desk, "Steuerungsgruppe");
    join(desk, desk.group, desk.people.at(0), MembershipRole::Lead);
    GroupsPage& page = groupsPage(desk, steering);
    auto& button = part<QToolButton>(page, "catchUpLeads");
    command(page, "followLeads").trigger();
    auto* panel = qobject_cast<LeadsPanel*>(page.side());
    REQUIRE(panel);
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    press(Qt::Key_Escape);
    CHECK(button.isHidden());

    for (const Membership& member : desk.rows<Membership>()) {
        if (member.workingGroup == desk.group && member.role == MembershipRole::Lead)
            desk.set(member, "person", desk.people.at(3).text());
    }
    REQUIRE(button.isVisible());
    CHECK(button.toolTip() == u"Neu: Delta Mustermann\nScheidet aus: Alpha Mustermann");
    screenshot(*desk.office.window, u"groups-leads"_s);
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(button.isHidden());
    const auto members = [&] {
        QStringList out;
        for (const Membership& member : desk.rows<Membership>()) {
            if (member.workingGroup == steering && member.endDate.isNull())
                out << desk.office.workspace().labelOf(rowRef(member.person));
        }
        return out;
    };
    CHECK(members() == QStringList{u"Delta Mustermann"_s});
    desk.office.action(Command::Undo)->trigger();
    CHECK(members() == QStringList{u"Alpha Mustermann"_s});
    CHECK(button.isVisible());
}

TEST_CASE("A new group begins with its name, and the usual columns of lists are in sight at 1280 pixels", "[ui]")
{
    MeetingDesk desk;
    openPage<GroupsPage>(desk.office, "workingGroup");
    desk.office.action(Command::RecordNew)->trigger();
    const auto* focused = QApplication::focusWidget();
    REQUIRE(focused);
    CHECK(focused->accessibleName() == entityOf<WorkingGroup>().field(u"title")->labelText());

    Resolution resolution;
    resolution.title = u"Sprachlotsen an Grundschulen"_s;
    resolution.workingGroup = desk.group;
    resolution.date = QDate(2026, 11, 21);
    desk.add(resolution);
    Task task;
    task.text = u"Räume für die Lotsen suchen"_s;
    task.due = QDate(2026, 12, 1);
    desk.add(task);
    desk.office.window->resize(1280, 800);
    settleLayouts();
    const std::pair<const char*, const char*> wanted[] = {
        {"meeting", "workingGroup"}, {"task", "due"}, {"resolution", "date"}};
    for (const auto& [key, field] : wanted) {
        INFO(key);
        auto& page = openPage<EntityPage>(desk.office, key);
        settleLayouts();
        page.list()->selectFirst();
        const GridView& view = *page.view();
        const auto& columns = page.list()->model().columns();
        const int column = columns.indexOf(*columns.entity().field(QString::fromLatin1(field)));
        REQUIRE(column >= 0);
        CHECK_FALSE(view.isColumnHidden(column));
        const QRect cell = view.visualRect(page.list()->model().index(0, column));
        CHECK(cell.left() + 60 < view.viewport()->width());
        screenshot(*desk.office.window, QStringLiteral("list-1280-%1").arg(QLatin1String(key)));
    }
}

TEST_CASE("The meetings of a series are made up to a day, once", "[ui]")
{
    MeetingDesk desk;
    GroupsPage& page = groupsPage(desk, desk.group);
    command(page, "makeMeetings").trigger();
    auto* panel = qobject_cast<SeriesPanel*>(page.side());
    REQUIRE(panel);
    CHECK_FALSE(panel->applyButton()->isEnabled()); // there is no series yet
    MeetingSeries series;
    series.workingGroup = desk.group;
    series.title = u"Monatsrunde"_s;
    series.first = QDateTime(QDate(2027, 1, 12), QTime(14, 0));
    series.rule = u"FREQ=MONTHLY;BYDAY=2TU"_s;
    series.standingItems = u"Begrüßung\nVerschiedenes"_s;
    desk.add(series);
    command(page, "makeMeetings").trigger();
    panel->until()->setDate({2027, 3, 31});
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(panel->outcome() == u"3 Sitzungen wurden angelegt. Strg+Z nimmt es zurück.");
    CHECK(desk.rows<Meeting>().size() == 5);
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(panel->outcome() == u"Bis dahin gibt es keinen Termin, der noch fehlt.");
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.rows<Meeting>().size() == 2);
    // What the panel says stays true: of this step nothing is left, and without the series there is nothing to choose.
    CHECK_FALSE(panel->outcome().startsWith(u"3 Sitzungen wurden"_s));
    desk.office.action(Command::Undo)->trigger();
    CHECK(panel->series()->count() == 0);
    CHECK_FALSE(panel->applyButton()->isEnabled());
}

TEST_CASE("A meeting is prepared from its list: items of earlier ones, its papers, what is taken along", "[ui]")
{
    MeetingDesk desk;
    MeetingModePage& mode = desk.open();
    mode.meeting().setLine(2);
    desk.defer(mode);
    desk.office.action(Command::Undo)->trigger();
    desk.set(desk.item(2), "deferredTo", desk.next.text()); // put off in the form: not on the next agenda yet
    desk.office.window->openRecord(rowRef(desk.next));
    auto& page = pageInFront<MeetingsPage>(desk.office);
    command(page, "takeDeferred").trigger();
    CHECK(desk.itemsOf(desk.next).size() == 1);
    command(page, "takeDeferred").trigger();
    CHECK(desk.itemsOf(desk.next).size() == 1);

    const auto& papers = part<QToolButton>(page, "meetingPapers");
    REQUIRE(papers.menu());
    QStringList offered;
    for (const QAction* action : papers.menu()->actions())
        offered << action->text();
    CHECK(offered.size() >= 2);
    CHECK(papers.menu()->actions().first()->menu()->actions().size() > 3);
    for (const auto& [text, file, sign] :
         {std::tuple{u"Termine für den Kalender (ICS) speichern …"_s, u"termin.ics"_s, "BEGIN:VEVENT"},
          std::tuple{u"Einladung als E-Mail-Entwurf (EML) speichern …"_s, u"einladung.eml"_s, "X-Unsent: 1"}}) {
        const QString path = desk.office.folder.file(file);
        desk.office.chooser.answer = path;
        const auto actions = papers.menu()->actions();
        const auto at =
            std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->text() == text; });
        REQUIRE(at != actions.end());
        (*at)->trigger();
        waitUntil([&] { return QFile::exists(path); });
        QFile written(path);
        REQUIRE(written.open(QIODevice::ReadOnly));
        CHECK(written.readAll().contains(sign));
    }

    // F11 from the button of the form, and back.
    QTest::mouseClick(&part<QToolButton>(page, "openMeetingMode"), Qt::LeftButton);
    waitUntil([&] { return desk.office.window->pages().currentKey() == u"meetingMode"; });
    CHECK(mode.meeting().meeting().id == desk.next);
    desk.office.action(Command::MeetingMode)->trigger();

    // The group of the meeting is proposed to be taken along.
    QAction* take = desk.office.action(Command::TakeToMeeting);
    REQUIRE(take->isEnabled());
    take->trigger();
    auto* dialog = desk.office.window->findChild<TakeAlongDialog*>();
    REQUIRE(dialog);
    CHECK(part<QRadioButton>(*dialog, "scope-workingGroup-on").isChecked());
    CHECK(part<QComboBox>(*dialog, "scope-workingGroup").currentData().toUuid() == desk.group.uuid());
    dialog->reject();
    desk.office.window->showPage(u"measure"_s);
    CHECK_FALSE(take->isEnabled());
}
