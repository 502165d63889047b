// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// batch: many changes, one commit, or none.
#include "tests/cli/cli.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A batch is one commit, and later lines see earlier ones", "[cli]")
{
    CliFile file;
    const QJsonObject answer = file.object("batch", {},
                                           "\xEF\xBB\xBF# Beteiligte\r\n"
                                           "add organization name='Caritas Köln' shortName=CK\r\n"
                                           "\n"
                                           "add measure code=K7 title=\"Titel \\\"mit\\\" Zeichen\" # so\n"
                                           "link measure:K7 organization:CK role=provider\n"
                                           "set measure:K7 summary=\"eins\\nzwei\" description=drei\\ vier\n"
                                           "unlink organization:CK measure:K7\n"
                                           "delete organization:CK\n"
                                           "restore organization:CK");
    REQUIRE(keysOf(answer) == QStringList{u("commit"), u("lines")});
    const QJsonArray lines = answer.value(u"lines").toArray();
    REQUIRE(lines.size() == 7);
    REQUIRE(keysOf(lines.first().toObject()) == QStringList{u("command"), u("entity"), u("id"), u("line")});
    REQUIRE(lines.first().toObject().value(u"line") == QJsonValue(2));
    REQUIRE(lines.last().toObject().value(u"line") == QJsonValue(9));
    const QJsonObject measure = file.object("show", {u("measure:K7")});
    REQUIRE(measure.value(u"title") == u("Titel \"mit\" Zeichen"));
    REQUIRE(measure.value(u"summary") == u("eins\nzwei"));
    REQUIRE(measure.value(u"description") == u("drei vier"));
    REQUIRE(file.array("list", {u("measureParticipant")}).isEmpty());
    REQUIRE(file.object("info").value(u"commits") == QJsonValue(2));
    REQUIRE(file.array("history").first().toObject().value(u"operation") == u("batch"));
    REQUIRE(file.ok("undo") == u("Rückgängig: Mehrere Änderungen"));
    REQUIRE(file.array("list", {u("measure")}).isEmpty());
    REQUIRE(file.ok("check").contains(u("Die Datei ist in Ordnung")));
}

TEST_CASE("A wrong line is named and nothing is written", "[cli]")
{
    CliFile file;
    file.fill();
    const auto refusal = [&file](int exitCode, const char* line) {
        const QByteArray input =
            QByteArray("set measure:K001 title=Neu\n\n") + line + "\nset measure:K001 priority=low\n";
        const QString error = file.refused(exitCode, "batch", {}, input);
        REQUIRE(error.startsWith(u("Zeile 3: ")));
        REQUIRE(error.contains(u("nichts geschrieben")));
        return error;
    };
    REQUIRE(refusal(3, "set measure:K001 state=bald").contains(u("Stand")));
    REQUIRE(refusal(4, "set measure:K999 state=running").contains(u("K999")));
    REQUIRE(refusal(3, "set measure:K001 title='ohne Ende").contains(u("Anführungszeichen")));
    REQUIRE(refusal(3, "set measure:K001 title=a\\").contains(u("Zeichen")));
    REQUIRE(refusal(2, "kochen measure:K001").contains(u("add, set")));
    REQUIRE(refusal(2, "delete").contains(u("zu wenige")));
    REQUIRE(refusal(2, "delete measure:K001 measure:K001").contains(u("zu viele")));
    REQUIRE(refusal(2, "add measure").contains(u("zu wenige")));
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"title") == u("Sprachförderung in Kitas"));
}

TEST_CASE("An empty batch writes no commit", "[cli]")
{
    CliFile file;
    const QByteArray before = file.bytes();
    REQUIRE(file.object("batch", {}, "# nichts\n\n").value(u"commit").isNull());
    REQUIRE(file.object("batch", {}, "").value(u"lines").toArray().isEmpty());
    REQUIRE(file.bytes() == before);
}

TEST_CASE("A batch that is not UTF-8 is refused with its line", "[cli][utf8]")
{
    CliFile file;
    const QString error =
        file.refused(3, "batch", {}, "add organization name=Erstes\nadd organization name=\"Jugendb\xfcro\"\n");
    REQUIRE(error.contains(u("Standardeingabe: Zeile 2")));
    REQUIRE(error.contains(u("UTF-8")));
    REQUIRE(file.array("list", {u("organization")}).isEmpty());
}
