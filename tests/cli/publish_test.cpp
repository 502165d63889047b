// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("publish looks for people first and writes the folder only when told", "[cli][soffice]")
{
    CliFile file;
    file.ok("add", {u("measure"), u("code=K001"), u("title=Sprachlotsen"), u("summary=Fragen an Erika Beispiel")});
    file.ok("add", {u("person"), u("givenName=Erika"), u("familyName=Beispiel"), u("lawfulBasis=publicTask")});
    const QString folder = file.file(u("web"));
    CHECK(file.ok("publish", {u("--check")}).contains(u("Name: Beispiel")));
    CHECK(file.refused(3, "publish", {u("--output"), folder}).contains(u("Beispiel")));
    CHECK_FALSE(QFileInfo::exists(folder));
    CHECK(file.refused(2, "publish").contains(u("--output")));
    for (const char* command : {"report", "export"}) {
        const QStringList asked = QByteArray(command) == "report"
                                      ? QStringList{u("programme"), u("--format"), u("html")}
                                      : QStringList{u("--format"), u("json")};
        const QStringList words = asked + QStringList{u("--output"), file.file(u("a.") + asked.last())};
        const QString said = file.ok(command, words + QStringList{u("--public")});
        CHECK(said.contains(u("Achtung: 1 Stelle nennt")));
        CHECK(said.contains(u("Fragen an Erika Beispiel")));
        CHECK(file.object(command, words + QStringList{u("--public")}).value(u("mentions")).toInt() == 1);
        CHECK_FALSE(file.ok(command, words).contains(u("Achtung")));
    }
    file.ok("publish", {u("--output"), folder, u("--despite-mentions")});
    CHECK(QFileInfo::exists(folder + u("/massnahmen/k001.html")));
    file.ok("edition", {u("new"), u("title=Programm 2027")});
    file.ok("edition", {u("exclude"), u("Programm 2027"), u("all")});
    file.ok("add", {u("measure"), u("code=K002"), u("title=Elterncafé")});
    const QJsonObject made =
        file.object("publish", {u("--output"), folder, u("--edition"), u("Programm 2027"), u("--despite-mentions")});
    CHECK(made.value(u("pages")).toInt() == 1);
    CHECK_FALSE(QFileInfo::exists(folder + u("/massnahmen/k001.html")));
}
