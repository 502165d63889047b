// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/minutetaking.h"

#include "core/ops/meetings.h"
#include "core/ops/rows.h"
#include "core/query/attendees.h"
#include "core/query/meetingpace.h"
#include "tests/core/query/meetingworld.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// A meeting of three members, two of whom may vote, whose minutes are being taken.
struct Minutes : MeetingWorld {
    [[nodiscard]] QList<Attendee> attendees() const
    {
        return value_of(store->read(
            [this](const Reader& reader) -> Result<QList<Attendee>> { return attendeesOf(reader, meeting); }));
    }
    /// "Toni Albers: anwesend", a line for each.
    [[nodiscard]] QStringList who() const
    {
        QStringList out;
        for (const Attendee& attendee : attendees())
            out << attendee.name + u": "_s + attendee.state.label();
        return out;
    }
    void note(int person, const Choice<AttendanceState>& state)
    {
        write([&](Writer& writer) {
            REQUIRE_OK(noteAttendance(writer, meeting.id, rowRef(people.at(person).id), state));
        });
    }
    [[nodiscard]] QList<RowRef> everybody() const
    {
        QList<RowRef> out;
        for (const Person& person : people)
            out << rowRef(person.id);
        return out;
    }
};

} // namespace

TEST_CASE("Members are offered without anything noted, and what is noted stands beside them", "[ops][meeting]")
{
    Minutes minutes;
    CHECK(minutes.who() == QStringList{u"Toni Albers: "_s, u"Toni Beispiel: "_s, u"Toni Cetin: "_s});
    CHECK(quorumText(quorumOf(minutes.attendees())) ==
          u"0 von 2 Stimmberechtigten anwesend, nicht mehr als die Hälfte");
    minutes.note(0, AttendanceState::Present);
    minutes.note(1, AttendanceState::Excused);
    CHECK(minutes.who() ==
          QStringList{u"Toni Albers: anwesend"_s, u"Toni Beispiel: entschuldigt"_s, u"Toni Cetin: "_s});

    // Somebody else than a member is a guest, after all members.
    Person guest;
    guest.givenName = u"Ada"_s;
    guest.familyName = u"Aal"_s;
    minutes.insert(guest);
    minutes.write([&](Writer& writer) {
        REQUIRE_OK(noteAttendance(writer, minutes.meeting.id, rowRef(guest.id), AttendanceState::Guest));
    });
    CHECK(minutes.who().last() == u"Ada Aal: Gast");
    CHECK_FALSE(minutes.attendees().last().isMember);

    // Who is no member any more on that day is not offered; what was noted of them stays.
    Membership left = value_of(minutes.store->read([&](const Reader& reader) -> Result<Membership> {
        return reader.where<Membership>("person", minutes.people.at(0).id).first();
    }));
    left.endDate = PartialDate(QDate(2027, 2, 28));
    minutes.update(left);
    CHECK(minutes.who() == QStringList{u"Toni Beispiel: entschuldigt"_s, u"Toni Cetin: "_s, u"Ada Aal: Gast"_s,
                                       u"Toni Albers: anwesend"_s});
}

TEST_CASE("A note on attendance is changed in its row, goes with nothing chosen, and comes back", "[ops][meeting]")
{
    Minutes minutes;
    minutes.note(0, AttendanceState::Present);
    const Id<Attendance> first = minutes.attendees().first().attendance;
    minutes.note(0, AttendanceState::Absent);
    CHECK(minutes.attendees().first().attendance == first);
    minutes.note(0, {});
    CHECK(minutes.who().first() == u"Toni Albers: ");
    minutes.note(0, {}); // nothing is there to be taken away
    minutes.note(0, AttendanceState::Present);
    CHECK(minutes.attendees().first().attendance == first);
    CHECK(minutes.snapshot()->attendances.size() == 1);

    // Who represents somebody goes with that state.
    minutes.write([&](Writer& writer) {
        REQUIRE_OK(
            noteRepresentative(writer, minutes.meeting.id, rowRef(minutes.people.at(0).id), minutes.people.at(2).id));
    });
    CHECK(minutes.attendees().first().isThere());
    CHECK(minutes.attendees().first().representedBy == minutes.people.at(2).id);
    minutes.note(0, AttendanceState::Excused);
    CHECK(minutes.attendees().first().representedBy.isNull());
    REQUIRE_OK(minutes.store->undoLog().undo());
    CHECK(minutes.attendees().first().representedBy == minutes.people.at(2).id);
}

TEST_CASE("All present leaves alone who was noted already", "[ops][meeting]")
{
    Minutes minutes;
    minutes.note(1, AttendanceState::Excused);
    int noted = 0;
    minutes.write(
        [&](Writer& writer) { noted = value_of(noteAllPresent(writer, minutes.meeting.id, minutes.everybody())); });
    CHECK(noted == 2);
    CHECK(minutes.who() ==
          QStringList{u"Toni Albers: anwesend"_s, u"Toni Beispiel: entschuldigt"_s, u"Toni Cetin: anwesend"_s});
    CHECK(quorumOf(minutes.attendees()).there == 1);
    REQUIRE_OK(minutes.store->undoLog().undo()); // one step
    CHECK(minutes.who().first() == u"Toni Albers: ");
}

TEST_CASE("Who is recused from an item does not count for its vote", "[ops][meeting]")
{
    Minutes minutes;
    const AgendaItem item = minutes.item("Ö 8.2", "Zuschuss");
    const RowRef albers = rowRef(minutes.people.at(0).id);
    const auto recuse = [&](bool recused) {
        minutes.write([&](Writer& writer) { REQUIRE_OK(noteRecused(writer, item, albers, recused)); });
    };
    recuse(true);
    CHECK(minutes.who().first() == u"Toni Albers: anwesend"); // who leaves the table was at it
    minutes.note(1, AttendanceState::Present);
    CHECK(quorumOf(minutes.attendees()).there == 2);
    CHECK(quorumText(quorumOf(minutes.attendees(), item.number)) ==
          u"1 von 2 Stimmberechtigten anwesend, nicht mehr als die Hälfte; 1 wirkt nicht mit");
    CHECK(recusedNumbers(u"Ö 8.2; 9.1 ,Ö 8.2"_s) == QStringList{u"Ö 8.2"_s, u"9.1"_s});
    recuse(false);
    CHECK(quorumOf(minutes.attendees(), item.number).there == 2);

    AgendaItem bare = minutes.item("", "Ohne Nummer");
    const auto refused = minutes.store->transact(
        u"batch"_s, [&](Writer& writer) -> Result<> { return noteRecused(writer, bare, albers, true); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == u"Der TOP hat keine Nummer.");
}

TEST_CASE("Nothing is noted after the minutes were released", "[ops][meeting]")
{
    Minutes minutes;
    minutes.note(0, AttendanceState::Present);
    minutes.meeting.minutesState = MinutesState::Released;
    minutes.update(minutes.meeting);
    for (const int person : {0, 1}) {
        const auto refused = minutes.store->transact(u"batch"_s, [&](Writer& writer) -> Result<> {
            return noteAttendance(writer, minutes.meeting.id, rowRef(minutes.people.at(person).id),
                                  AttendanceState::Excused);
        });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().hint.contains(u"Nachtrag"_s));
    }
    CHECK(minutes.who().first() == u"Toni Albers: anwesend");
}

TEST_CASE("The measure of a resolution is treated by its item, in one step", "[ops][meeting]")
{
    Minutes minutes;
    AgendaItem item = minutes.item("4", "Sprachlotsen an Grundschulen");
    Id<Resolution> id;
    minutes.write([&](Writer& writer) { id = value_of(resolutionFromItem(writer, item.id)); });
    Id<Measure> measure;
    minutes.write([&](Writer& writer) { measure = value_of(treatedMeasure(writer, id)); });
    const auto snapshot = minutes.snapshot();
    REQUIRE(snapshot->measures.find(measure));
    CHECK(snapshot->measures.find(measure)->agendaItem == item.id);
    REQUIRE(snapshot->measuresOfItem.of(item.id).size() == 1);
    CHECK(snapshot->measuresOfItem.of(item.id).first()->measure == measure);
    REQUIRE_OK(minutes.store->undoLog().undo());
    CHECK(minutes.snapshot()->measures.size() == 1);
    CHECK(minutes.snapshot()->measuresOfItem.of(item.id).isEmpty());
}

TEST_CASE("A task of an agenda item is one of its meeting", "[ops][meeting]")
{
    Minutes minutes;
    const AgendaItem item = minutes.item("4", "Sprachlotsen an Grundschulen");
    RowRef task;
    minutes.write([&](Writer& writer) {
        task = value_of(createChild(writer, entityOf<Task>(), *entityOf<Task>().field(u"agendaItem"), rowRef(item.id)));
    });
    CHECK(minutes.snapshot()->tasks.find(Id<Task>(task.id))->meeting == minutes.meeting.id);
}

TEST_CASE("A meeting is in time while its item is on, and ahead or behind otherwise", "[query][meeting]")
{
    MeetingWorld world;
    world.item("1", "Begrüßung", 5);
    world.item("2", "Berichte", 20);
    world.item("3", "Verschiedenes");
    const auto snapshot = world.snapshot();
    const auto agenda = agendaOf(*snapshot, world.meeting);
    const auto at = [](int hour, int minute) { return QDateTime(QDate(2027, 3, 9), QTime(hour, minute)); };
    const auto text = [&](int line, const QDateTime& now) { return paceText(paceOf(agenda.at(line), now)); };
    CHECK(plannedTimes(agenda.at(1)) == u"17:05–17:25");
    CHECK(plannedTimes(agenda.at(2)) == u"ab 17:25");
    CHECK(text(1, at(17, 5)) == u"im Plan");
    CHECK(text(1, at(17, 25)) == u"im Plan");
    CHECK(text(1, at(17, 26)) == u"1 Minute hinter dem Plan");
    CHECK(text(1, at(16, 50)) == u"15 Minuten vor dem Plan");
    CHECK(text(2, at(18, 5)) == u"40 Minuten hinter dem Plan");
    CHECK(text(1, at(17, 5).addDays(1)).isEmpty()); // who reads it up a day later is not late
}
