// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"
#include "tests/support/files.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A group of two members, one with an address and one with a mail address, and a meeting.
void addMeeting(CliFile& file)
{
    file.ok("add", {u("workingGroup"), u("title=AG Bildung")});
    file.ok("add", {u("person"), u("givenName=Erika"), u("familyName=Beispiel"), u("address=Musterweg 1, 50667 Köln"),
                    u("email=erika@amt.example"), u("lawfulBasis=publicTask")});
    file.ok("add", {u("person"), u("givenName=Max"), u("familyName=Muster"), u("email=max@verein.example"),
                    u("lawfulBasis=publicTask")});
    for (const char* name : {"Beispiel", "Muster"})
        file.ok("add", {u("membership"), u("workingGroup=AG Bildung"), u("person=") + u(name)});
    file.ok("add", {u("meeting"), u("workingGroup=AG Bildung"), u("number=3/2027"), u("title=Auftakt"),
                    u("start=09.03.2027 17:00"), u("end=09.03.2027 19:00"), u("isPublic=ja")});
    file.ok("add", {u("agendaItem"), u("meeting=3/2027"), u("number=1"), u("title=Sprachlotsen"), u("duration=30")});
}

QStringList paper(const CliFile& file, const char* what, const char* format)
{
    return {u("3/2027"), u("--") + u(what), u("--format"),
            u(format),   u("--output"),     file.file(u("papier.") + u(format))};
}

} // namespace

TEST_CASE("meeting writes every paper of a meeting", "[cli]")
{
    CliFile file;
    addMeeting(file);
    for (const char* what : {"agenda", "invitation", "minutes", "attendance-list", "badges", "documents", "folder"}) {
        INFO(what);
        file.ok("meeting", paper(file, what, "pdf"));
        CHECK(contentOf(file.file(u("papier.pdf"))).startsWith("%PDF"));
    }
    file.ok("meeting", paper(file, "attendance-list", "html"));
    CHECK(QString::fromUtf8(contentOf(file.file(u("papier.html")))).contains(u("Erika Beispiel")));
    file.ok("meeting", paper(file, "attendance-list", "html") + QStringList{u("--public")});
    CHECK_FALSE(QString::fromUtf8(contentOf(file.file(u("papier.html")))).contains(u("Erika Beispiel")));
}

TEST_CASE("meeting writes a draft to all members and an entry of a calendar; nothing is sent", "[cli]")
{
    CliFile file;
    addMeeting(file);
    file.ok("meeting", paper(file, "agenda", "eml"));
    const QByteArray mail = contentOf(file.file(u("papier.eml")));
    CHECK(mail.startsWith("X-Unsent: 1"));
    CHECK(mail.contains("Bcc: "));
    CHECK(mail.contains("erika@amt.example"));
    CHECK(mail.contains("max@verein.example"));
    CHECK(mail.contains("application/pdf"));
    CHECK(mail.contains("text/calendar"));
    file.ok("meeting", paper(file, "invitation", "ics"));
    CHECK(contentOf(file.file(u("papier.ics"))).contains("METHOD:PUBLISH"));
    file.ok("meeting", paper(file, "invitation", "ics") + QStringList{u("--organizer"), u("ki@stadt.example")});
    const QByteArray request = contentOf(file.file(u("papier.ics")));
    CHECK(request.contains("METHOD:REQUEST"));
    CHECK(request.contains("SEQUENCE:0"));
    file.ok("set", {u("meeting:3/2027"), u("state=cancelled")});
    file.ok("meeting", paper(file, "invitation", "ics") + QStringList{u("--organizer"), u("ki@stadt.example")});
    const QByteArray cancel = contentOf(file.file(u("papier.ics")));
    CHECK(cancel.contains("METHOD:CANCEL"));
    CHECK(cancel.contains("SEQUENCE:1"));
}

TEST_CASE("meeting refuses what makes no sense, and writes nothing", "[cli]")
{
    CliFile file;
    addMeeting(file);
    const QString output = file.file(u("papier.pdf"));
    CHECK(file.refused(2, "meeting", {u("3/2027"), u("--format"), u("pdf"), u("--output"), output})
              .contains(u("--agenda")));
    CHECK(file.refused(2, "meeting", paper(file, "agenda", "pdf") + QStringList{u("--minutes")})
              .contains(u("nur eines")));
    CHECK(file.refused(2, "meeting", paper(file, "minutes", "ics")).contains(u("eml")));
    CHECK(file.refused(3, "meeting",
                       {u("person:Beispiel"), u("--agenda"), u("--format"), u("pdf"), u("--output"), output})
              .contains(u("keine Sitzung")));
    file.ok("set", {u("meeting:3/2027"), u("isPublic=nein")});
    CHECK(file.refused(3, "meeting", paper(file, "agenda", "pdf") + QStringList{u("--public")})
              .contains(u("nicht öffentlich")));
    CHECK_FALSE(QFile::exists(output));
}

TEST_CASE("Members of a protected group are named with a reason only, and the file keeps it", "[cli]")
{
    CliFile file;
    addMeeting(file);
    file.ok("set", {u("workingGroup:AG Bildung"), u("sensitiveMembership=ja")});
    file.ok("meeting", paper(file, "attendance-list", "html"));
    CHECK_FALSE(QString::fromUtf8(contentOf(file.file(u("papier.html")))).contains(u("Erika Beispiel")));
    const QStringList cards{u("workingGroup:AG Bildung"), u("--format"), u("vcf"), u("--output"),
                            file.file(u("karten.vcf"))};
    CHECK(file.refused(3, "export", cards).contains(u("geschützt")));
    const QStringList reason{u("--protected-reason"), u("Einlasskontrolle am Tag der Sitzung")};
    file.ok("meeting", paper(file, "attendance-list", "html") + reason);
    CHECK(QString::fromUtf8(contentOf(file.file(u("papier.html")))).contains(u("Erika Beispiel")));
    file.ok("export", cards + reason);
    CHECK(contentOf(file.file(u("karten.vcf"))).count("BEGIN:VCARD") == 2);
    CHECK(file.ok("history").contains(u("Geschützte Mitgliederliste ausgeben")));
    CHECK(file.ok("list", {u("takenCopy")}).contains(u("AG Bildung")));
    const auto notes = file.array("list", {u("takenCopy")}).size();
    CHECK(file.refused(2, "meeting", paper(file, "attendance-list", "html") + reason + QStringList{u("--public")})
              .contains(u("schließen einander aus")));
    for (const char* format : {"html", "eml"})
        CHECK(file.refused(3, "meeting", paper(file, "invitation", format)).contains(u("geschützt")));
    CHECK(file.refused(3, "meeting",
                       paper(file, "invitation", "ics") + QStringList{u("--organizer"), u("ki@stadt.example")})
              .contains(u("geschützt")));
    CHECK(file.array("list", {u("takenCopy")}).size() == notes); // nobody was named
    file.ok("set", {u("workingGroup:AG Bildung"), u("sensitiveMembership=nein")});
    CHECK(file.refused(2, "meeting", paper(file, "minutes", "eml") + QStringList{u("--public")})
              .contains(u("nennen Mitglieder")));
}

TEST_CASE("The reason is kept when the list is out, and for the groups that it names", "[cli]")
{
    CliFile file;
    addMeeting(file);
    file.ok("add", {u("workingGroup"), u("title=AG Zuflucht"), u("sensitiveMembership=ja")});
    const auto notes = [&file] { return file.array("list", {u("takenCopy")}); };
    const QStringList reason{u("--protected-reason"), u("Einlasskontrolle am Tag der Sitzung")};
    const QString output = file.file(u("aus"));
    const auto report = [&](const char* key, const QString& where) {
        return QStringList{u(key), u("all"), u("--format"), u("html"), u("--output"), where, u("--with-people")} +
               reason;
    };
    file.ok("report", report("attendance", output)); // nobody in it whose group is protected
    file.ok("export", QStringList{u("--format"), u("xlsx"), u("--output"), output} + reason);
    CHECK(notes().isEmpty());

    file.ok("set", {u("workingGroup:AG Bildung"), u("sensitiveMembership=ja")});
    const QString nowhere = file.file(u("kein Ordner")) + u("/aus.html");
    file.refused(6, "report", report("attendance", nowhere));
    file.refused(6, "meeting",
                 QStringList{u("3/2027"), u("--attendance-list"), u("--format"), u("html"), u("--output"), nowhere} +
                     reason);
    file.refused(6, "export", QStringList{u("--format"), u("csv"), u("--output"), nowhere} + reason);
    CHECK(notes().isEmpty());
    file.ok("report", report("group", output)); // names nobody
    CHECK(notes().isEmpty());

    file.ok("report", report("attendance", output));
    REQUIRE(notes().size() == 1);
    const QString note = file.ok("show", {u("takenCopy:") + notes().first()[u("id")].toString()});
    CHECK(note.contains(u("AG Bildung")));
    CHECK_FALSE(note.contains(u("AG Zuflucht")));
    CHECK(note.contains(u("Einlasskontrolle")));
    for (const char* format : {"csv", "json", "sqlite"}) {
        const auto before = notes().size();
        file.ok("export", QStringList{u("--format"), u(format), u("--output"), file.file(u(format))} + reason);
        CHECK(notes().size() == before + 1);
    }
}

TEST_CASE("report group tells of one year, other reports of none", "[cli]")
{
    CliFile file;
    addMeeting(file);
    const QString output = file.file(u("aus.html"));
    const auto words = [&](const char* report, const QStringList& more) {
        return QStringList{u(report), u("--format"), u("html"), u("--output"), output} + more;
    };
    file.ok("report", words("group", {u("all"), u("--year"), u("2026")}));
    const QString text = QString::fromUtf8(contentOf(output));
    CHECK(text.contains(u("Bericht der Arbeitsgruppen 2026")));
    CHECK(text.contains(u("Keine Sitzungen in diesem Zeitraum.")));
    file.ok("report", words("group", {u("all"), u("--from"), u("01.03.2012"), u("--to"), u("31.08.2012")}));
    CHECK(QString::fromUtf8(contentOf(output)).contains(u("01.03.2012 bis 31.08.2012")));
    CHECK(file.refused(2, "report", words("programme", {u("--year"), u("2012")})).contains(u("Zeitraum")));
    CHECK(file.refused(2, "report", words("group", {u("all"), u("--year"), u("12")})).contains(u("kein Jahr")));
    CHECK(
        file.refused(2, "report", words("group", {u("all"), u("--from"), u("2012-02-01"), u("--to"), u("2012-01-01")}))
            .contains(u("liegt vor")));
    CHECK(file.refused(2, "report", words("group", {u("all"), u("--year"), u("2012"), u("--to"), u("2012-01-01")}))
              .contains(u("schließen einander aus")));
}

TEST_CASE("Letters that nobody gets say who is left out, and why", "[cli]")
{
    CliFile file;
    addMeeting(file);
    file.ok("set", {u("person:Beispiel"), u("address=")});
    const QString none = file.refused(4, "meeting", paper(file, "invitation", "pdf"));
    CHECK(none.contains(u("An niemanden davon wird geschrieben.")));
    CHECK(none.contains(u("Erika Beispiel (hat keine Anschrift)")));
    file.ok("set", {u("workingGroup:AG Bildung"), u("sensitiveMembership=ja")});
    const QString guarded = file.refused(4, "letters",
                                         {u("workingGroup:AG Bildung"), u("--labels"), u("70x36"), u("--format"),
                                          u("pdf"), u("--output"), file.file(u("e.pdf"))});
    CHECK(guarded.contains(u("geschützt")));
    CHECK_FALSE(guarded.contains(u("Anschrift")));
}

TEST_CASE("export writes contacts and appointments of what is named", "[cli]")
{
    CliFile file;
    addMeeting(file);
    const auto exported = [&file](const QStringList& words, const char* format) {
        const QString output = file.file(u("aus.") + u(format));
        file.ok("export", words + QStringList{u("--format"), u(format), u("--output"), output});
        return contentOf(output);
    };
    CHECK(exported({}, "vcf").count("BEGIN:VCARD") == 2);
    CHECK(exported({u("person:Muster")}, "vcf").contains("FN:Max Muster"));
    CHECK(exported({u("person:Muster"), u("--vcard"), u("4.0")}, "vcf").contains("VERSION:4.0"));
    CHECK(exported({u("workingGroup:AG Bildung")}, "ics").contains("SUMMARY:AG Bildung: Auftakt"));
    CHECK(exported({u("person:Muster"), u("--utc")}, "ics").contains("DTSTART:20270309T160000Z"));
    const QString output = file.file(u("aus.json"));
    CHECK(file.refused(2, "export", {u("person"), u("--format"), u("json"), u("--output"), output})
              .contains(u("zu viel")));
    CHECK(file.refused(4, "export", {u("measure"), u("--format"), u("ics"), u("--output"), output})
              .contains(u("Maßnahmen")));
}
