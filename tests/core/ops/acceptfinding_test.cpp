// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/acceptfinding.h"

#include "tests/core/rules/rulesworld.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<CommitNotice> acceptIn(Store& store, const QList<Finding>& findings, const QString& reason)
{
    return store.transact(kAcceptFindingOperation,
                          [&](Writer& writer) { return acceptFindings(writer, findings, reason, kToday); });
}

} // namespace

TEST_CASE("A finding can be accepted with a reason, and taken back", "[rules]")
{
    RulesWorld world;
    world.remove(world.metric);
    const Finding finding = world.only("measureWithoutMetric");

    SECTION("never without a reason")
    {
        const auto refused = acceptIn(*world.store, {finding}, QStringLiteral("  "));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message == QStringLiteral("Es fehlt die Begründung."));
        CHECK(world.has("measureWithoutMetric"));
    }
    SECTION("it is then listed as accepted, with the reason")
    {
        REQUIRE_OK(acceptIn(*world.store, {finding}, QStringLiteral("Der Träger zählt nicht.")));
        CHECK_FALSE(world.has("measureWithoutMetric"));
        const QList<Finding> all = findAllGaps(*world.snapshot(), kToday);
        REQUIRE(all.size() == 1);
        CHECK(all.first().accepted);
        CHECK(all.first().reason == QStringLiteral("Der Träger zählt nicht."));

        SECTION("undo reports it again")
        {
            REQUIRE_OK(world.store->undoLog().undo());
            CHECK(world.has("measureWithoutMetric"));
        }
        SECTION("so does reopening, and accepting again takes the new reason")
        {
            REQUIRE_OK(world.store->transact(kReopenFindingOperation,
                                             [&](Writer& writer) { return reopenFindings(writer, all); }));
            CHECK(world.has("measureWithoutMetric"));
            REQUIRE_OK(acceptIn(*world.store, {finding}, QStringLiteral("So beschlossen.")));
            CHECK(findAllGaps(*world.snapshot(), kToday).first().reason == QStringLiteral("So beschlossen."));
        }
        SECTION("another measure with the same gap is still reported")
        {
            Measure other = world.measure;
            other.id = {};
            other.code = QStringLiteral("K002");
            world.insert(other);
            CHECK(world.has("measureWithoutMetric"));
        }
    }
    SECTION("two copies that accept it have accepted it once")
    {
        const auto copy = copyOf(*world.store);
        REQUIRE_OK(acceptIn(*copy, {finding}, QStringLiteral("Der Träger zählt nicht.")));
        REQUIRE_OK(acceptIn(*world.store, {finding}, QStringLiteral("Der Träger zählt nicht.")));
        give(*copy, *world.store);
        CHECK(world.snapshot()->acceptedFindings.size() == 1);
        CHECK(world.keys().isEmpty());
    }
}
