// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/agenda.h"

#include "core/query/rowlabel.h"
#include "tests/core/query/meetingworld.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// "1 17:00", "  1.1 17:05": number and time of each line.
QStringList clockOf(const QList<AgendaLine>& agenda)
{
    QStringList out;
    for (const AgendaLine& line : agenda)
        out << QString(line.level * 2, u' ') + line.item->number +
                   (line.start.isValid() ? line.start.toString(u" HH:mm"_s) : QString());
    return out;
}

} // namespace

TEST_CASE("Durations add up to clock times, items below another one follow it", "[query][meeting]")
{
    MeetingWorld world;
    world.item("1", "Begrüßung", 5);
    const AgendaItem reports = world.item("2", "Berichte");
    world.item("3", "Verschiedenes", 10);
    world.item("2.1", "Sachstand Sprachlotsen", 20, reports.id);
    world.item("2.2", "Sachstand Elterncafé", 15, reports.id);
    auto snapshot = world.snapshot();
    const auto agenda = agendaOf(*snapshot, world.meeting);
    CHECK(clockOf(agenda) == QStringList{u"1 17:00"_s, u"2 17:05"_s, u"  2.1 17:05"_s, u"  2.2 17:25"_s, u"3 17:40"_s});
    CHECK(agendaEnd(agenda, world.meeting) == QDateTime(QDate(2027, 3, 9), QTime(17, 50)));
}

TEST_CASE("After an item without a duration nobody knows the time", "[query][meeting]")
{
    MeetingWorld world;
    world.item("1", "Begrüßung");
    world.item("2", "Berichte", 20);
    auto snapshot = world.snapshot();
    const auto agenda = agendaOf(*snapshot, world.meeting);
    CHECK(clockOf(agenda) == QStringList{u"1 17:00"_s, u"2"_s});
    CHECK_FALSE(agendaEnd(agenda, world.meeting).isValid());
    world.meeting.start = {};
    CHECK(clockOf(agendaOf(*snapshot, world.meeting)) == QStringList{u"1"_s, u"2"_s});
}

TEST_CASE("Items that belong to each other in a circle, or to another meeting, stand at the top", "[query][meeting]")
{
    MeetingWorld world;
    AgendaItem first = world.item("1", "Eins", 5);
    AgendaItem second = world.item("2", "Zwei", 5, first.id);
    const AgendaItem third = world.item("3", "Drei", 5, second.id);
    first.parent = second.id;
    world.update(first);
    auto snapshot = world.snapshot();
    CHECK(agendaOf(*snapshot, world.meeting).size() == 3); // none is lost
    Meeting other = world.meeting;
    other.id = {};
    world.insert(other);
    second.meeting = other.id;
    world.update(second);
    snapshot = world.snapshot();
    CHECK(agendaOf(*snapshot, world.meeting).size() == 2);
    CHECK(agendaOf(*snapshot, other).first().level == 0);
}

TEST_CASE("A vote is told in numbers, or in the words that there are; a meeting by number, title and day",
          "[query][meeting]")
{
    AgendaItem item;
    CHECK(votesText(item).isEmpty());
    item.votesFor = 12;
    item.votesAgainst = 0;
    item.abstentions = 1;
    CHECK(votesText(item) == u"12 Ja, 0 Nein, 1 Enthaltung");
    item = {};
    item.votes = u"einstimmig"_s;
    CHECK(votesText(item) == u"einstimmig");

    const MeetingWorld world;
    CHECK(meetingName(world.meeting) == u"3/2027 Auftakt am 09.03.2027");
    CHECK(meetingName(Meeting{}) == u"Sitzung");
    CHECK(meetingHost(*world.snapshot(), world.meeting) == u"AG Bildung");
}

TEST_CASE("Meetings stand by when they take place, not by their numbers", "[query][meeting]")
{
    MeetingWorld world; // 3/2027 on 9 March
    for (const auto& [number, day] : {std::pair("1/2027", 20), std::pair("9/2026", 1)}) {
        Meeting other;
        other.workingGroup = world.group.id;
        other.number = QString::fromLatin1(number);
        other.start = QDateTime(QDate(2027, 3, day), QTime(8, 0));
        world.insert(other);
    }
    QStringList numbers;
    for (const Meeting& meeting : world.snapshot()->meetings)
        numbers << meeting.number;
    CHECK(numbers == QStringList{u"9/2026"_s, u"3/2027"_s, u"1/2027"_s});
}
