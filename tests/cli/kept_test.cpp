// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("delete says what goes along, and keeps what is released", "[cli]")
{
    CliFile file;
    file.ok("add", {u("workingGroup"), u("title=AG Bildung")});
    for (const char* number : {"1/2027", "2/2027"})
        file.ok("add",
                {u("meeting"), u("workingGroup=AG Bildung"), u("number=") + u(number), u("start=09.03.2027 17:00")});
    CHECK(file.ok("delete", {u("workingGroup:AG Bildung")}) ==
          u("Gelöscht: Arbeitsgruppe AG Bildung, dazu 2 Sitzungen"));
    CHECK(file.ok("restore", {u("workingGroup:AG Bildung")}).endsWith(u("AG Bildung, dazu 2 Sitzungen")));

    const QString top = file.ok("add", {u("agendaItem"), u("meeting=1/2027"), u("number=1"), u("title=Lotsen")});
    const QString decided =
        file.ok("add", {u("resolution"), u("title=Lotsen"), u("text=Sie bleiben."), u("agendaItem=") + top});
    file.ok("set", {u("meeting:1/2027"), u("minutesState=released")});
    const QString refused = file.refused(3, "delete", {u("workingGroup:AG Bildung")});
    CHECK(refused.contains(u("dazu gehört Sitzung „1/2027 am 09.03.2027“")));
    CHECK(refused.contains(u("Nachtrag")));
    CHECK(file.refused(3, "delete", {u("meeting:1/2027")}).contains(u("lässt sich nicht löschen")));
    CHECK(file.refused(3, "set", {decided, u("text=Sie gehen.")}).contains(u("freigegeben")));
    CHECK(file.refused(3, "delete", {decided}).contains(u("freigegeben")));
    file.ok("set", {decided, u("followUp=Begonnen.")});
}
