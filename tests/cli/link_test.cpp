// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// link and unlink.
#include "tests/cli/cli.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Two rows are linked in either order, once", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("add", {u("targetGroup"), u("key=kinder"), u("label=Kinder")});
    const QJsonObject link = file.object("link", {u("measure:K001"), u("targetGroup:kinder")});
    REQUIRE(keysOf(link) == QStringList{u("commit"), u("entity"), u("id")});
    REQUIRE(link.value(u"entity") == u("measureTargetGroup"));
    const QJsonObject again = file.object("link", {u("targetGroup:Kinder"), u("measure:K001")});
    REQUIRE(again.value(u"id") == link.value(u"id"));
    REQUIRE(again.value(u"commit").isNull());
    REQUIRE(file.array("list", {u("measureTargetGroup")}).size() == 1);

    const QJsonObject links = file.object("show", {u("measure:K001")}).value(u"links").toObject();
    const QJsonObject row = links.value(u"measureTargetGroup").toArray().first().toObject();
    REQUIRE(row.value(u"via") == u("measure"));
    REQUIRE(row.value(u"targetGroupTitle") == u("Kinder"));
    REQUIRE(file.ok("show", {u("targetGroup:kinder")}).contains(u("Sprachförderung in Kitas")));

    REQUIRE(file.ok("unlink", {u("targetGroup:kinder"), u("measure:K001")}).startsWith(u("Verknüpfung gelöst")));
    REQUIRE(file.array("list", {u("measureTargetGroup")}).isEmpty());
    REQUIRE(file.refused(4, "unlink", {u("targetGroup:kinder"), u("measure:K001")}).contains(u("nicht so verknüpft")));
    file.ok("undo");
    REQUIRE(file.array("list", {u("measureTargetGroup")}).size() == 1);
    // Linking again is the same row, also after it was taken away.
    file.ok("unlink", {u("measure:K001"), u("targetGroup:kinder")});
    REQUIRE(file.object("link", {u("measure:K001"), u("targetGroup:kinder")}).value(u"id") == link.value(u"id"));
}

TEST_CASE("A participant needs a role, and may have several", "[cli]")
{
    CliFile file;
    file.fill();
    const QStringList pair{u("measure:K001"), u("organization:AfW")};
    REQUIRE(file.refused(3, "link", pair).contains(u("role=provider")));
    REQUIRE(file.refused(3, "link", pair + QStringList{u("role=Chefin")}).contains(u("Träger")));
    file.ok("link", pair + QStringList{u("role=Träger")});
    file.ok("link", pair + QStringList{u("role=funder")});
    REQUIRE(file.refused(3, "unlink", pair).contains(u("mehrfach verknüpft")));
    file.ok("unlink", pair + QStringList{u("role=funder")});
    file.ok("unlink", pair);
    REQUIRE(file.array("list", {u("measureParticipant")}).isEmpty());
}

TEST_CASE("What cannot be linked says what can, or which field is meant", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("add", {u("person"), u("familyName=Übermut")});
    REQUIRE(file.refused(3, "link", {u("measure:K001"), u("fieldOfAction:1")}).contains(u("fieldOfAction=")));
    REQUIRE(file.refused(3, "link", {u("measure:K001"), u("concept:Konzept")}).contains(u("targetGroup")));
    REQUIRE(file.refused(3, "link", {u("concept:Konzept"), u("organization:AfW")}).contains(u("mit nichts")));
    REQUIRE(file.refused(4, "link", {u("measure:K001"), u("recommendation:9")}).contains(u("„9“")));
    REQUIRE(file.refused(2, "link", {u("measure:K001")}).contains(u("fehlt")));
}
