// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/costcells.h"

#include "core/model/entities.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const CostLine kStaff{CostKind::Personnel, CostStage::Requested};
const CostLine kThings{CostKind::Material, CostStage::Requested};

struct Costs {
    const std::unique_ptr<Store> store = memoryStore();
    const Id<Measure> measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));

    Result<CommitNotice> type(const QList<CostCell>& cells) const
    {
        return store->transact(QStringLiteral("costItem:edit"),
                               [&](Writer& writer) { return setCostCells(writer, measure, cells); });
    }
    [[nodiscard]] CostGrid grid() const { return CostGrid(all<CostItem>(*store)); }
    CostItem item(const CostLine& line, int year, qint64 euros) const
    {
        CostItem made;
        made.measure = measure;
        made.year = year;
        made.kind = *line.kind;
        made.stage = *line.stage;
        made.amount = Money{euros * 100};
        return made;
    }
};

} // namespace

TEST_CASE("Amounts typed by year become cost items, all in one step", "[ops]")
{
    Costs costs;
    REQUIRE_OK(
        costs.type({{kStaff, 2026, Money{6607100}}, {kStaff, 2027, Money{6607100}}, {kThings, 2026, Money{880000}}}));
    CHECK(all<CostItem>(*costs.store).size() == 3);
    CHECK(costs.grid().lines() == QList<CostLine>{kStaff, kThings});
    CHECK(costs.grid().years() == QList<int>{2026, 2027});
    CHECK(costs.grid().cell(kStaff, 2027).amount == Money{6607100});
    CHECK(costs.grid().sum(kStaff) == Money{13214200});
    CHECK(costs.grid().spending(CostStage::Requested, 2026) == Money{7487100});
    CHECK(costs.grid().spending(CostStage::Approved) == std::nullopt);
    REQUIRE_OK(costs.store->undoLog().undo());
    CHECK(all<CostItem>(*costs.store).isEmpty());
}

TEST_CASE("Another amount goes into the item that is there; none takes it away", "[ops]")
{
    Costs costs;
    REQUIRE_OK(costs.type({{kStaff, 2026, Money{100}}, {kThings, 2026, Money{200}}}));
    const CostItem things = costs.grid().cell(kThings, 2026).items.first();
    edit<CostItem>(*costs.store, things.id, [](CostItem& item) { item.note = QStringLiteral("nach Angebot"); });
    REQUIRE_OK(costs.type({{kStaff, 2026, Money{300}}, {kThings, 2026, Money{0}}}));
    CHECK(all<CostItem>(*costs.store).size() == 2);
    CHECK(costs.grid().cell(kStaff, 2026).amount == Money{300});
    CHECK(costs.grid().cell(kThings, 2026).amount == Money{0}); // nothing is not zero
    REQUIRE_OK(costs.type({{kStaff, 2026, {}}, {kThings, 2026, {}}}));
    const QList<CostItem> after = all<CostItem>(*costs.store);
    REQUIRE(after.size() == 1); // the other one says more than an amount
    CHECK(after.first().note == QStringLiteral("nach Angebot"));
    CHECK_FALSE(after.first().amount);
    CHECK(costs.grid().cell(kThings, 2026).items.size() == 1);
    REQUIRE_OK(costs.type({{kStaff, 2030, {}}}));
    CHECK(all<CostItem>(*costs.store).size() == 1);
}

TEST_CASE("A cell in which nobody can tell what is meant is closed, and nothing beside it is written", "[ops]")
{
    Costs costs;
    CostItem one = costs.item(kStaff, 2026, 10);
    CostItem two = costs.item(kStaff, 2026, 20);
    CostItem span = costs.item(kThings, 2026, 5);
    span.yearTo = 2028;
    span.recurring = true;
    CostItem refused = costs.item(kThings, 2029, 7);
    refused.refusalReason = QStringLiteral("Kein Geld");
    CostItem undated = costs.item(kThings, 2026, 1);
    undated.year.reset();
    for (CostItem* item : {&one, &two, &span, &refused, &undated})
        add(*costs.store, *item);
    const CostGrid grid = costs.grid();
    CHECK(grid.cell(kStaff, 2026).amount == Money{3000});
    CHECK(grid.cell(kStaff, 2026).lockReason().contains(QStringLiteral("2 Kostenpositionen")));
    CHECK(grid.cell(kThings, 2028).amount == Money{500});
    CHECK(grid.cell(kThings, 2028).lockReason().contains(QStringLiteral("2026 bis 2028")));
    CHECK(grid.cell(kThings, 2029).items.isEmpty());
    CHECK(grid.itemsElsewhere() == 2);
    const auto refusal = costs.type({{kStaff, 2027, Money{1}}, {kStaff, 2026, Money{1}}});
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().message.contains(QStringLiteral("Personalkosten, beantragt 2026")));
    CHECK(all<CostItem>(*costs.store).size() == 5);
}
