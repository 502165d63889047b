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

TEST_CASE("Who is noted twice in a meeting is found, by two people who minuted it on two copies", "[rules][meeting]")
{
    MeetingWorld world;
    for (const AttendanceState state : {AttendanceState::Present, AttendanceState::Excused}) {
        Attendance attendance;
        attendance.meeting = world.meeting.id;
        attendance.person = world.people.first().id;
        attendance.state = state;
        world.insert(attendance);
        Attendance nobody; // somebody whose name was not entered
        nobody.meeting = world.meeting.id;
        world.insert(nobody);
    }
    CHECK(reported(world, "attendanceTwice").size() == 1);
}

TEST_CASE("A council whose members are known is counted like a group, and somebody with two roles once",
          "[rules][meeting]")
{
    MeetingWorld world;
    Organization council;
    council.name = u"Beirat"_s;
    world.insert(council);
    for (const MembershipRole role : {MembershipRole::Lead, MembershipRole::Member}) {
        Membership member;
        member.body = council.id;
        member.person = world.people.first().id;
        member.role = role;
        member.votingRight = true;
        world.insert(member);
    }
    world.meeting.workingGroup = {};
    world.meeting.body = council.id;
    world.update(world.meeting);
    AgendaItem item = world.item("1", "Beschluss");
    item.votesFor = 2;
    world.update(item);
    CHECK(reported(world, "moreVotesThanMembers") == QStringList{u"2 Stimmen bei 1 stimmberechtigtem Mitglied."_s});
}

TEST_CASE("A series that repeats by a rule nobody can read is found", "[rules][meeting]")
{
    MeetingWorld world;
    MeetingSeries series;
    series.workingGroup = world.group.id;
    series.title = u"Sitzung"_s;
    series.first = world.meeting.start;
    series.rule = u"FREQ=MONTHLY;BYDAY=2TU"_s;
    world.insert(series);
    CHECK(reported(world, "seriesRuleUnreadable").isEmpty());
    series.rule = u"jeden zweiten Dienstag"_s;
    world.update(series);
    CHECK(reported(world, "seriesRuleUnreadable").size() == 1);
}

TEST_CASE("Who leaves before coming, and after leaving the group, is found", "[rules][meeting]")
{
    MeetingWorld world;
    Attendance attendance;
    attendance.meeting = world.meeting.id;
    attendance.person = world.people.first().id;
    attendance.state = AttendanceState::Present;
    attendance.from = world.meeting.start.addSecs(3600);
    attendance.to = world.meeting.start.addSecs(1800);
    world.insert(attendance);
    CHECK(reported(world, "endBeforeStart") ==
          QStringList{u"Die Teilnahme endet am 09.03.2027, 17:30 Uhr, vor ihrem Beginn am 09.03.2027, 18:00 Uhr."_s});
    attendance.to = attendance.from;
    world.update(attendance);
    CHECK(reported(world, "endBeforeStart").isEmpty());
    Membership member = all<Membership>(*world.store).first();
    for (const Membership& each : all<Membership>(*world.store)) {
        if (each.person == attendance.person)
            member = each;
    }
    member.endDate = PartialDate(QDate(2027, 3, 8));
    world.update(member);
    CHECK(reported(world, "attendanceOutsideMembership").size() == 1);
}

TEST_CASE("Two series that make the same meetings are found, as after a merge", "[rules][meeting]")
{
    MeetingWorld world;
    MeetingSeries here;
    here.workingGroup = world.group.id;
    here.title = u"AG Bildung"_s;
    here.first = world.meeting.start;
    here.rule = u"FREQ=MONTHLY;BYDAY=2TU"_s;
    world.insert(here);
    MeetingSeries there = here;
    there.id = {};
    there.title = u"Sitzungen"_s;
    there.rule = u"FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=5"_s; // the same days in other words
    world.insert(there);
    CHECK(reported(world, "seriesTwice").size() == 1);
    there.first = there.first.addSecs(3600);
    world.update(there);
    CHECK(reported(world, "seriesTwice").isEmpty()); // at another hour
    there.first = here.first;
    there.rule = u"FREQ=MONTHLY;BYDAY=3TU"_s;
    world.update(there);
    CHECK(reported(world, "seriesTwice").isEmpty()); // on other days
    there.rule = here.rule;
    there.first = QDateTime(QDate(2030, 1, 8), here.first.time(), Qt::UTC);
    here.rule = u"FREQ=MONTHLY;BYDAY=2TU;COUNT=10"_s;
    world.update(here);
    world.update(there);
    CHECK(reported(world, "seriesTwice").isEmpty()); // one after the other
}
