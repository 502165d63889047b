// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/newcopy.h"
#include "tests/core/ops/documentfixture.h"
#include "tests/core/sync/serverfixture.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A server holds each content once, in pieces, and gives it to whoever comes", "[documents][server]")
{
    ExchangeServer server;
    TempDir dir;
    const auto office = memoryStore();
    const auto measure = addMeasure(*office, s("K001"), s("Sprachcafé"));
    const auto copy = copyOf(*office);
    const QByteArray bytes = noise(2'000'000);
    const AttachedDocument letter = attach(*office, rowRef(measure), fileOf(dir, s("Brief.pdf"), bytes));
    const AttachedDocument empty = attach(*office, rowRef(measure), fileOf(dir, s("leer.txt"), {}));
    CHECK(value_of(server.sync(*office)).admission.contents.given.size() == 2);
    CHECK(value_of(server.sync(*office)).admission.contents.isEmpty());
    CHECK(value_of(server.sync(*copy)).admission.contents.taken.size() == 2);
    CHECK(contentOf(*copy, letter) == bytes);
    CHECK(contentOf(*copy, empty).isEmpty());
    const auto fresh = value_of(createFromServer(dir.file(s("neu.iplan")), {}, server.address(), {}));
    CHECK(contentOf(*fresh, letter) == bytes);

    SECTION("an erasure removes it there")
    {
        REQUIRE_OK(copy->erasure().erase({rowRef(letter.id)}));
        REQUIRE_OK(server.sync(*copy));
        CHECK(server.sql("SELECT count(DISTINCT hash) FROM iplan.contents") == QStringList{s("1")});
        REQUIRE_OK(server.sync(*office));
        CHECK_FALSE(hasContent(*office, letter));
        CHECK(server.sql("SELECT count(DISTINCT hash) FROM iplan.contents") == QStringList{s("1")});
    }
    SECTION("one that somebody changed there is named, and stops no other")
    {
        server.sql("UPDATE iplan.contents SET bytes='x', packed=false WHERE piece=3");
        const auto late = copyOf(*office);
        const auto contents = value_of(server.sync(*late)).admission.contents;
        CHECK(contents.bad.keys() == QStringList{letter.sha256});
        CHECK(hasContent(*late, empty));
    }
    SECTION("one that is not whole yet has not come")
    {
        server.sql("DELETE FROM iplan.contents WHERE is_last");
        const auto late = copyOf(*office);
        CHECK(value_of(server.sync(*late)).admission.contents.awaited.size() == 2);
        CHECK(value_of(server.sync(*office)).admission.contents.given.size() == 2);
        CHECK(value_of(server.sync(*late)).admission.contents.taken.size() == 2);
    }
    SECTION("without an erasure nobody removes one")
    {
        CHECK_FALSE(server.transport(*office)->isUnreachable());
        CHECK(server.sql("SELECT has_table_privilege('buero', 'iplan.contents', 'DELETE')") == QStringList{s("false")});
    }
}

TEST_CASE("A server of an older version exchanges commits, and says that contents have to wait", "[documents][server]")
{
    ExchangeServer server;
    server.sql("CREATE OR REPLACE FUNCTION iplan.version() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2'");
    TempDir dir;
    const auto office = memoryStore();
    const auto measure = addMeasure(*office, s("K001"), s("Sprachcafé"));
    attach(*office, rowRef(measure), fileOf(dir, s("a.txt"), "a"));
    const auto report = value_of(server.sync(*office));
    CHECK_FALSE(report.sent.isEmpty());
    REQUIRE(report.admission.contents.hindrance);
    CHECK(report.admission.contents.hindrance->hint.contains(s("--init-server")));
    server.prepare();
    CHECK(value_of(server.sync(*office)).admission.contents.given.size() == 1);
}
