// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/meetingpapers.h"
#include "core/report/render.h"
#include "tests/core/query/meetingworld.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const ReportOptions kInMay{QDate(2027, 5, 1), true, false};
const ReportOptions kPublicInMay{QDate(2027, 5, 1), false, true};

/// A group that met twice: what it treated, recommended and resolved.
struct WorkingYear : MeetingWorld {
    Organization office;
    Recommendation recommendation;
    AgendaItem item1;
    AgendaItem item2;
    Resolution resolution;
    Meeting next;

    WorkingYear()
    {
        office.name = u"Amt für Übergänge"_s;
        office.organizationType = OrganizationType::AdministrativeUnit;
        insert(office);
        people[0].organization = office.id;
        people[0].function = u"Leitung"_s;
        update(people[0]);
        meeting.state = MeetingState::Held;
        meeting.minutesState = MinutesState::Draft;
        update(meeting);
        item1 = item("1", "Sprachlotsen", 30);
        item1.preparation = u"Bericht der Lotsen liegt bei."_s;
        item1.result = u"Empfehlung gefasst"_s;
        item1.votesFor = 2;
        update(item1);
        item2 = item("2", "Räume", 20);
        item2.resolutionText = u"Die Gruppe mietet Räume."_s;
        update(item2);
        addRecommendation();
        addResolution();
        addPeople();
        next.workingGroup = group.id;
        next.number = u"4/2027"_s;
        next.start = QDateTime(QDate(2027, 4, 13), QTime(17, 0), Qt::UTC);
        insert(next);
    }

    [[nodiscard]] QString sourcebookText(const ReportOptions& options) const
    {
        return textOf(sourcebook(*snapshot(), options));
    }

private:
    void addRecommendation()
    {
        recommendation.number = u"1.1"_s;
        recommendation.title = u"Lotsen an allen Schulen"_s;
        recommendation.originalText = u"An allen Schulen sollen Lotsen arbeiten."_s;
        recommendation.adminComment = u"Wird schrittweise umgesetzt."_s;
        recommendation.originGroup = group.id;
        insert(recommendation);
        measure.state = MeasureState::Running;
        measure.programmeGroup = ProgrammeGroup::B;
        update(measure);
        write([&](Writer& writer) {
            writer.link(MeasureRecommendation{{}, false, measure.id, recommendation.id});
            writer.link(AgendaItemRecommendation{{}, false, item1.id, recommendation.id});
            writer.link(AgendaItemMeasure{{}, false, item1.id, measure.id});
        });
    }
    void addResolution()
    {
        resolution.registerNumber = u"AG 5 1/2027"_s;
        resolution.title = u"Räume mieten"_s;
        resolution.text = u"Die Gruppe mietet Räume."_s;
        resolution.agendaItem = item2.id;
        resolution.workingGroup = group.id;
        resolution.date = QDate(2027, 3, 9);
        resolution.isPublic = true;
        insert(resolution);
    }
    void addPeople()
    {
        for (qsizetype i = 0; i < people.size(); ++i) {
            Attendance attendance;
            attendance.meeting = meeting.id;
            attendance.person = people.at(i).id;
            attendance.state = i < 2 ? AttendanceState::Present : AttendanceState::Excused;
            insert(attendance);
        }
        Task task;
        task.text = u"Schulen anschreiben"_s;
        task.meeting = meeting.id;
        task.agendaItem = item1.id;
        task.responsiblePerson = people.at(1).id;
        task.due = QDate(2027, 4, 1);
        insert(task);
    }
};

void checkHas(const QString& text, std::initializer_list<const char*> parts)
{
    for (const char* part : parts) {
        INFO(part);
        INFO(text.toStdString());
        CHECK(text.contains(QString::fromUtf8(part)));
    }
}

} // namespace

TEST_CASE("The source book leads from group to measure and back, with pages", "[report][meeting]")
{
    const WorkingYear world;
    const QString text = world.sourcebookText(kInMay);
    checkHas(text,
             {"Arbeitsgruppe „AG Bildung“", "2 Sitzungen, 1 Empfehlung, 1 Beschluss", "3/2027 Auftakt am 09.03.2027",
              "Empfehlung 1.1 Lotsen an allen Schulen", "An allen Schulen sollen Lotsen arbeiten.",
              "in Umsetzung, Gruppe B", "Wird schrittweise umgesetzt.", "Beschluss AG 5 1/2027 Räume mieten",
              "Woher die Maßnahmen kommen", "K001 Sprachlotsen"});
    CHECK(text.contains(u"S. #empfehlung-"_s + world.recommendation.id.text()));
    CHECK(text.contains(u"S. #massnahme-"_s + world.measure.id.text()));
    CHECK(text.contains(u"S. #sitzung-"_s + world.meeting.id.text()));
    CHECK(text.contains(u"S. #beschluss-"_s + world.resolution.id.text()));
    CHECK_FALSE(text.contains(u"Albers")); // names nobody
}

TEST_CASE("What went into another group is found with that one, and a rejected recommendation says so",
          "[report][meeting]")
{
    WorkingYear world;
    WorkingGroup whole;
    whole.title = u"AG Bildung und Sprache"_s;
    world.insert(whole);
    world.group.mergedInto = whole.id;
    world.update(world.group);
    Recommendation other;
    other.title = u"Alles sofort"_s;
    other.originGroup = whole.id;
    other.state = RecommendationState::Rejected;
    other.adminComment = u"Dafür fehlen die Mittel."_s;
    world.insert(other);
    checkHas(world.sourcebookText(kInMay),
             {"„AG Bildung und Sprache“", "Arbeitsgruppe „AG Bildung“", "2 Sitzungen, 2 Empfehlungen",
              "Was daraus wurde: abgelehnt.", "Dafür fehlen die Mittel."});
}

TEST_CASE("The public source book shows public meetings and resolutions only", "[report][meeting]")
{
    WorkingYear world;
    CHECK(world.sourcebookText(kPublicInMay).contains(u"Räume mieten"));
    world.resolution.isPublic = false;
    world.update(world.resolution);
    world.meeting.isPublic = false;
    world.update(world.meeting);
    const QString text = world.sourcebookText(kPublicInMay);
    CHECK_FALSE(text.contains(u"Räume mieten"));
    CHECK_FALSE(text.contains(u"3/2027"));
    CHECK(text.contains(u"Lotsen an allen Schulen"));
}

TEST_CASE("The report of a group counts meetings, topics, results and who took part, and names nobody",
          "[report][meeting]")
{
    WorkingYear world;
    const Document document = groupReport(*world.snapshot(), {world.group.id}, kInMay);
    CHECK(rowsOf(document, u"Sitzungen"_s) == QStringList{u"09.03.2027 | 3/2027 Auftakt | 2 | 2 | 2 von 3 (67 %) | 0"_s,
                                                          u"13.04.2027 | 4/2027 | 0 | 0 |  | "_s});
    CHECK(rowsOf(document, u"Mitglieder nach Art der Organisation am 01.05.2027"_s) ==
          QStringList{u"Verwaltungsbereich | 1"_s, u"ohne Organisation | 2"_s, u"zusammen | 3"_s});
    const QString text = textOf(document);
    checkHas(text, {"TOP 1 Sprachlotsen", "Empfehlung gefasst."});
    for (const char* name : {"Albers", "Beispiel", "Cetin"})
        CHECK_FALSE(text.contains(QString::fromLatin1(name)));

    WorkingGroup second;
    second.title = u"AG Sport"_s;
    world.insert(second);
    const Document all = groupReport(*world.snapshot(), {}, kInMay);
    CHECK(rowsOf(all, u"Arbeitsgruppen"_s) == QStringList{u"AG Bildung | 2 | 2 | 2 | 67 %"_s,
                                                          u"AG Sport | 0 | 0 | 0 | "_s,
                                                          u"zusammen | 2 | 2 | 2 | 67 %"_s});
}

TEST_CASE("The report of a group can tell of one year, or of some days", "[report][meeting]")
{
    WorkingYear world;
    const auto report = [&](const ReportPeriod& period) {
        ReportParameters parameters{kInMay, {world.group.id.uuid()}};
        parameters.period = period;
        return groupReportInfo().build(*world.snapshot(), parameters);
    };
    const Document march = report({QDate(2027, 3, 1), QDate(2027, 3, 31)});
    CHECK(march.title == u"Bericht der Arbeitsgruppen 01.03.2027 bis 31.03.2027");
    CHECK(rowsOf(march, u"Sitzungen"_s) == QStringList{u"09.03.2027 | 3/2027 Auftakt | 2 | 2 | 2 von 3 (67 %) | 0"_s});
    CHECK(rowsOf(march, u"Mitglieder nach Art der Organisation am 31.03.2027"_s).size() == 3);
    const Document year = report({QDate(2027, 1, 1), QDate(2027, 12, 31)});
    CHECK(year.title == u"Bericht der Arbeitsgruppen 2027");
    CHECK(rowsOf(year, u"Sitzungen"_s).size() == 2);
    CHECK(rowsOf(year, u"Mitglieder nach Art der Organisation am 01.05.2027"_s).size() == 3); // the Stand comes first
    CHECK(textOf(report({QDate(2026, 1, 1), QDate(2026, 12, 31)})).contains(u"Keine Sitzungen in diesem Zeitraum."));
    CHECK(report({QDate(2027, 4, 1), {}}).title == u"Bericht der Arbeitsgruppen ab 01.04.2027");
}

TEST_CASE("The folder of a meeting has its items with profiles, open tasks and the last minutes", "[report][meeting]")
{
    WorkingYear world;
    AgendaItem report;
    report.meeting = world.next.id;
    report.number = u"1"_s;
    report.title = u"Stand der Lotsen"_s;
    report.position = u"a"_s;
    world.insert(report);
    world.write([&](Writer& writer) { writer.link(AgendaItemMeasure{{}, false, report.id, world.measure.id}); });
    const Document document = meetingFolder(*world.snapshot(), {world.next.id}, kInMay);
    checkHas(textOf(document), {"TOP 1 Stand der Lotsen", "K001 Sprachlotsen", "Offene Aufgaben", "Schulen anschreiben",
                                "Letztes Protokoll: 3/2027 Auftakt am 09.03.2027", "Teilnahme"});
    if (!canReadPdf())
        return;
    const TempDir folder;
    const QString path = folder.file(u"mappe.pdf"_s);
    REQUIRE_OK(render(document, Format::Pdf, path));
    const QStringList pages = pdfPages(path);
    CHECK(pageOf(pages, u"TOP 1 Stand der Lotsen"_s) >= 0);
    const auto outline = runTool(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, path});
    REQUIRE(outline);
    for (const char* bookmark : {"TOP 1 Stand der Lotsen", "K001 Sprachlotsen", "Offene Aufgaben", "Letztes Protokoll"})
        CHECK(outline->output.contains(bookmark));
}

TEST_CASE("People sign beside their names; of a protected group only where that was asked for", "[report][meeting]")
{
    WorkingYear world;
    const QString list = textOf(attendanceList(*world.snapshot(), {world.meeting.id}, kInMay));
    checkHas(list, {"Toni Albers", "Amt für Übergänge", "Unterschrift"});
    const Document badges = nameBadges(*world.snapshot(), {world.meeting.id}, kInMay);
    REQUIRE(badges.form);
    checkHas(textOf(badges), {"Toni Albers", "Leitung", "AG Bildung"});
    CHECK_FALSE(textOf(attendanceList(*world.snapshot(), {world.meeting.id}, kPublicInMay)).contains(u"Albers"));
    world.group.sensitiveMembership = true;
    world.update(world.group);
    for (const auto build : {&attendanceList, &nameBadges, &meetingMinutes, &meetingFolder}) {
        CHECK_FALSE(textOf(build(*world.snapshot(), {world.meeting.id}, kInMay)).contains(u"Albers"));
    }
    ReportOptions asked = kInMay;
    MemberNaming naming{u"Einlass"_s};
    asked.naming = &naming;
    CHECK(textOf(attendanceList(*world.snapshot(), {world.meeting.id}, asked)).contains(u"Albers"));
}

TEST_CASE("Whatever report is made, members of a protected group are in it for a reason alone, and it tells of them",
          "[report][meeting]")
{
    WorkingYear world;
    world.group.sensitiveMembership = true;
    world.update(world.group);
    const auto snapshot = world.snapshot();
    int named = 0;
    for (const ReportInfo* report : allReports()) {
        INFO(report->key);
        MemberNaming nobody;
        MemberNaming naming{u"Einlass"_s};
        ReportParameters parameters{kInMay};
        CHECK_FALSE(textOf(report->build(*snapshot, parameters)).contains(u"Toni")); // as all of them are called
        parameters.options.naming = &nobody;
        CHECK_FALSE(textOf(report->build(*snapshot, parameters)).contains(u"Toni"));
        CHECK(nobody.named.isEmpty());
        parameters.options.naming = &naming;
        const bool names = textOf(report->build(*snapshot, parameters)).contains(u"Toni");
        CHECK(naming.named.contains(world.group.id) == names);
        CHECK((!names || nobody.withheld.contains(world.group.id)));
        CHECK(naming.withheld.isEmpty());
        named += names ? 1 : 0;
    }
    CHECK(named >= 5); // minutes, attendance, badges, folder, group …
}

TEST_CASE("Documents of a meeting are listed by item, and tasks by the day they are due", "[report][meeting]")
{
    WorkingYear world;
    AttachedDocument document;
    document.agendaItem = world.item1.id;
    document.title = u"Bericht der Lotsen"_s;
    document.path = u"/amt/bericht.pdf"_s;
    world.insert(document);
    Paper paper;
    paper.reference = u"3293/2012"_s;
    paper.isPublic = true;
    world.insert(paper);
    world.write([&](Writer& writer) { writer.link(AgendaItemPaper{{}, false, world.item2.id, paper.id}); });
    CHECK(rowsOf(documentTable(*world.snapshot(), {world.meeting.id}, kInMay), u"Unterlagen"_s) ==
          QStringList{u"1 | Sprachlotsen | Anlage | Bericht der Lotsen (/amt/bericht.pdf)"_s,
                      u"2 | Räume | Vorlage | 3293/2012"_s});
    const QString minutes = textOf(meetingMinutes(*world.snapshot(), {world.meeting.id}, kInMay));
    checkHas(minutes, {"Anlagen", "TOP 1, Anlage: Bericht der Lotsen", "Beschluss AG 5 1/2027",
                       "2 von 3 (67 %), davon stimmberechtigt 2 von 2"});

    Task done;
    done.text = u"Protokoll schreiben"_s;
    done.done = true;
    done.doneOn = QDate(2027, 3, 12);
    world.insert(done);
    const Document tasks = taskList(*world.snapshot(), kInMay);
    CHECK(rowsOf(tasks, u"Offene Aufgaben"_s) ==
          QStringList{u"Schulen anschreiben | AG Bildung, 3/2027 Auftakt am 09.03.2027, TOP 1 | Toni Beispiel | "
                      "01.04.2027 | offen"_s});
    CHECK(rowsOf(tasks, u"Erledigte Aufgaben"_s) ==
          QStringList{u"Protokoll schreiben |  |  |  | erledigt 12.03.2027"_s});
    CHECK_FALSE(textOf(taskList(*world.snapshot(), kPublicInMay)).contains(u"Schulen"));
}

TEST_CASE("An invitation is a letter to each, and a mail to all", "[report][meeting]")
{
    WorkingYear world;
    world.meeting.invitationText = u"wir laden {herzlich} ein."_s;
    world.update(world.meeting);
    Addressee first;
    first.salutation = u"Sehr geehrte Frau Albers"_s;
    first.address = {u"Frau Toni Albers"_s, u"Musterweg 1"_s, u"50667 Köln"_s};
    Addressee second = first;
    second.salutation = u"Guten Tag Toni Beispiel"_s;
    const LetterSender sender{QDate(2027, 2, 20), {u"Stadt Muster"_s, u"KI"_s}};
    const auto snapshot = world.snapshot();
    const QString text = textOf(meetingLetters(*snapshot, world.meeting.id, {first, second}, sender, kInMay));
    checkHas(text, {"Sehr geehrte Frau Albers,", "Guten Tag Toni Beispiel,", "wir laden (herzlich) ein.",
                    "Einladung: AG Bildung: 3/2027 Auftakt am 09.03.2027"});
    CHECK(text.count(u"Sprachlotsen") >= 2); // the agenda with each letter
    const MeetingMail mail = invitationMail(*snapshot, *snapshot->meetings.find(world.meeting.id), sender);
    CHECK(mail.subject == u"Einladung: AG Bildung: 3/2027 Auftakt am 09.03.2027");
    checkHas(mail.text, {"17:00  TOP 1 Sprachlotsen", "17:30  TOP 2 Räume", "Stadt Muster, KI"});
    CHECK(minutesMail(*snapshot, *snapshot->meetings.find(world.meeting.id), sender).text.contains(u"Entwurf"));
}

TEST_CASE("A meeting of which only the day is known shows the day, and no clock times", "[report][meeting]")
{
    WorkingYear world;
    world.meeting.start = QDateTime(QDate(2011, 2, 1), QTime(0, 0), Qt::UTC);
    world.meeting.end = {};
    world.update(world.meeting);
    const QString text = textOf(meetingAgenda(*world.snapshot(), {world.meeting.id}, kInMay));
    CHECK(text.contains(u"Dienstag, 01.02.2011\n"));
    CHECK_FALSE(text.contains(u"00:"));
    CHECK_FALSE(text.contains(u"Uhrzeit"));
}
