// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What councils and committees get, from the command line.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The report as HTML.
QString htmlOf(CliFile& file, const QStringList& words)
{
    const QString output = file.file(u("bericht.html"));
    file.ok("report", words + QStringList{u("--format=html"), u("--output"), output});
    return QString::fromUtf8(contentOf(output)).replace(QChar::Nbsp, u' ');
}

} // namespace

TEST_CASE("The council's money is told from the command line", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    const QString costs = htmlOf(file, {u("costs")});
    CHECK(costs.contains(u("682.000 €")));
    CHECK(costs.contains(u("zum dritten Mal beantragt (abgelehnt: 2019, Haushalt 2020)")));
    const QString programme = htmlOf(file, {u("programme")});
    CHECK(programme.contains(u("ab 2020: bisher 446.000 €, zusätzlich 236.000 €, zusammen 682.000 € jährlich")));
    // The edition of the file and a former day are asked for as with every report.
    const QString edition = file.array("list", {u("edition")}).first().toObject().value(u"id").toString();
    CHECK(htmlOf(file, {u("costs"), u("--edition"), edition, u("--public")}).contains(u("682.000 €")));
}

TEST_CASE("Extracts are written for a body by its name, and for all of a Beratungsfolge", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    CHECK(htmlOf(file, {u("committee"), u("Rat der Stadt Köln")}).contains(u("Ihre Maßnahmen")));
    const QString papers = htmlOf(file, {u("extracts"), u("Antrag zum Haushaltsplan 2022")});
    CHECK(papers.contains(u("Integrationsrat der Stadt Köln")));
    CHECK(papers.contains(u("151.200 € jährlich")));
    const QString notice = htmlOf(file, {u("notice"), u("3293/2012")});
    CHECK(notice.contains(u("Mitteilung 3293/2012")));
}

TEST_CASE("The Lückenbericht looks back where it is asked to, and no other report does", "[cli]")
{
    CliFile file;
    file.ok("add", {u("measure"), u("code=K001"), u("title=Lotsen")});
    CHECK(htmlOf(file, {u("gaps")}).contains(u("vollständig")));
    CHECK(file.refused(2, "report",
                       {u("costs"), u("--since=2020-01-01"), u("--format=html"), u("--output"), file.file(u("x.html"))})
              .contains(u("vergleicht nicht mit früher")));
    CHECK(file.refused(3, "report",
                       {u("gaps"), u("--since=2099-01-01"), u("--format=html"), u("--output"), file.file(u("x.html"))})
              .contains(u("früheren Tag")));
    // Before the file began there is nothing to compare with.
    file.refused(4, "report",
                 {u("gaps"), u("--since=2020-01-01"), u("--format=html"), u("--output"), file.file(u("x.html"))});
}

TEST_CASE("Each office is written to about its own gaps", "[cli]")
{
    CliFile file;
    const QString output = file.file(u("briefe.odt"));
    const QStringList words{u("organization"), u("--gaps"), u("--format"), u("odt"), u("--output"), output};
    file.ok("add", {u("organization"), u("name=Amt für Vielfalt"), u("address=Musterweg 1, 50667 Köln")});
    file.ok("add", {u("organization"), u("name=Sportamt"), u("address=Musterweg 2, 50667 Köln")});
    file.refused(4, "letters", words); // nobody leads anything
    file.ok("add", {u("measure"), u("code=K001"), u("title=Lotsen"), u("leadOffice=Amt für Vielfalt")});
    CHECK(file.ok("letters", words).contains(u("Anschriften: 1")));
    CHECK(contentOf(output).startsWith("PK"));
}
