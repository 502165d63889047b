// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"
#include "tests/support/files.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QString programmeOf(CliFile& file, const QStringList& options)
{
    const QString output = file.file(u("programm.html"));
    file.ok("report", QStringList{u("programme"), u("--format"), u("html"), u("--output"), output} + options);
    return QString::fromUtf8(contentOf(output));
}

void addProgramme(CliFile& file)
{
    file.ok("add", {u("measure"), u("code=K001"), u("title=Sprachlotsen")});
    file.ok("add", {u("measure"), u("code=K002"), u("title=Elterncafé")});
    file.ok("edition", {u("new"), u("title=Programm 2027"), u("period=2027–2028"), u("asOf=2026")});
}

} // namespace

TEST_CASE("An edition is made, frozen, printed alike twice, and opened again", "[cli][edition]")
{
    CliFile file;
    addProgramme(file);
    CHECK(file.ok("edition", {u("freeze"), u("Programm 2027")}).contains(u("2 Maßnahmen")));
    const QStringList ofEdition{u("--edition"), u("Programm 2027")};
    const QString first = programmeOf(file, ofEdition);
    file.ok("set", {u("measure:K001"), u("title=Umbenannt")});
    file.ok("add", {u("measure"), u("code=K003"), u("title=Zu spät")});
    CHECK(programmeOf(file, ofEdition) == first);
    CHECK(first.contains(u("Programm 2027")));
    CHECK_FALSE(first.contains(u("Zu spät")));
    CHECK(programmeOf(file, {}).contains(u("Zu spät")));

    CHECK(file.refused(2, "report",
                       QStringList{u("programme"), u("--format"), u("html"), u("--output"), file.file(u("x.html")),
                                   u("--at"), u("21.11.2020")} +
                           ofEdition)
              .contains(u("--at und --edition")));
    CHECK(file.refused(3, "edition", {u("unfreeze"), u("Programm 2027")}).contains(u("Grund")));
    file.ok("edition", {u("unfreeze"), u("Programm 2027"), u("--reason"), u("Beträge fehlen")});
    CHECK(programmeOf(file, ofEdition).contains(u("Zu spät")));
    file.ok("edition", {u("exclude"), u("Programm 2027"), u("measure:K003")});
    CHECK_FALSE(programmeOf(file, ofEdition).contains(u("Zu spät")));
    CHECK(file.ok("edition", {u("list")}).contains(u("Programm 2027")));
}

TEST_CASE("edition says what it wants, and exports what an edition holds", "[cli][edition]")
{
    CliFile file;
    addProgramme(file);
    CHECK(file.refused(2, "edition", {u("einfrieren")}).contains(u("freeze")));
    CHECK(file.refused(2, "edition", {u("freeze")}).contains(u("freeze REF")));
    CHECK(file.refused(2, "edition", {u("include"), u("Programm 2027")}).contains(u("EINTRAG")));
    file.ok("edition", {u("freeze"), u("Programm 2027")});
    file.ok("set", {u("measure:K001"), u("title=Umbenannt")});
    file.ok("export",
            {u("--format"), u("json"), u("--output"), file.file(u("alt.json")), u("--edition"), u("Programm 2027")});
    CHECK(QString::fromUtf8(contentOf(file.file(u("alt.json")))).contains(u("Sprachlotsen")));
    CHECK(file.refused(4, "report",
                       {u("programme"), u("--format"), u("html"), u("--output"), file.file(u("x.html")), u("--edition"),
                        u("Programm 1999")})
              .contains(u("Programm 1999")));
}
