// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule.h"
#include "tests/core/query/meetingworld.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// What the rule reports, sentence by sentence.
QStringList reported(const MeetingWorld& world, const char* rule)
{
    QStringList out;
    const auto snapshot = world.snapshot();
    for (const Finding& finding : findGaps(*snapshot, QDate(2027, 4, 1))) {
        if (finding.rule->keyText() == QLatin1String(rule))
            out << finding.message;
    }
    return out;
}

} // namespace

TEST_CASE("A meeting that ends before it begins, and an agenda longer than the meeting, are found", "[rules][meeting]")
{
    MeetingWorld world;
    world.item("1", "Berichte", 100);
    CHECK(reported(world, "agendaTooLong").isEmpty());
    world.item("2", "Aussprache", 30);
    CHECK(reported(world, "agendaTooLong") == QStringList{u"Die Tagesordnung reicht bis 09.03.2027, 19:10 Uhr, "
                                                          "die Sitzung nur bis 09.03.2027, 19:00 Uhr."_s});
    world.meeting.end = world.meeting.start.addSecs(-60);
    world.update(world.meeting);
    CHECK(reported(world, "agendaTooLong").isEmpty()); // one thing is said once
    CHECK(reported(world, "endBeforeStart").size() == 1);
}

TEST_CASE("More votes than members who may vote are found; where nobody may, nothing is said", "[rules][meeting]")
{
    MeetingWorld world;
    AgendaItem item = world.item("1", "Beschluss");
    item.votesFor = 2;
    world.update(item);
    CHECK(reported(world, "moreVotesThanMembers").isEmpty());
    item.abstentions = 1;
    world.update(item);
    CHECK(reported(world, "moreVotesThanMembers") == QStringList{u"3 Stimmen bei 2 stimmberechtigten Mitgliedern."_s});
    world.meeting.start = QDateTime(QDate(2026, 12, 1), QTime(17, 0)); // before anybody was a member
    world.meeting.end = {};
    world.update(world.meeting);
    CHECK(reported(world, "moreVotesThanMembers").isEmpty());
}

TEST_CASE("Who takes part before joining is found, a guest is not", "[rules][meeting]")
{
    MeetingWorld world;
    Attendance attendance;
    attendance.meeting = world.meeting.id;
    attendance.person = world.people.first().id;
    attendance.state = AttendanceState::Present;
    world.insert(attendance);
    CHECK(reported(world, "attendanceOutsideMembership").isEmpty());
    world.meeting.start = QDateTime(QDate(2026, 12, 1), QTime(17, 0));
    world.meeting.end = {};
    world.update(world.meeting);
    CHECK(reported(world, "attendanceOutsideMembership").size() == 1);
    attendance.state = AttendanceState::Guest;
    world.update(attendance);
    CHECK(reported(world, "attendanceOutsideMembership").isEmpty());
}
