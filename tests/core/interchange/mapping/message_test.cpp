// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and calendars taken in as a whole: people with their organisations, meetings with their series and tasks.
#include "core/interchange/calendarexport.h"
#include "core/interchange/cardexport.h"
#include "core/interchange/mapping/bookplan.h"
#include "core/interchange/mapping/savedmapping.h"
#include "core/interchange/table/cardtables.h"
#include "core/model/meeting.h"
#include "core/ops/meetings.h"
#include "core/store/undolog.h"
#include "tests/core/interchange/mapping/listfixture.h"
#include "tests/core/query/meetingworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

BookPlan planOf(const Store& store, const TableSource& source, const std::function<void(TableMapping&)>& change = {})
{
    auto sheets = value_of(ownSheets(store, source));
    for (BookSheet& sheet : sheets) {
        if (change)
            change(sheet.mapping);
    }
    return value_of(planBook(store, source, std::move(sheets)));
}

BookPlan planOf(const Store& store, const QByteArray& calendar, const std::function<void(TableMapping&)>& change = {})
{
    return planOf(store, *value_of(readCalendar(utf8("termine.ics"), calendar)), change);
}

void take(Store& store, const BookPlan& book)
{
    for (const BookSheet& sheet : book.sheets) {
        for (const ListPlan::Line& line : sheet.plan->lines) {
            INFO(sheet.mapping.sheet.toStdString() << ": " << line.reasons.join(u' ').toStdString());
            CHECK((line.fate != ListPlan::Fate::Faulty && line.fate != ListPlan::Fate::Duplicate));
        }
    }
    REQUIRE_OK(store.transact(kListImportOperation, [&book](Writer& writer) { return applyBookPlan(writer, book); }));
}

QByteArray calendarOf(const QStringList& parts)
{
    QString out = utf8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Erfunden//DE\r\n");
    for (const QString& part : parts) {
        const QString kind = part.startsWith(utf8("DUE")) ? utf8("VTODO") : utf8("VEVENT");
        out += utf8("BEGIN:%1\r\n%2\r\nEND:%1\r\n").arg(kind, part);
    }
    return (out + utf8("END:VCALENDAR\r\n")).toUtf8();
}

/// The second Tuesday of a month, four times, without February.
const QString kSeries =
    utf8("UID:r@example.org\r\nDTSTART;TZID=Europe/Berlin:20270112T170000\r\nDURATION:PT2H\r\n"
         "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=4\r\nEXDATE;TZID=Europe/Berlin:20270209T170000\r\nSUMMARY:AG Bildung\r\n"
         "LOCATION:Raum 7");
const QString kMoved = utf8("UID:r@example.org\r\nRECURRENCE-ID;TZID=Europe/Berlin:20270309T170000\r\n"
                            "DTSTART;TZID=Europe/Berlin:20270310T180000\r\nSUMMARY:AG Bildung (Mittwoch)");

/// "2027-01-12 17:00 AG Bildung", by time.
QStringList meetingsOf(const Store& store)
{
    QStringList out;
    for (const Meeting& meeting : all<Meeting>(store))
        out << meeting.start.toString(utf8("yyyy-MM-dd hh:mm ")) + meeting.title +
                   (meeting.state == MeetingState::Cancelled ? utf8(" abgesagt") : QString());
    out.sort();
    return out;
}

/// People and organisations with all that a card holds.
struct Contacts {
    std::unique_ptr<Store> store = memoryStore();

    Contacts()
    {
        write(*store, utf8("sample"), [](Writer& writer) {
            Organization office;
            office.name = utf8("Amt für Übergänge; Vielfalt, Teilhabe");
            office.shortName = utf8("AÜV");
            office.phone = utf8("0221 123-0");
            office.web = utf8("https://amt.example/kontakt");
            office.address = utf8("Erfundener Platz 1, 50667 Köln");
            writer.insert(office);
            Organization club;
            club.name = utf8("Verein für Erfundenes");
            club.email = utf8("post@verein.example");
            club.address = utf8("c/o Muster\nHinterhaus\nWeg 3\n50668 Köln");
            writer.insert(club);
            Person person;
            person.salutation = utf8("Frau");
            person.title = utf8("Dr.");
            person.givenName = utf8("Ada");
            person.familyName = utf8("Beispiel");
            person.function = utf8("Leitung; Stab");
            person.organization = office.id;
            person.email = utf8("ada@amt.example");
            person.phone = utf8("0221 123-45");
            person.address = utf8("Musterweg 1\n50667 Köln");
            person.languages = utf8("Deutsch, Türkisch");
            person.lawfulBasis = LawfulBasis::PublicTask;
            writer.insert(person);
            Person other;
            other.givenName = utf8("Max");
            other.familyName = utf8("Muster");
            other.organization = club.id;
            other.lawfulBasis = LawfulBasis::PublicTask;
            writer.insert(other);
        });
    }
    [[nodiscard]] QByteArray cards(CardVersion version) const
    {
        return value_of(cardBytes(*store, {}, {.day = QDate(2027, 3, 9), .version = version}));
    }
};

} // namespace

TEST_CASE("Our own cards come back as they were, here and in an empty file", "[exchange][mapping][card]")
{
    const Contacts here;
    for (const CardVersion version : {CardVersion::V3, CardVersion::V4}) {
        const QByteArray cards = here.cards(version);
        const auto table = value_of(readCards(utf8("kontakte.vcf"), cards));
        REQUIRE(table->sheets().size() == 2);
        const BookPlan again = planOf(*here.store, *table);
        CHECK(again.doesNothing());
        CHECK(again.count(ListPlan::Fate::Unchanged) == 4);
        for (const BookSheet& sheet : again.sheets)
            CHECK(sheet.plan->notices.isEmpty());

        const auto there = memoryStore();
        take(*there, planOf(*there, *table));
        CHECK(value_of(cardBytes(*there, {}, {.day = QDate(2027, 3, 9), .version = version})) == cards);
        CHECK(planOf(*there, *table).doesNothing());
        REQUIRE_OK(there->undoLog().undo()); // it was one step
        CHECK(all<Person>(*there).isEmpty());
        CHECK(all<Organization>(*there).isEmpty());
    }
}

TEST_CASE("An address that somebody changed on one of our cards is taken as it stands there",
          "[exchange][mapping][card]")
{
    const Contacts here;
    QByteArray cards = here.cards(CardVersion::V3);
    cards.replace("Musterweg 1;K", "Musterweg 2;K");
    const auto table = value_of(readCards(utf8("kontakte.vcf"), cards));
    take(*here.store, planOf(*here.store, *table));
    const auto people = all<Person>(*here.store);
    const auto ada =
        std::ranges::find(people, utf8("Beispiel"), [](const Person& person) { return person.familyName; });
    REQUIRE(ada != people.end());
    CHECK(ada->address.contains(utf8("Musterweg 2")));
    CHECK(ada->address.contains(utf8("50667")));
}

TEST_CASE("A card of Outlook that has a company and nobody's name is an organisation", "[exchange][mapping][card]")
{
    const auto table = value_of(
        readCards(utf8("k.vcf"), utf8("BEGIN:VCARD\nVERSION:2.1\nN:;;;;\nFN:Verein für Erfundenes\nORG:Verein für "
                                      "Erfundenes\nEMAIL;PREF;INTERNET:post@verein.example\nEND:VCARD\n"
                                      "BEGIN:VCARD\nVERSION:2.1\nN:Muster;Max\nFN:Max Muster\nORG:Verein für "
                                      "Erfundenes;Leitung\nTITLE:Vorstand\nEND:VCARD\n")
                                     .toUtf8()));
    const auto store = memoryStore();
    take(*store, planOf(*store, *table));
    REQUIRE(all<Organization>(*store).size() == 1);
    REQUIRE(all<Person>(*store).size() == 1);
    CHECK(all<Organization>(*store).first().email == utf8("post@verein.example"));
    CHECK(all<Person>(*store).first().organization == all<Organization>(*store).first().id);
    CHECK(planOf(*store, *table).doesNothing());
}

TEST_CASE("Our own calendar comes back in one step: a task belongs to the meeting that came with it",
          "[exchange][mapping][calendar]")
{
    MeetingWorld world;
    Task task;
    task.meeting = world.meeting.id;
    task.text = utf8("Raum buchen");
    task.due = QDate(2027, 3, 31);
    world.insert(task);
    const QByteArray calendar = value_of(calendarBytes(*world.store, {}, {}));
    CHECK(planOf(*world.store, calendar).doesNothing());

    const auto there = memoryStore();
    write(*there, utf8("sample"), [&](Writer& writer) {
        WorkingGroup group;
        group.title = world.group.title;
        writer.insert(group);
    });
    take(*there, planOf(*there, calendar));
    REQUIRE(all<Meeting>(*there).size() == 1);
    CHECK(all<Meeting>(*there).first().workingGroup == all<WorkingGroup>(*there).first().id);
    CHECK(all<Meeting>(*there).first().number == utf8("3/2027"));
    REQUIRE(all<Task>(*there).size() == 1);
    CHECK(all<Task>(*there).first().meeting == world.meeting.id);
    CHECK(planOf(*there, calendar).doesNothing());
}

TEST_CASE("A task of another calendar belongs to the meeting that came with it", "[exchange][mapping][calendar]")
{
    const QByteArray calendar =
        calendarOf({utf8("UID:1@example.org\r\nDTSTART;TZID=Europe/Berlin:20270112T170000\r\nSUMMARY:Auftakt"),
                    utf8("DUE;VALUE=DATE:20270131\r\nUID:2@example.org\r\nSUMMARY:Raum buchen\r\n"
                         "RELATED-TO:1@example.org")});
    const auto store = memoryStore();
    take(*store, planOf(*store, calendar));
    REQUIRE(all<Task>(*store).size() == 1);
    CHECK(all<Task>(*store).first().meeting == all<Meeting>(*store).first().id);
    CHECK(planOf(*store, calendar).doesNothing());
}

TEST_CASE("A series of another calendar becomes a series with its meetings", "[exchange][mapping][calendar]")
{
    const auto store = memoryStore();
    take(*store, planOf(*store, calendarOf({kSeries, kMoved})));
    REQUIRE(all<MeetingSeries>(*store).size() == 1);
    const MeetingSeries series = all<MeetingSeries>(*store).first();
    CHECK(series.title == utf8("AG Bildung"));
    CHECK(series.rule == utf8("FREQ=MONTHLY;BYDAY=2TU;COUNT=4"));
    CHECK(series.first == QDateTime(QDate(2027, 1, 12), QTime(17, 0), Qt::UTC));
    CHECK(series.duration == 120);
    CHECK(series.place == utf8("Raum 7"));
    CHECK(meetingsOf(*store) == QStringList{utf8("2027-01-12 17:00 AG Bildung"),
                                            utf8("2027-03-10 18:00 AG Bildung (Mittwoch)"),
                                            utf8("2027-04-13 17:00 AG Bildung")});
    for (const Meeting& meeting : all<Meeting>(*store))
        CHECK(meeting.series == series.id);
    CHECK(get(*store, occurrenceId(series.id, QDate(2027, 3, 9))).title == utf8("AG Bildung (Mittwoch)"));
    CHECK(planOf(*store, calendarOf({kSeries, kMoved})).doesNothing());

    // The series goes on here: only the day that the calendar leaves out is not there yet.
    write(*store, utf8("more"), [&](Writer& writer) {
        const auto made = value_of(createOccurrences(writer, series.id, QDate(2027, 12, 31)));
        CHECK(made == QList<Id<Meeting>>{occurrenceId(series.id, QDate(2027, 2, 9))});
    });
}

TEST_CASE("A series that comes again is updated: its hour, a day that is cancelled, a day that is dropped",
          "[exchange][mapping][calendar]")
{
    const auto store = memoryStore();
    take(*store, planOf(*store, calendarOf({kSeries, kMoved})));
    QString later = kSeries;
    later.replace(utf8("T170000"), utf8("T163000"));
    const QString cancelled =
        utf8("UID:r@example.org\r\nRECURRENCE-ID;TZID=Europe/Berlin:20270413T163000\r\n"
             "DTSTART;TZID=Europe/Berlin:20270413T163000\r\nSTATUS:CANCELLED\r\nSUMMARY:AG Bildung");
    take(*store, planOf(*store, calendarOf({later, kMoved, cancelled})));
    CHECK(meetingsOf(*store) == QStringList{utf8("2027-01-12 16:30 AG Bildung"),
                                            utf8("2027-03-10 18:00 AG Bildung (Mittwoch)"),
                                            utf8("2027-04-13 16:30 AG Bildung abgesagt")});
    CHECK(all<MeetingSeries>(*store).first().first.time() == QTime(16, 30));

    // April is taken out of the series: that is said, and the meeting goes where somebody wants it.
    QString dropped = later;
    dropped.replace(utf8("SUMMARY"), utf8("EXDATE;TZID=Europe/Berlin:20270413T163000\r\nSUMMARY"));
    const BookPlan plan = planOf(*store, calendarOf({dropped, kMoved}));
    const BookSheet* events = plan.sheet(utf8("Termine"));
    REQUIRE(events);
    REQUIRE(events->plan->missing.size() == 1);
    CHECK(plan.doesNothing());
    take(*store, planOf(*store, calendarOf({dropped, kMoved}),
                        [](TableMapping& mapping) { mapping.missing = TableMapping::Missing::Trash; }));
    CHECK(meetingsOf(*store).size() == 2);
    // A single day that comes alone says nothing of the others.
    const auto table = value_of(readCalendar(utf8("t.ics"), calendarOf({kMoved})));
    const ListPlan alone = value_of(planList(*store, *table, value_of(proposeMapping(*store, *table)).mapping));
    CHECK(alone.missing.isEmpty());
    CHECK(alone.doesNothing());
}

TEST_CASE("The days of a series alone come without it, which is said", "[exchange][mapping][calendar]")
{
    const auto store = memoryStore();
    const auto table = value_of(readCalendar(utf8("t.ics"), calendarOf({kSeries})));
    const ListPlan plan = value_of(planList(*store, *table, value_of(proposeMapping(*store, *table)).mapping));
    CHECK(plan.count(ListPlan::Fate::Create) == 3);
    CHECK(plan.lines.first().reasons.join(u' ').contains(utf8("Sitzungsreihe")));
    REQUIRE_OK(apply(*store, plan));
    CHECK(all<Meeting>(*store).first().series.isNull());
}
