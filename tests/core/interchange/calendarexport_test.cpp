// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/calendarexport.h"

#include "core/base/outputfile.h"
#include "core/interchange/cardexport.h"
#include "core/interchange/table/cardtables.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/interchange/table/tablefixture.h"
#include "tests/core/query/meetingworld.h"
#include "tests/support/python.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// What a calendar program of another house reads: one fact to a line.
constexpr char kReadCalendar[] = R"(
import sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], "rb").read())
print("method", calendar["METHOD"])
for part in calendar.walk():
    assert not part.errors, part.errors
    if part.name not in ("VEVENT", "VTODO"):
        continue
    print(part.name, part["SUMMARY"])
    for key in ("UID", "SEQUENCE", "STATUS", "LOCATION", "DESCRIPTION", "CATEGORIES", "ORGANIZER", "ATTENDEE"):
        if key in part:
            value = part[key]
            value = value.to_ical().decode() if key == "CATEGORIES" else value
            print(key.lower(), repr(str(value)))
    for key in ("DTSTART", "DTEND", "DUE", "COMPLETED"):
        if key in part:
            print(key.lower(), part.decoded(key).isoformat())
)";

constexpr char kReadCards[] = R"(
import sys, vobject
for card in vobject.readComponents(open(sys.argv[1], encoding="utf-8", newline="").read()):
    card.validate()
    print("card", card.fn.value)
    for name in ("email", "tel", "title", "org", "n", "adr"):
        for line in card.contents.get(name, []):
            value = line.value
            if name == "n":
                value = "|".join([value.family, value.given, value.prefix])
            if name == "adr":
                value = "|".join([value.street, value.code, value.city])
            print(name, value)
)";

/// What the script prints about the bytes; nothing where the module is not installed.
std::optional<QString> readBy(const char* script, const char* module, const QByteArray& bytes)
{
    const TempDir folder;
    const QString path = folder.file(u"datei"_s);
    REQUIRE_OK(writeFile(path, bytes));
    const QString python = pythonWith(QString::fromLatin1(module), u"python3-"_s + QString::fromLatin1(module));
    if (python.isEmpty())
        return std::nullopt;
    const auto output = outputOf(python, {u"-X"_s, u"utf8"_s, u"-c"_s, QString::fromUtf8(script), path});
    REQUIRE(output);
    return QString::fromUtf8(*output);
}

/// A record of a sheet, "heading=value" for each cell that is filled.
QStringList recordOf(const TableSource& table, int number, qsizetype sheet = 0)
{
    const auto rows = cellsOf(table, sheet);
    REQUIRE(rows.size() > number);
    QStringList out;
    for (qsizetype column = 0; column < rows.at(number).size(); ++column) {
        if (!rows.at(number).at(column).text.isEmpty())
            out << rows.first().at(column).text + u'=' + rows.at(number).at(column).text;
    }
    return out;
}

QByteArray calendarOf(const MeetingWorld& world, const QList<RowRef>& rows = {}, const CalendarOptions& options = {})
{
    const QByteArray out = value_of(calendarBytes(*world.store, rows, options));
    for (const QByteArray& line : out.split('\n')) {
        INFO(line.toStdString());
        CHECK((line.isEmpty() || line.endsWith('\r')));
        CHECK(line.size() <= 76); // 75 octets and the CR
    }
    return out;
}

QByteArray lineOf(const QByteArray& calendar, const char* name)
{
    for (const QByteArray& line : calendar.split('\n')) {
        if (line.startsWith(name))
            return line.trimmed();
    }
    return {};
}

} // namespace

TEST_CASE("A meeting goes into a calendar and comes back as it was", "[interchange][calendar]")
{
    MeetingWorld world;
    world.meeting.title =
        u"Sprachförderung, Räume; Übergänge – und alles, was die Gruppe seit Längerem beschäftigt 😀"_s;
    world.meeting.invitationText = u"Guten Tag,\nwir laden ein;\\bitte zusagen.\n\nGrüße"_s;
    world.meeting.state = MeetingState::Invited;
    world.update(world.meeting);
    const QByteArray bytes = calendarOf(world, {rowRef(world.meeting.id)});

    const auto table = value_of(readCalendar(u"s.ics"_s, bytes));
    CHECK(recordOf(*table, 1) == QStringList{u"Titel="_s + world.meeting.title, u"Beginn=09.03.2027 17:00"_s,
                                             u"Ende=09.03.2027 19:00"_s, u"Ort=Rathaus, Raum 7"_s,
                                             u"Beschreibung="_s + world.meeting.invitationText,
                                             u"Kategorien=AG Bildung"_s, u"Nummer=3/2027"_s,
                                             u"Arbeitsgruppe=AG Bildung"_s, u"Kennung="_s + world.meeting.id.text()});
    const auto read = readBy(kReadCalendar, "icalendar", bytes);
    if (!read)
        return;
    INFO(read->toStdString());
    CHECK(read->contains(u"VEVENT AG Bildung: %1\n"_s.arg(world.meeting.title)));
    CHECK(read->contains(u"dtstart 2027-03-09T17:00:00+01:00\n"_s));
    CHECK(read->contains(u"dtend 2027-03-09T19:00:00+01:00\n"_s));
    CHECK(read->contains(u"uid '%1'\n"_s.arg(world.meeting.id.text())));
    CHECK(read->contains(u"status 'CONFIRMED'\n"_s));
    CHECK(read->contains(u"description 'Guten Tag,\\nwir laden ein;\\\\bitte zusagen.\\n\\nGrüße'\n"_s));
}

TEST_CASE("An entry keeps its UID, its SEQUENCE rises, and a cancelled meeting is cancelled", "[interchange][calendar]")
{
    MeetingWorld world;
    const CalendarOptions invites{.organizer = {u"Erika Beispiel"_s, u"ki@stadt.example"_s},
                                  .attendees = {{u"Gül \"Muster\""_s, u"guel@verein.example"_s}}};
    const QByteArray first = calendarOf(world, {rowRef(world.meeting.id)}, invites);
    CHECK(lineOf(first, "METHOD") == "METHOD:REQUEST");
    CHECK(lineOf(first, "SEQUENCE") == "SEQUENCE:0");
    CHECK(lineOf(first, "STATUS") == "STATUS:CONFIRMED");
    CHECK(calendarOf(world, {rowRef(world.meeting.id)}, invites) == first); // nothing but what the file holds
    world.meeting.start = world.meeting.start.addDays(7);
    world.meeting.end = world.meeting.end.addDays(7);
    world.update(world.meeting);
    const QByteArray moved = calendarOf(world, {rowRef(world.meeting.id)}, invites);
    CHECK(lineOf(moved, "UID") == lineOf(first, "UID"));
    CHECK(lineOf(moved, "SEQUENCE") == "SEQUENCE:1");
    world.meeting.state = MeetingState::Cancelled;
    world.meeting.stateReason = u"Erkrankung"_s;
    world.update(world.meeting);
    const QByteArray cancelled = calendarOf(world, {rowRef(world.meeting.id)}, invites);
    CHECK(lineOf(cancelled, "METHOD") == "METHOD:CANCEL");
    CHECK(lineOf(cancelled, "STATUS") == "STATUS:CANCELLED");
    CHECK(lineOf(cancelled, "SEQUENCE") == "SEQUENCE:2");
    CHECK(lineOf(cancelled, "UID") == lineOf(first, "UID"));
    CHECK(lineOf(calendarOf(world, {rowRef(world.meeting.id)}), "METHOD") == "METHOD:PUBLISH"); // to nobody
    if (const auto read = readBy(kReadCalendar, "icalendar", cancelled)) {
        INFO(read->toStdString());
        CHECK(read->contains(u"organizer 'mailto:ki@stadt.example'"_s));
        CHECK(read->contains(u"attendee 'mailto:guel@verein.example'"_s));
    }
}

TEST_CASE("Times are right on both sides of daylight saving, and a day without an hour stays a day",
          "[interchange][calendar]")
{
    MeetingWorld world;
    world.meeting.start = QDateTime(QDate(2027, 7, 6), QTime(17, 0), Qt::UTC);
    world.meeting.end = {};
    world.update(world.meeting);
    const QByteArray summer = calendarOf(world, {}, {.utc = true});
    CHECK(lineOf(summer, "DTSTART") == "DTSTART:20270706T150000Z");
    CHECK_FALSE(summer.contains("VTIMEZONE"));
    CHECK(lineOf(calendarOf(world), "DTSTART;") == "DTSTART;TZID=Europe/Berlin:20270706T170000");
    for (const QByteArray& bytes : {summer, calendarOf(world)}) {
        const auto table = value_of(readCalendar(u"s.ics"_s, bytes));
        CHECK(recordOf(*table, 1).contains(u"Beginn=06.07.2027 17:00"_s));
    }
    if (const auto read = readBy(kReadCalendar, "icalendar", calendarOf(world)))
        CHECK(read->contains(u"dtstart 2027-07-06T17:00:00+02:00\n"_s));
    world.meeting.start = QDateTime(QDate(2027, 7, 6), QTime(0, 0), Qt::UTC);
    world.update(world.meeting);
    const QByteArray day = calendarOf(world);
    CHECK(lineOf(day, "DTSTART;V") == "DTSTART;VALUE=DATE:20270706");
    const auto table = value_of(readCalendar(u"s.ics"_s, day));
    CHECK(recordOf(*table, 1).contains(u"Beginn=06.07.2027"_s));
}

TEST_CASE(
    "An hour that daylight saving leaves out, and the last year that there is, are written as calendars read them",
    "[interchange][calendar]")
{
    MeetingWorld world;
    const auto writtenAt = [&](const QDateTime& start, const QDateTime& end, bool utc) {
        world.meeting.start = start;
        world.meeting.end = end;
        world.update(world.meeting);
        return calendarOf(world, {}, {.utc = utc});
    };
    const auto at = [](QDate day, QTime time) { return QDateTime(day, time, Qt::UTC); };
    // 28 March 2027, 02:30 does not exist in Germany; RFC 5545 counts it as 03:30 in summer.
    const QByteArray gap = writtenAt(at({2027, 3, 28}, {2, 30}), at({2027, 3, 28}, {4, 0}), true);
    CHECK(lineOf(gap, "DTSTART") == "DTSTART:20270328T013000Z");
    CHECK(lineOf(gap, "DTEND") == "DTEND:20270328T020000Z");
    // 31 October 2027, 02:30 comes twice; the first is meant.
    const QByteArray twice = writtenAt(at({2027, 10, 31}, {2, 30}), {}, true);
    CHECK(lineOf(twice, "DTSTART") == "DTSTART:20271031T003000Z");
    const QDate last(9999, 12, 31);
    const QByteArray day = writtenAt(at(last, {0, 0}), {}, false);
    CHECK(lineOf(day, "DTSTART;V") == "DTSTART;VALUE=DATE:99991231");
    CHECK_FALSE(day.contains("DTEND"));
    for (const QByteArray& bytes : {gap, twice, day, writtenAt(at(last, {22, 0}), at(last, {23, 59}), true)}) {
        const auto table = value_of(readCalendar(u"s.ics"_s, bytes));
        const QStringList record = recordOf(*table, 1);
        INFO(record.join(u" | "_s).toStdString());
        CHECK(record.filter(QRegularExpression(u"^Beginn=\\d\\d\\.\\d\\d\\.\\d{4}"_s)).size() == 1);
    }
}

TEST_CASE("A calendar holds what is asked for: of a group, of a person, of the public", "[interchange][calendar]")
{
    MeetingWorld world;
    Meeting other;
    other.start = QDateTime(QDate(2027, 5, 4), QTime(9, 0), Qt::UTC);
    other.title = u"Beirat"_s;
    world.insert(other);
    Task task;
    task.text = u"Raum buchen"_s;
    task.meeting = world.meeting.id;
    task.responsiblePerson = world.people.first().id;
    task.due = QDate(2027, 3, 31);
    task.done = true;
    task.doneOn = QDate(2027, 3, 20);
    world.insert(task);
    CHECK(calendarOf(world).count("BEGIN:VEVENT") == 2);
    const QByteArray group = calendarOf(world, {rowRef(world.group.id)});
    CHECK(group.count("BEGIN:VEVENT") == 1);
    CHECK(group.count("BEGIN:VTODO") == 1);
    CHECK(calendarOf(world, {rowRef(world.people.first().id)}).count("BEGIN:VEVENT") == 1);
    const QByteArray open = calendarOf(world, {}, {.publicOnly = true});
    CHECK(open.count("BEGIN:VEVENT") == 1); // the one that is marked as public
    CHECK_FALSE(open.contains("VTODO"));
    CHECK(error_of(calendarBytes(*world.store, {rowRef(world.measure.id)}, {})).kind == ErrorKind::Rejected);
    CHECK(error_of(calendarBytes(*world.store, {rowRef(other.id)}, {.publicOnly = true})).kind == ErrorKind::NotFound);
    if (const auto read = readBy(kReadCalendar, "icalendar", group)) {
        INFO(read->toStdString());
        CHECK(read->contains(u"VTODO Raum buchen\n"_s));
        CHECK(read->contains(u"due 2027-03-31\n"_s));
        CHECK(read->contains(u"completed 2027-03-20T11:00:00+00:00\n"_s));
        CHECK(read->contains(u"status 'COMPLETED'\n"_s));
    }
}

TEST_CASE("Cards of people and organisations are read by others and by us", "[interchange][card]")
{
    MeetingWorld world;
    Organization office;
    office.name = u"Amt für Übergänge, Vielfalt; Teilhabe"_s;
    office.shortName = u"AÜV"_s;
    office.phone = u"0221 123-0"_s;
    world.insert(office);
    Person& person = world.people.first();
    person.salutation = u"Frau"_s;
    person.title = u"Dr."_s;
    person.function = u"Leitung; Stab"_s;
    person.organization = office.id;
    person.email = u"toni@amt.example"_s;
    person.phone = u"0221 123-45"_s;
    person.address = u"Erfundene Straße 1\n50667 Köln"_s;
    person.languages = u"Deutsch, Türkisch"_s;
    world.update(person);
    for (const CardVersion version : {CardVersion::V3, CardVersion::V4}) {
        const QByteArray bytes = value_of(cardBytes(*world.store, {rowRef(person.id), rowRef(office.id)},
                                                    {.day = QDate(2027, 3, 9), .version = version}));
        const auto table = value_of(readCards(u"k.vcf"_s, bytes));
        QStringList record = recordOf(*table, 1);
        for (const QString& expected :
             {u"Name=Dr. Toni Albers"_s, u"Titel=Dr."_s, u"Vorname=Toni"_s, u"Nachname=Albers"_s, u"Anrede=Frau"_s,
              u"Organisation=Amt für Übergänge, Vielfalt; Teilhabe"_s, u"Funktion=Leitung; Stab"_s,
              u"E-Mail=toni@amt.example"_s, u"Telefon=0221 123-45"_s, u"Anschrift=Erfundene Straße 1\n50667 Köln"_s,
              u"Sprachen=Deutsch, Türkisch"_s})
            CHECK(record.contains(expected));
        CHECK(recordOf(*table, 1, 1).contains(u"Kurzname=AÜV"_s));
        const auto read = readBy(kReadCards, "vobject", bytes);
        if (!read)
            continue;
        INFO(read->toStdString());
        CHECK(read->contains(u"card Dr. Toni Albers\n"_s));
        CHECK(read->contains(u"n Albers|Toni|Dr.\n"_s));
        CHECK(read->contains(u"adr Erfundene Straße 1|50667|Köln\n"_s));
        CHECK(read->contains(u"card Amt für Übergänge, Vielfalt; Teilhabe\n"_s));
    }
}

TEST_CASE("A group stands for its members on a day; a protected list stays in the house", "[interchange][card]")
{
    MeetingWorld world;
    const QList<RowRef> group{rowRef(world.group.id)};
    const CardOptions inMarch{.day = QDate(2027, 3, 9)};
    CHECK(value_of(cardBytes(*world.store, group, inMarch)).count("BEGIN:VCARD") == 3);
    CHECK(error_of(cardBytes(*world.store, group, {.day = QDate(2026, 3, 9)})).kind == ErrorKind::NotFound);
    CHECK(error_of(cardBytes(*world.store, {}, {.day = inMarch.day, .publicOnly = true})).kind == ErrorKind::NotFound);
    world.group.sensitiveMembership = true;
    world.update(world.group);
    CHECK(error_of(cardBytes(*world.store, group, inMarch)).kind == ErrorKind::Rejected);
    CardOptions asked = inMarch;
    MemberNaming naming{u"Telefonliste der Leitung"_s};
    asked.naming = &naming;
    CHECK(value_of(cardBytes(*world.store, group, asked)).count("BEGIN:VCARD") == 3);
}
