// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// take: working copies and reduced copies, noted, written on, brought back.
#include "tests/cli/cli.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// As CliFile::fill(), with a module, a group that works on it, its member and somebody else.
void fillGroup(CliFile& file)
{
    file.fill();
    file.ok("batch", {},
            "add conceptModule fieldOfAction=1 number=1.1 title='Frühe Sprache'\n"
            "set measure:K001 module=1.1\n"
            "add workingGroup title='AG Sprache'\n"
            "link workingGroup:'AG Sprache' fieldOfAction:1\n"
            "add person givenName=Erika familyName=Beispiel phone='0221 112233'\n"
            "add person givenName=Otto familyName=Andernorts\n"
            "add membership workingGroup='AG Sprache' person=Beispiel\n");
}

QJsonValue jsonOf(const QStringList& arguments)
{
    const Outcome outcome = runIplan(arguments + QStringList{u("--json")});
    INFO(arguments.join(u' ').toStdString() << ": " << outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    const auto document = QJsonDocument::fromJson(outcome.out);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

TEST_CASE("A group is taken along, worked on and brought back", "[cli][merge]")
{
    CliFile office;
    fillGroup(office);
    const QString copy = office.file(u("AG.iplan"));
    const QJsonObject taken =
        office.object("take", {copy, u("--scope"), u("group:AG Sprache"), u("--holder"), u("Erika Beispiel")});
    REQUIRE(keysOf(taken) == QStringList{u("bytes"), u("encrypted"), u("file"), u("reduced")});
    REQUIRE(taken.value(u"reduced") == true);
    REQUIRE(jsonOf({u("info"), copy}).toObject().value(u"reduced").toObject().value(u"title") == u("AG Sprache"));
    REQUIRE(office.object("info").value(u"reduced").isNull());
    REQUIRE(office.array("list", {u("takenCopy")}).size() == 1);
    const QJsonArray persons = jsonOf({u("list"), copy, u("person")}).toArray();
    REQUIRE(persons.size() == 1);
    REQUIRE(persons.first().toObject().value(u"familyName") == u("Beispiel"));
    jsonOf({u("check"), copy});

    jsonOf({u("set"), copy, u("measure:K001"), u("title=In der AG besprochen")});
    REQUIRE(runIplan({u("merge"), copy, office.path()}).exitCode == 3);
    REQUIRE(runIplan({u("erase"), copy, u("person:Beispiel"), u("--yes")}).exitCode != 0);
    REQUIRE(office.object("merge", {copy, u("--returned")}).value(u"openConflicts") == 0);
    REQUIRE(office.object("show", {u("measure:K001")}).value(u"title") == u("In der AG besprochen"));
    REQUIRE_FALSE(office.array("list", {u("takenCopy")}).first().toObject().value(u"returnedOn").isNull());
    office.refused(4, "merge", {copy, u("--returned")});
    office.refused(5, "take", {copy, u("--scope"), u("module:1.1")});
    REQUIRE(office.array("list", {u("takenCopy")}).size() == 1); // no note without a copy
    office.refused(2, "take", {office.file(u("x.iplan")), u("--scope"), u("measure:K001")});
    office.refused(4, "take", {office.file(u("x.iplan")), u("--scope"), u("module:9.9")});
}

TEST_CASE("A meeting goes along with its group, is minuted outside and comes back", "[cli][merge]")
{
    CliFile office;
    fillGroup(office);
    office.ok("batch", {},
              "add meeting workingGroup='AG Sprache' number=3/2027 start='09.03.2027 17:00'\n"
              "add agendaItem meeting=3/2027 number=1 title=Sprachlotsen\n"
              "link agendaItem:Sprachlotsen measure:K001\n"
              "add attendance meeting=3/2027 person=Beispiel state=present\n"
              "add task meeting=3/2027 text='Schulen anschreiben'\n"
              "add workingGroup title='AG Sport'\n"
              "add meeting workingGroup='AG Sport' number=9/2027 start='10.03.2027 17:00'\n");
    const QString copy = office.file(u("AG.iplan"));
    office.ok("take", {copy, u("--group"), u("AG Sprache"), u("--holder"), u("Erika Beispiel")});
    for (const auto& [entity, count] : {std::pair("meeting", 1), std::pair("agendaItem", 1), std::pair("attendance", 1),
                                        std::pair("task", 1), std::pair("measure", 1)}) {
        INFO(entity);
        REQUIRE(jsonOf({u("list"), copy, u(entity)}).toArray().size() == count);
    }
    jsonOf({u("set"), copy, u("agendaItem:Sprachlotsen"), u("minutes=Es wurde gesprochen.")});
    jsonOf({u("add"), copy, u("resolution"), u("title=Mehr Lotsen"), u("text=Es gibt mehr Lotsen."),
            u("agendaItem=Sprachlotsen")});
    office.ok("merge", {copy, u("--returned")});
    REQUIRE(office.object("show", {u("agendaItem:Sprachlotsen")}).value(u"minutes") == u("Es wurde gesprochen."));
    REQUIRE(office.array("list", {u("resolution")}).first().toObject().value(u"registerNumber") == u("1/2027"));
    REQUIRE(office.refused(2, "take", {copy, u("--group"), u("AG Sprache"), u("--scope"), u("module:1.1")})
                .contains(u("gehen nicht zusammen")));
}

TEST_CASE("A working copy travels as a package and becomes a file again", "[cli][merge]")
{
    CliFile office;
    fillGroup(office);
    QFile password(office.file(u("passwort.txt")));
    REQUIRE(password.open(QIODevice::WriteOnly));
    password.write("Grüße aus dem Amt\n");
    password.close();
    const QStringList key{u("--password-file"), password.fileName()};
    for (const QStringList& scope : {QStringList(), QStringList{u("--scope"), u("module:1.1")}}) {
        const QString name = scope.isEmpty() ? u("alles") : u("Modul");
        const QString package = office.file(name + u(".iplanpaket"));
        REQUIRE(office.object("take", QStringList{package} + scope + key).value(u"encrypted") == true);
        const QString copy = office.file(name + u(".iplan"));
        REQUIRE(runIplan({u("unpack"), copy, package}).exitCode == 3);
        REQUIRE_FALSE(QFile::exists(copy));
        jsonOf(QStringList{u("unpack"), copy, package} + key);
        REQUIRE(jsonOf({u("info"), copy}).toObject().value(u"reduced").isNull() == scope.isEmpty());
        jsonOf({u("set"), copy, u("measure:K001"), u("summary=unterwegs: ") + name});
        office.ok("merge", {copy, u("--returned")});
        REQUIRE(office.object("show", {u("measure:K001")}).value(u"summary") == QString(u("unterwegs: ") + name));
    }
}

TEST_CASE("A package since the last one holds what is new", "[cli][merge]")
{
    CliFile office;
    office.fill();
    const QString package = office.file(u("a.iplanpaket"));
    const QStringList last{package, u("--since"), u("last")};
    const int all = office.object("pack", last).value(u"commits").toInt();
    REQUIRE(all > 1);
    office.refused(3, "pack", last);
    office.ok("set", {u("measure:K001"), u("title=neu")});
    REQUIRE(office.object("pack", last).value(u"commits") == 1);
    REQUIRE(office.object("pack", {package}).value(u"commits") == all + 1);
}
