// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings out of calendars.
#include "core/interchange/mapping/savedmapping.h"
#include "core/interchange/table/cardtables.h"
#include "core/model/meeting.h"
#include "core/store/undolog.h"
#include "tests/core/interchange/mapping/listfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const QString kForeign = QStringLiteral("-//Erfunden//DE");
const QString kOurs = QStringLiteral("-//Integrationsplaner//Sitzungen//DE");

QByteArray calendarOf(const QStringList& events, const QString& program = kForeign, const QString& more = {})
{
    QString out = QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:%1\r\n%2").arg(program, more);
    for (const QString& event : events)
        out += QStringLiteral("BEGIN:VEVENT\r\n%1\r\nEND:VEVENT\r\n").arg(event);
    return (out + QStringLiteral("END:VCALENDAR\r\n")).toUtf8();
}

struct Group {
    std::unique_ptr<Store> store = memoryStore();
    Id<WorkingGroup> group;

    Group()
    {
        write(*store, utf8("sample"), [this](Writer& writer) {
            WorkingGroup row;
            row.title = utf8("AG Bildung");
            group = writer.insert(row);
        });
    }

    [[nodiscard]] ListPlan plan(const QByteArray& calendar) const
    {
        const auto table = value_of(readCalendar(QStringLiteral("Termine.ics"), calendar));
        return value_of(planList(*store, *table, value_of(proposeMapping(*store, *table)).mapping));
    }
    void take(const QByteArray& calendar) { REQUIRE_OK(apply(*store, plan(calendar))); }
    /// "2027-01-12 17:00 Auftakt", in the order of time.
    [[nodiscard]] QStringList meetings() const
    {
        QStringList out;
        for (const Meeting& meeting : all<Meeting>(*store))
            out << meeting.start.toString(QStringLiteral("yyyy-MM-dd hh:mm ")) + meeting.title +
                       (meeting.state == MeetingState::Cancelled ? utf8(" abgesagt") : QString()) +
                       (meeting.workingGroup == group ? QString() : utf8(" ohne AG"));
        out.sort();
        return out;
    }
};

const QString kKickOff = QStringLiteral(
    "UID:1@example.org\r\nDTSTART;TZID=Europe/Berlin:20270112T170000\r\nDTEND;TZID=Europe/Berlin:20270112T190000\r\n"
    "SUMMARY:AG Bildung Auftakt\r\nLOCATION:Raum 7");

} // namespace

TEST_CASE("A calendar of others becomes meetings of the group that it names, and updates them when it comes again",
          "[exchange][mapping]")
{
    Group office;
    office.take(calendarOf({kKickOff}));
    CHECK(office.meetings() == QStringList{utf8("2027-01-12 17:00 AG Bildung Auftakt")});
    const Meeting made = all<Meeting>(*office.store).first();
    CHECK(made.place == utf8("Raum 7"));
    CHECK(made.end.time() == QTime(19, 0));
    CHECK(made.source == utf8("ical://1@example.org"));
    CHECK(office.plan(calendarOf({kKickOff})).doesNothing());

    // Moved to another day, and cancelled: still the same meeting, by its UID.
    QString moved = kKickOff;
    moved.replace(QStringLiteral("20270112"), QStringLiteral("20270119"));
    office.take(calendarOf({moved + QStringLiteral("\r\nSTATUS:CANCELLED")}));
    CHECK(office.meetings() == QStringList{utf8("2027-01-19 17:00 AG Bildung Auftakt abgesagt")});
    REQUIRE_OK(office.store->undoLog().undo());
    CHECK(office.meetings() == QStringList{utf8("2027-01-12 17:00 AG Bildung Auftakt")});
}

TEST_CASE("A meeting that was entered here is known in a calendar by its group and day", "[exchange][mapping]")
{
    Group office;
    write(*office.store, utf8("sample"), [&](Writer& writer) {
        Meeting meeting;
        meeting.workingGroup = office.group;
        meeting.title = utf8("Erste Sitzung");
        meeting.start = QDateTime(QDate(2027, 1, 12), QTime(16, 0), Qt::UTC);
        writer.insert(meeting);
    });
    office.take(calendarOf({kKickOff}));
    CHECK(office.meetings() == QStringList{utf8("2027-01-12 17:00 AG Bildung Auftakt")});
    // On another day it is another one, though it is called the same.
    QString next = kKickOff;
    next.replace(QStringLiteral("20270112"), QStringLiteral("20270209"))
        .replace(QStringLiteral("1@"), QStringLiteral("2@"));
    office.take(calendarOf({next}));
    CHECK(office.meetings().size() == 2);
}

TEST_CASE("A series becomes its meetings, without days left out, with the one that was moved", "[exchange][mapping]")
{
    Group office;
    const QString series = QStringLiteral(
        "UID:r@example.org\r\nDTSTART;TZID=Europe/Berlin:20270112T170000\r\nDURATION:PT2H\r\n"
        "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=4\r\nEXDATE;TZID=Europe/Berlin:20270209T170000\r\nSUMMARY:AG Bildung");
    const QString moved = QStringLiteral("UID:r@example.org\r\nRECURRENCE-ID;TZID=Europe/Berlin:20270309T170000\r\n"
                                         "DTSTART;TZID=Europe/Berlin:20270310T180000\r\nSUMMARY:AG Bildung (Mittwoch)");
    office.take(calendarOf({series, moved}));
    CHECK(office.meetings() == QStringList{utf8("2027-01-12 17:00 AG Bildung"),
                                           utf8("2027-03-10 18:00 AG Bildung (Mittwoch)"),
                                           utf8("2027-04-13 17:00 AG Bildung")});
    CHECK(all<Meeting>(*office.store).first().end.time() == QTime(19, 0));
    CHECK(office.plan(calendarOf({series, moved})).doesNothing());

    // One of them is cancelled later.
    const QString cancelled = QStringLiteral("UID:r@example.org\r\nRECURRENCE-ID;TZID=Europe/Berlin:20270413T170000\r\n"
                                             "DTSTART;TZID=Europe/Berlin:20270413T170000\r\nSTATUS:CANCELLED\r\n"
                                             "SUMMARY:AG Bildung");
    office.take(calendarOf({series, moved, cancelled}));
    CHECK(office.meetings().last() == utf8("2027-04-13 17:00 AG Bildung abgesagt"));
    CHECK(office.meetings().size() == 3);
}

TEST_CASE("A calendar that goes on for ever ends, and says so", "[exchange][mapping]")
{
    const auto read = [](const QString& rule) {
        const QString event = QStringLiteral("UID:e@example.org\r\nDTSTART:20270112T170000\r\nRRULE:%1\r\n"
                                             "SUMMARY:AG Bildung")
                                  .arg(rule);
        const auto table = value_of(readCalendar(QStringLiteral("t.ics"), calendarOf({event})));
        return std::pair(table->notices().join(u' '), value_of(rowsOf(*table, 0, 5000)).size() - 1);
    };
    for (const char* rule : {"FREQ=DAILY;COUNT=3000", "FREQ=DAILY;UNTIL=99991231T000000Z"}) {
        INFO(rule);
        const auto [notice, rows] = read(QString::fromLatin1(rule));
        CHECK(rows == 1000);
        CHECK(notice.contains(utf8("ist länger; in der Liste stehen ihre ersten Termine (1.000).")));
    }
    CHECK(read(utf8("FREQ=MONTHLY;COUNT=700")).first.contains(utf8("ist länger")));
    CHECK_FALSE(read(utf8("FREQ=WEEKLY;COUNT=10")).first.contains(utf8("ist länger")));
    const auto [unread, first] = read(utf8("FREQ=WEEKLY;BYDAY=MO") + utf8(",MO").repeated(1000));
    CHECK(first == 1);
    CHECK(unread.contains(utf8("auf eine Weise, die das Programm nicht kennt")));
}

TEST_CASE("Times that no appointment has are read as what can be read of them", "[exchange][mapping]")
{
    const auto record = [](const char* lines) {
        const QString event = QStringLiteral("UID:e@example.org\r\nSUMMARY:AG Bildung\r\n%1").arg(QLatin1String(lines));
        const auto table = value_of(readCalendar(QStringLiteral("t.ics"), calendarOf({event})));
        const auto rows = value_of(rowsOf(*table, 0, 5000));
        QString out = QString::number(rows.size() - 1);
        for (qsizetype i = 0; i < rows.at(1).size(); ++i) {
            if (rows.at(0).at(i).text == utf8("Beginn") || rows.at(0).at(i).text == utf8("Ende"))
                out += u' ' + rows.at(1).at(i).text;
        }
        return out.trimmed();
    };
    CHECK(record("DTSTART;TZID=Europe/Berlin:20270328T023000\r\nDURATION:PT30M") ==
          u"1 28.03.2027 03:30 28.03.2027 04:00");
    CHECK(record("DTSTART:99991231T220000\r\nDURATION:P1D") == u"1 31.12.9999 22:00");
    CHECK(record("DTSTART;VALUE=DATE:99991231\r\nDTEND;VALUE=DATE:99991231") == u"1 31.12.9999");
    CHECK(record("DTSTART:20270112T170000\r\nDURATION:P999999999999999999W") == u"1 12.01.2027 17:00");
    const QByteArray many = "DTSTART:20270112T170000\r\nDURATION:P" + QByteArray("999999999W").repeated(20'000);
    CHECK(record(many.constData()) == u"1 12.01.2027 17:00");
    CHECK(record("DTSTART:99991201T170000\r\nRRULE:FREQ=WEEKLY") == u"5 01.12.9999 17:00");
}

TEST_CASE("A calendar with more entries than an office has is cut, and says so", "[exchange][mapping]")
{
    constexpr int kMost = 20'000;
    const auto rows = [](const QStringList& events) {
        const auto table = value_of(readCalendar(QStringLiteral("t.ics"), calendarOf(events)));
        return std::pair(value_of(rowsOf(*table, 0, 2 * kMost)).size() - 1, table->notices().join(u' '));
    };
    QStringList events;
    for (int i = 0; i <= kMost; ++i)
        events << QStringLiteral("UID:%1@example.org\r\nDTSTART:20270112T170000").arg(i);
    const auto [single, notice] = rows(events);
    CHECK(single == kMost);
    CHECK(notice.contains(utf8("in der Liste stehen die ersten 20.000.")));
    CHECK_FALSE(rows(events.mid(1)).second.contains(utf8("die ersten")));
    events.clear();
    for (int i = 0; i < 25; ++i) // of 1,000 days each
        events << QStringLiteral("UID:%1@example.org\r\nDTSTART:20270112T170000\r\nRRULE:FREQ=DAILY;COUNT=1000").arg(i);
    CHECK(rows(events).first == kMost);
}

TEST_CASE("A series without an end is told, one that nobody can read gives its first day", "[exchange][mapping]")
{
    const auto notices = [](const char* rule) {
        const QString event = QStringLiteral("UID:e@example.org\r\nDTSTART:20270112T170000\r\nRRULE:%1\r\n"
                                             "SUMMARY:AG Bildung")
                                  .arg(QLatin1String(rule));
        const auto table = value_of(readCalendar(QStringLiteral("t.ics"), calendarOf({event})));
        return std::pair(table->notices().join(u' '), value_of(rowsOf(*table, 0, 5000)).size() - 1);
    };
    const auto [endless, many] = notices("FREQ=WEEKLY");
    CHECK(endless.contains(utf8("hat kein Ende; in der Liste stehen ihre Termine bis 12.01.2029.")));
    CHECK(many == 105);
    const auto [strange, one] = notices("FREQ=MINUTELY;BYSECOND=61");
    CHECK(strange.contains(utf8("nur der erste Termin steht in der Liste")));
    CHECK(one == 1);
}

TEST_CASE("What this program wrote comes back as the same meeting, and a cancelled one with its reason",
          "[exchange][mapping]")
{
    Group office;
    Id<Meeting> id;
    write(*office.store, utf8("sample"), [&](Writer& writer) {
        Meeting meeting;
        meeting.workingGroup = office.group;
        meeting.title = utf8("Auftakt");
        meeting.start = QDateTime(QDate(2027, 1, 12), QTime(17, 0), Qt::UTC);
        meeting.state = MeetingState::Invited;
        id = writer.insert(meeting);
    });
    const QString event = QStringLiteral("UID:%1\r\nDTSTAMP:20270101T000000Z\r\nSEQUENCE:3\r\n"
                                         "DTSTART;TZID=Europe/Berlin:20270112T170000\r\nSUMMARY:AG Bildung: Auftakt\r\n"
                                         "CATEGORIES:AG Bildung\r\nSTATUS:%2")
                              .arg(idText(id.uuid()));
    CHECK(office.plan(calendarOf({event.arg(QStringLiteral("CONFIRMED"))}, kOurs)).doesNothing());
    const QString cancelled = event.arg(QStringLiteral("CANCELLED\r\nCOMMENT:Raum gesperrt"));
    office.take(calendarOf({cancelled}, kOurs, QStringLiteral("METHOD:CANCEL\r\n")));
    CHECK(get(*office.store, id).state == MeetingState::Cancelled);
    CHECK(get(*office.store, id).stateReason == utf8("Raum gesperrt"));
    CHECK(get(*office.store, id).title == utf8("Auftakt"));
}
