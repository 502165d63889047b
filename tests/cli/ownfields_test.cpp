// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Own fields are set and shown by their labels", "[cli][ownfields]")
{
    CliFile file;
    file.fill();
    file.ok("add", {u("ownField"), u("label=Plätze"), u("owner=measure"), u("kind=Zahl"), u("unit=Personen")});
    const QString choice =
        file.ok("add", {u("ownField"), u("label=Förderlinie"), u("owner=measure"), u("kind=choice")});
    file.ok("add", {u("ownFieldOption"), u("ownField=") + choice, u("label=Landesmittel")});

    file.ok("set",
            {u("measure:K001"), u("title=Lesestart"), u("eigen:Plätze=12,5"), u("eigen:förderlinie=Landesmittel")});
    const QString shown = file.ok("show", {u("measure:K001")});
    CHECK(shown.contains(u("Eigene Felder")));
    CHECK(shown.contains(u("12,5 Personen")));
    CHECK(shown.contains(u("Lesestart")));
    const QJsonObject own = file.object("show", {u("measure:K001")}).value(u("ownFields")).toObject();
    CHECK(own.value(u("Förderlinie")).toString() == u("Landesmittel"));

    CHECK(file.refused(3, "set", {u("measure:K001"), u("eigen:Plätze=viele")}).contains(u("„Plätze“")));
    CHECK(file.refused(4, "set", {u("measure:K001"), u("eigen:Stühle=1")}).contains(u("„Stühle“")));
    CHECK(file.refused(3, "set", {u("ownField:Plätze"), u("kind=text")}).contains(u("Es gibt schon Werte")));
    file.ok("undo");
    CHECK_FALSE(file.ok("show", {u("measure:K001")}).contains(u("Landesmittel")));
}
