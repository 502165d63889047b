// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How complete the programme is, in percent of what is asked for.
#include "core/rules/completeness.h"

#include "core/ops/acceptfinding.h"
#include "core/store/storefixture.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const QDate kDay(2026, 11, 22);

ProgrammeCompleteness completenessOf(const Store& store)
{
    const auto snapshot = value_of(Snapshot::load(store));
    return iplan::completenessOf(*snapshot, kDay);
}

} // namespace

TEST_CASE("Every thing that is asked for is a rule", "[rules]")
{
    for (const char* key : requiredRules()) {
        INFO(key);
        CHECK(ruleByKey(QString::fromLatin1(key)));
    }
}

TEST_CASE("A measure gets more complete with each gap that is closed", "[rules]")
{
    const auto store = memoryStore();
    CHECK_FALSE(completenessOf(*store).all.percent());
    const Id<Measure> id = addMeasure(*store, u"K001"_s, u"Sprachlotsen"_s);
    const Completeness bare = completenessOf(*store).all;
    CHECK(bare.asked == qsizetype(requiredRules().size()));
    CHECK(bare.met < bare.asked);

    Organization office;
    office.name = u"Amt für Vielfalt"_s;
    add(*store, office);
    edit<Measure>(*store, id, [&](Measure& row) {
        row.leadOffice = office.id;
        row.programmeGroup = ProgrammeGroup::A;
    });
    const ProgrammeCompleteness better = completenessOf(*store);
    CHECK(better.all.met == bare.met + 2);
    REQUIRE(better.offices.size() == 1);
    CHECK(better.offices.first().title == u"Amt für Vielfalt"_s);
    CHECK(better.offices.first().gaps.size() > 0);

    // What was rejected is not asked for any more.
    edit<Measure>(*store, id, [](Measure& row) { row.state = MeasureState::Rejected; });
    CHECK_FALSE(completenessOf(*store).all.percent());
}

TEST_CASE("Percents are rounded down: nearly complete is not complete", "[rules]")
{
    CHECK(Completeness{1000, 999}.percent() == 99);
    CHECK(Completeness{3, 3}.percent() == 100);
    CHECK_FALSE(Completeness{}.percent());
}
