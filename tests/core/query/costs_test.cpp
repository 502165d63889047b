// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/costs.h"
#include "support/test.h"

using namespace iplan;

namespace
{

CostItem item(std::optional<int> year, std::optional<int> yearTo, qint64 cents, bool recurring = false)
{
    CostItem out;
    out.year = year;
    out.yearTo = yearTo;
    out.kind = CostKind::Material;
    out.stage = CostStage::Approved;
    out.amount = Money{cents};
    out.recurring = recurring;
    return out;
}

qint64 cents(const std::optional<Money>& amount)
{
    REQUIRE(amount.has_value());
    return amount->cents;
}

} // namespace

TEST_CASE("Costs are summed by year, kind and stage", "[query]")
{
    CostTable table;
    CostItem personnel = item(2025, {}, 5'700'000);
    personnel.kind = CostKind::Personnel;
    table.add(personnel);
    table.add(item(2025, {}, 1'250'050));
    table.add(item(2026, {}, 100));
    CostItem asked = item(2025, {}, 9'999);
    asked.stage = CostStage::Requested;
    table.add(asked);
    CostItem covered = item(2025, {}, 2'000'000);
    covered.kind = CostKind::ThirdPartyFunds;
    table.add(covered);

    CHECK(cents(table.spending(2025, CostStage::Approved)) == 6'950'050);
    CHECK(cents(table.spending(2026, CostStage::Approved)) == 100);
    CHECK(cents(table.spending(2025, CostStage::Requested)) == 9'999);
    CHECK_FALSE(table.spending(2026, CostStage::Requested));
    CHECK(cents(table.sum([](const CostKey& key) { return key.kind == CostKind::ThirdPartyFunds; })) == 2'000'000);
    CHECK(table.years() == QList<std::optional<int>>{2025, 2026});
}

TEST_CASE("Spans and recurring amounts count as they are meant", "[query]")
{
    CostTable table;
    SECTION("recurring: the amount in each year")
    {
        table.add(item(2025, 2027, 100, true));
        CHECK(table.years() == QList<std::optional<int>>{2025, 2026, 2027});
        CHECK(cents(table.spending(2027, CostStage::Approved)) == 100);
        CHECK_FALSE(table.hasWholeSpans());
        CHECK_FALSE(table.hasOpenRecurring());
    }
    SECTION("an amount for all years together: once, in the first")
    {
        table.add(item(2025, 2027, 300));
        CHECK(table.years() == QList<std::optional<int>>{2025});
        CHECK(cents(table.spending(2025, CostStage::Approved)) == 300);
        CHECK(table.hasWholeSpans());
    }
    SECTION("recurring without a known end: in the first year")
    {
        table.add(item(2025, {}, 100, true));
        CHECK(table.years() == QList<std::optional<int>>{2025});
        CHECK(table.hasOpenRecurring());
    }
    SECTION("a slip of the keyboard does no harm")
    {
        table.add(item(2025, 2'000'000'000, 1, true));
        CHECK(table.years().size() <= 101);
        CHECK(table.years().first() == 2025);
    }
    SECTION("the last year before the first counts as one year")
    {
        table.add(item(2025, 2020, 100, true));
        CHECK(table.years() == QList<std::optional<int>>{2025});
    }
}

TEST_CASE("Unknown amounts, years and kinds stay visible", "[query]")
{
    CostTable table;
    CostItem unknown = item(2025, {}, 0);
    unknown.amount.reset();
    table.add(unknown);
    CHECK(table.isEmpty());
    CHECK(table.unknownAmounts() == 1);

    CostItem plain = item({}, {}, 68'200'000);
    plain.kind = {};
    plain.stage = {};
    table.add(plain);
    CHECK(table.years() == QList<std::optional<int>>{std::nullopt});
    CHECK(cents(table.spending({}, {})) == 68'200'000);
}

TEST_CASE("Refused amounts belong to no sum of a stage", "[query]")
{
    CostTable table;
    CostItem refused = item(2020, {}, 7'500'000);
    refused.stage = CostStage::Requested;
    refused.refusedOn = PartialDate::year(2019);
    table.add(refused);
    CHECK_FALSE(table.spending(2020, CostStage::Requested));
    CHECK(cents(table.sum([](const CostKey& key) { return key.refused; })) == 7'500'000);
}
