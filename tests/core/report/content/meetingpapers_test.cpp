// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/meetingpapers.h"

#include "tests/core/query/meetingworld.h"
#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const ReportOptions kNamed{QDate(2027, 4, 1), true, false};
const ReportOptions kUnnamed{QDate(2027, 4, 1), false, false};
const ReportOptions kPublic{QDate(2027, 4, 1), false, true};

/// A meeting that was held: who was there, what was said, resolved and given to whom.
struct HeldMeeting : MeetingWorld {
    AgendaItem vote;
    HeldMeeting()
    {
        AgendaItem first = item("1", "Begrüßung", 10);
        first.minutes = u"Die Leitung begrüßt die Anwesenden."_s;
        update(first);
        vote = item("2", "Sprachlotsen", 30);
        vote.kind = AgendaItemKind::Decision;
        vote.presenter = people.first().id;
        vote.minutes = u"Lange Aussprache."_s;
        vote.result = u"beschlossen"_s;
        vote.resolutionText = u"Die Gruppe empfiehlt zehn Lotsen."_s;
        vote.votesFor = 2;
        update(vote);
        write([&](Writer& writer) { writer.link(AgendaItemMeasure{{}, false, vote.id, measure.id}); });
        for (const auto& [person, state] :
             {std::pair(0, AttendanceState::Present), std::pair(1, AttendanceState::Present),
              std::pair(2, AttendanceState::Excused)}) {
            Attendance attendance;
            attendance.meeting = meeting.id;
            attendance.person = people.at(person).id;
            attendance.state = state;
            insert(attendance);
        }
        Task task;
        task.text = u"Schulen anschreiben"_s;
        task.meeting = meeting.id;
        task.responsiblePerson = people.at(1).id;
        task.due = QDate(2027, 5, 1);
        insert(task);
    }
    [[nodiscard]] QString minutes(const ReportOptions& options) const
    {
        return textOf(meetingMinutes(*snapshot(), {meeting.id}, options));
    }
};

} // namespace

TEST_CASE("An invitation tells when, where and what, with clock times", "[report][meeting]")
{
    const HeldMeeting world;
    const Document document = meetingAgenda(*world.snapshot(), {world.meeting.id}, kNamed);
    CHECK(document.title == u"Einladung mit Tagesordnung");
    CHECK(document.subtitle == u"AG Bildung");
    const QString text = textOf(document);
    for (const char* part : {"Dienstag, 09.03.2027, 17:00–19:00 Uhr", "Rathaus, Raum 7", "17:10", "Sprachlotsen",
                             "K001 Sprachlotsen", "Toni Albers"}) {
        INFO(part);
        CHECK(text.contains(QString::fromUtf8(part)));
    }
    CHECK_FALSE(text.contains(u"Lange Aussprache"));
    CHECK_FALSE(text.contains(u"Gremium")); // the host stands below the title
}

TEST_CASE("An invitation is a letter: salutation, text and greeting, none of them twice", "[report][meeting]")
{
    HeldMeeting world;
    const auto paper = [&](const ReportOptions& options) {
        return textOf(meetingAgenda(*world.snapshot(), {world.meeting.id}, options));
    };
    const LetterSender sender{QDate(2027, 2, 1), {u"Stadt Beispiel"_s, u"KI"_s}};
    const auto mail = [&] { return invitationMail(*world.snapshot(), world.meeting, sender).text; };
    for (const char* part :
         {"Sehr geehrte Damen und Herren,", "hiermit lade ich Sie herzlich ein.", "Mit freundlichen Grüßen"}) {
        INFO(part);
        CHECK(paper(kNamed).count(QString::fromUtf8(part)) == 1);
        CHECK(mail().count(QString::fromUtf8(part)) == 1);
    }
    world.meeting.invitationText = u"Liebe Mitglieder der AG,\n\nwir treffen uns wieder.\n\nViele Grüße\nToni Albers"_s;
    world.update(world.meeting);
    for (const QString& text : {paper(kNamed), mail()}) {
        CHECK(text.contains(u"Liebe Mitglieder der AG,"));
        CHECK(text.contains(u"wir treffen uns wieder."));
        CHECK(text.count(u"Viele Grüße"_s) == 1);
        CHECK_FALSE(text.contains(u"Sehr geehrte"));
        CHECK_FALSE(text.contains(u"Mit freundlichen"));
    }
    // A letter goes to one of them, and is signed as it was written.
    Addressee one;
    one.name = u"Toni Beispiel"_s;
    one.salutation = u"Guten Tag Toni Beispiel"_s;
    one.address = {u"Toni Beispiel"_s, u"Musterweg 1"_s, u"50667 Köln"_s};
    const QString letter = textOf(meetingLetters(*world.snapshot(), world.meeting.id, {one}, sender, kNamed));
    CHECK(letter.contains(u"Guten Tag Toni Beispiel,"));
    CHECK_FALSE(letter.contains(u"Liebe Mitglieder"));
    CHECK(letter.count(u"Grüße"_s) == 1);
    // What begins with a greeting and goes on is text.
    world.meeting.invitationText = u"Guten Tag, wir laden ein."_s;
    world.update(world.meeting);
    CHECK(paper(kNamed).contains(u"Guten Tag, wir laden ein."));
    CHECK(paper(kNamed).contains(u"Sehr geehrte Damen und Herren,"));
    CHECK_FALSE(paper(kPublic).contains(u"Sehr geehrte"));
    world.meeting.state = MeetingState::Cancelled;
    world.meeting.invitationText.clear();
    world.update(world.meeting);
    CHECK(meetingAgenda(*world.snapshot(), {world.meeting.id}, kNamed).title == u"Absage");
    CHECK(paper(kNamed).contains(u"die Sitzung findet nicht statt."));
    CHECK(invitationMail(*world.snapshot(), world.meeting, sender).subject.startsWith(u"Absage: "));
}

TEST_CASE("A paper says nothing twice: its title, its headings, its tables", "[report][meeting]")
{
    const HeldMeeting world;
    ReportOptions options = kNamed;
    for (const auto build : {&meetingAgenda, &meetingMinutes, &attendanceList, &documentTable, &meetingFolder}) {
        const Document document = build(*world.snapshot(), {world.meeting.id}, options);
        QStringList said{document.title, document.subtitle};
        for (const Block& block : document.blocks) {
            if (const auto* heading = std::get_if<Heading>(&block))
                said << heading->text;
            else if (const auto* table = std::get_if<Table>(&block))
                said << table->caption;
        }
        said.removeAll(QString());
        INFO(said.join(u" | "_s).toStdString());
        CHECK(QSet<QString>(said.begin(), said.end()).size() == said.size());
    }
}

TEST_CASE("Minutes say whether they are released, when and by whom, and of whom nobody noted anything",
          "[report][meeting]")
{
    HeldMeeting world;
    const auto minutes = [&](ReportOptions options) {
        options.releases = value_of(minutesReleases(*world.store));
        return textOf(meetingMinutes(*world.snapshot(), {world.meeting.id}, options));
    };
    CHECK(minutes(kNamed).contains(u"Entwurf, noch nicht freigegeben"));
    world.meeting.minutesState = MinutesState::Released;
    world.update(world.meeting);
    CHECK(minutes(kNamed).contains(u"freigegeben am 21.11.2026 durch Erika Beispiel"));
    CHECK(minutes(kPublic).contains(u"freigegeben am 21.11.2026"));
    CHECK_FALSE(minutes(kPublic).contains(u"Erika"));
    CHECK_FALSE(minutes(kNamed).contains(u"ohne Angabe"));

    Person late;
    late.givenName = u"Toni"_s;
    late.familyName = u"Demir"_s;
    world.insert(late);
    Membership member;
    member.workingGroup = world.group.id;
    member.person = late.id;
    world.insert(member);
    CHECK(minutes(kNamed).contains(u"ohne Angabe"));
    CHECK(minutes(kNamed).contains(u"Toni Demir"));
    CHECK(minutes(kUnnamed).contains(u"1 Person"));
}

TEST_CASE("Minutes name who was there, what was resolved and who does what", "[report][meeting]")
{
    HeldMeeting world;
    const QString text = world.minutes(kNamed);
    for (const char* part : {"Protokoll (Entwurf)", "Toni Albers; Toni Beispiel", "Toni Cetin", "TOP 2 Sprachlotsen",
                             "Lange Aussprache.", "Die Gruppe empfiehlt zehn Lotsen.", "Abstimmung: 2 Ja",
                             "Schulen anschreiben", "01.05.2027", "Sitzungsleitung"}) {
        INFO(part);
        CHECK(text.contains(QString::fromUtf8(part)));
    }
    world.meeting.minutesKind = MinutesKind::Results;
    world.meeting.minutesState = MinutesState::Released;
    world.meeting.addendum = u"Zu TOP 2: es waren zwölf Lotsen."_s;
    world.update(world.meeting);
    const QString results = world.minutes(kNamed);
    CHECK(results.contains(u"Ergebnisprotokoll"));
    CHECK_FALSE(results.contains(u"Entwurf"));
    CHECK_FALSE(results.contains(u"Lange Aussprache"));
    CHECK(results.contains(u"zwölf Lotsen"));
}

TEST_CASE("Without leave, and of a group to be protected, minutes count people and name none", "[report][meeting]")
{
    HeldMeeting world;
    const QString counted = world.minutes(kUnnamed);
    CHECK(counted.contains(u"2 Personen"));
    CHECK_FALSE(counted.contains(u"Albers"));
    world.group.sensitiveMembership = true;
    world.update(world.group);
    const QString guarded = world.minutes(kNamed);
    CHECK(guarded.contains(u"2 Personen"));
    CHECK_FALSE(guarded.contains(u"Beispiel")); // neither as present nor as the one who has a task
}

TEST_CASE("The public sees public meetings and items only, and no tasks", "[report][meeting]")
{
    HeldMeeting world;
    const QString text = world.minutes(kPublic);
    CHECK(text.contains(u"Die Gruppe empfiehlt"));
    CHECK_FALSE(text.contains(u"Schulen anschreiben"));
    CHECK_FALSE(text.contains(u"Albers"));
    world.vote.isPublic = false;
    world.update(world.vote);
    CHECK_FALSE(world.minutes(kPublic).contains(u"Sprachlotsen"));
    world.meeting.isPublic = false;
    world.update(world.meeting);
    CHECK_FALSE(world.minutes(kPublic).contains(u"Rathaus"));
}

TEST_CASE("The register of resolutions is in the order of their days, with what became of them", "[report][meeting]")
{
    HeldMeeting world;
    for (const auto& [number, day] : {std::pair("B 2", 20), std::pair("B 1", 9)}) {
        Resolution resolution;
        resolution.registerNumber = QString::fromLatin1(number);
        resolution.title = u"Lotsen %1"_s.arg(day);
        resolution.text = u"Es werden Lotsen bestellt."_s;
        resolution.date = QDate(2027, 3, day);
        resolution.workingGroup = world.group.id;
        resolution.state = ResolutionState::InProgress;
        resolution.deadline = QDate(2027, 12, 31);
        world.insert(resolution);
        world.write([&](Writer& writer) {
            writer.link(ResolutionMeasure{{}, false, resolution.id, world.measure.id});
        });
    }
    const QString text = textOf(resolutionRegister(*world.snapshot(), kNamed));
    CHECK(text.indexOf(u"B 1") < text.indexOf(u"B 2"));
    CHECK(text.contains(u"in Umsetzung, bis 31.12.2027"));
    CHECK(text.contains(u"Maßnahme K001 Sprachlotsen"));
    CHECK_FALSE(textOf(resolutionRegister(*world.snapshot(), kPublic)).contains(u"Lotsen")); // not marked as public
}
