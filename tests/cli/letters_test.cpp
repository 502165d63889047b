// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"
#include "tests/support/files.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

void addPeople(CliFile& file)
{
    file.ok("add", {u("person"), u("salutation=Frau"), u("title=Dr."), u("givenName=Erika"), u("familyName=Beispiel"),
                    u("address=Musterweg 1, 50667 Köln")});
    file.ok("add", {u("person"), u("familyName=Ohne-Muster")});
}

} // namespace

TEST_CASE("letters writes letters to all, and names who is not reached", "[cli]")
{
    CliFile file;
    addPeople(file);
    writeBytes(file.file(u("vorlage.txt")), "{Anrede},\r\n\r\nhiermit laden wir Sie ein.");
    const QString output = file.file(u("briefe.odt"));
    const QStringList words{u("person"),   u("--template"), file.file(u("vorlage.txt")),
                            u("--format"), u("odt"),        u("--output"),
                            output,        u("--sender"),   u("Musteramt")};
    const QString text = file.ok("letters", words);
    CHECK(text.contains(u("Anschriften: 1")));
    CHECK(text.contains(u("Nicht dabei: Ohne-Muster (hat keine Anschrift)")));
    CHECK(contentOf(output).startsWith("PK"));
    const QJsonObject answer = file.object("letters", words);
    CHECK(answer.value(u("count")).toInt() == 1);
    CHECK(answer.value(u("leftOut")).toArray().size() == 1);
    CHECK(answer.value(u("file")).toString().endsWith(u("briefe.odt")));
}

TEST_CASE("letters writes labels on a sheet that is begun", "[cli]")
{
    CliFile file;
    addPeople(file);
    const QString output = file.file(u("etiketten.pdf"));
    file.ok("letters", {u("person:Beispiel"), u("--labels"), u("70x36"), u("--skip"), u("5"), u("--format"), u("pdf"),
                        u("--output"), output});
    CHECK(contentOf(output).startsWith("%PDF"));
    CHECK(file.refused(2, "letters",
                       {u("person"), u("--labels"), u("a4"), u("--format"), u("pdf"), u("--output"), output})
              .contains(u("70x36")));
    CHECK(file.refused(2, "letters",
                       {u("person"), u("--labels"), u("70x36"), u("--skip"), u("24"), u("--format"), u("pdf"),
                        u("--output"), output})
              .contains(u("24 Etiketten")));
}

TEST_CASE("letters refuses what it cannot write", "[cli]")
{
    CliFile file;
    file.fill();
    addPeople(file);
    const QString pattern = file.file(u("vorlage.txt"));
    const QStringList rest{u("--template"), pattern, u("--format"), u("pdf"), u("--output"), file.file(u("b.pdf"))};
    CHECK(file.refused(4, "letters", QStringList{u("person")} + rest).contains(u("vorlage.txt")));
    writeBytes(pattern, "{Vornahme}");
    CHECK(file.refused(3, "letters", QStringList{u("person")} + rest).contains(u("{Vornahme}")));
    writeBytes(pattern, "{Anrede}");
    CHECK(file.refused(3, "letters", QStringList{u("measure:K001")} + rest).contains(u("Brief")));
    CHECK(file.refused(4, "letters", QStringList{u("person:Ohne-Muster")} + rest).contains(u("hat keine Anschrift")));
    CHECK(file.refused(2, "letters", {u("person"), u("--format"), u("pdf"), u("--output"), file.file(u("b.pdf"))})
              .contains(u("--template")));
}
