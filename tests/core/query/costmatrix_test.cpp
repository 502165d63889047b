// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/costmatrix.h"

#include "core/synthetic/synthetic.h"
#include "tests/core/query/planfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

CostMatrix matrixOf(const PlanWorld& world, CostGrouping grouping = CostGrouping::FieldOfAction,
                    const CostChoice& choice = {}, bool withEmpty = false)
{
    return CostMatrix(*world.snapshot(), {grouping, choice, {}, withEmpty, {2026, 11, 21}});
}

Id<CostItem> addCost(PlanWorld& world, const Id<Measure>& measure, std::optional<int> year, std::optional<qint64> cents,
                     const std::function<void(CostItem&)>& fill = {})
{
    CostItem item;
    item.measure = measure;
    item.year = year;
    item.kind = CostKind::Material;
    item.stage = CostStage::Approved;
    if (cents)
        item.amount = Money{*cents};
    if (fill)
        fill(item);
    return world.add(item);
}

/// "Label|cell|cell|sum", one line a row.
QStringList lines(const CostMatrix& matrix)
{
    QStringList out;
    for (const CostRow& row : matrix.rows()) {
        QStringList cells{row.label};
        for (const CostSum& cell : row.cells)
            cells << costSumText(cell);
        out << (cells << costSumText(row.sum)).join(u'|');
    }
    return out;
}

} // namespace

TEST_CASE("Costs stand by measure and year with exact sums", "[query]")
{
    PlanWorld world;
    const auto one = world.measure("M1");
    const auto two = world.measure("M2");
    const auto three = world.measure("M3", [&](Measure& m) { m.fieldOfAction = world.health.id; });
    world.measure("M4");
    addCost(world, one, 2026, 1'000'01);
    addCost(world, one, 2026, 99);
    addCost(world, one, 2027, std::nullopt);
    addCost(world, two, 2026, 0);
    addCost(world, two, 2027, 50'00, [](CostItem& c) { c.yearTo = 2028, c.recurring = true; });
    addCost(world, three, std::nullopt, 7'00);
    addCost(world, three, 2026, 5'00, [](CostItem& c) { c.stage = CostStage::Spent; });
    addCost(world, three, 2026, 6'00, [](CostItem& c) { c.kind = CostKind::Income; });
    addCost(world, three, 2026, 8'00, [](CostItem& c) { c.refusedOn = partial("2026"); });

    const CostMatrix matrix = matrixOf(world);
    CHECK(matrix.years() == QList<std::optional<int>>{2026, 2027, 2028, std::nullopt});
    CHECK(lines(matrix) ==
          QStringList{QStringLiteral("1 Bildung|1.001,00 €|mind. 50,00 €|50,00 €||mind. 1.101,00 €"),
                      QStringLiteral("M1 Maßnahme M1|1.001,00 €|nicht beziffert|||mind. 1.001,00 €"),
                      QStringLiteral("M2 Maßnahme M2|0,00 €|50,00 €|50,00 €||100,00 €"),
                      QStringLiteral("2 Gesundheit||||7,00 €|7,00 €"),
                      QStringLiteral("M3 Maßnahme M3||||7,00 €|7,00 €"),
                      QStringLiteral("Summe|1.001,00 €|mind. 50,00 €|50,00 €|7,00 €|mind. 1.108,00 €")});
    CHECK(matrix.remarks().size() == 2); // refused costs are left out, and one amount is not known

    CHECK(lines(matrixOf(world, CostGrouping::FieldOfAction, {CostChoice::Kinds::Covering, {}, CostStage::Approved}))
              .last() == QStringLiteral("Summe|6,00 €|6,00 €"));
    CHECK(lines(matrixOf(world, CostGrouping::FieldOfAction,
                         {CostChoice::Kinds::One, CostKind::Material, CostStage::Spent}))
              .last() == QStringLiteral("Summe|5,00 €|5,00 €"));
    CHECK(lines(matrixOf(world, CostGrouping::FieldOfAction,
                         {CostChoice::Kinds::Spending, {}, CostStage::Approved, true}))
              .last() == QStringLiteral("Summe|8,00 €|8,00 €"));
    CHECK(matrixOf(world, CostGrouping::FieldOfAction, {CostChoice::Kinds::Spending, {}, CostStage::Requested})
              .rows()
              .isEmpty());
    CHECK(
        lines(matrixOf(world, CostGrouping::FieldOfAction, {}, true)).contains(QStringLiteral("M4 Maßnahme M4|||||")));
}

TEST_CASE("A measure stands below each of its funders with what that one pays", "[query]")
{
    PlanWorld world;
    const auto one = world.measure("M1");
    const auto two = world.measure("M2");
    addCost(world, one, 2026, 100, [&](CostItem& c) { c.funder = world.schools.id; });
    addCost(world, one, 2026, 20, [&](CostItem& c) { c.funder = world.youth.id; });
    const auto unknown = addCost(world, two, 2027, 3);
    const CostMatrix matrix = matrixOf(world, CostGrouping::Funder);
    CHECK(lines(matrix) ==
          QStringList{QStringLiteral("Amt für Schulen|1,00 €||1,00 €"), QStringLiteral("M1 Maßnahme M1|1,00 €||1,00 €"),
                      QStringLiteral("Jugendamt|0,20 €||0,20 €"), QStringLiteral("M1 Maßnahme M1|0,20 €||0,20 €"),
                      QStringLiteral("Ohne Angabe zum Mittelgeber||0,03 €|0,03 €"),
                      QStringLiteral("M2 Maßnahme M2||0,03 €|0,03 €"), QStringLiteral("Summe|1,20 €|0,03 €|1,23 €")});
    REQUIRE(matrix.items(5, 1).size() == 1);
    CHECK((matrix.items(5, 1).first() == unknown));
    CHECK(matrix.items(5, 0).isEmpty());
    CHECK(matrix.items(0, -1).size() == 1);
    CHECK(matrix.items(6, 0).size() == 2);
}

TEST_CASE("The sums of the matrix are those of the cost tables, for every choice", "[query]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSynthetic(*store, 1, 7));
    const auto snapshot = value_of(Snapshot::load(*store));
    QList<const Measure*> measures;
    for (const Measure& measure : snapshot->measures) {
        if (measure.mergedInto.isNull())
            measures << &measure;
    }
    const CostTable table = costsOf(*snapshot, measures);
    REQUIRE_FALSE(table.isEmpty());
    for (const auto grouping : {CostGrouping::FieldOfAction, CostGrouping::LeadOffice, CostGrouping::Funder}) {
        for (int stage = 0; stage < 4; ++stage) {
            for (const auto kinds : {CostChoice::Kinds::Spending, CostChoice::Kinds::Covering}) {
                const CostChoice choice{kinds, {}, static_cast<CostStage>(stage)};
                const CostMatrix matrix(*snapshot, {grouping, choice, {}, false, {2026, 11, 21}});
                const auto wanted = table.sum([&](const CostKey& key) { return choice.matches(key); });
                const auto sum = matrix.rows().isEmpty() ? std::nullopt : matrix.rows().last().sum.amount;
                REQUIRE((sum == wanted));
                for (qsizetype column = 0; column < matrix.years().size(); ++column) {
                    const auto year = matrix.years().at(column);
                    REQUIRE((matrix.rows().last().cells.at(column).amount ==
                             table.sum([&](const CostKey& key) { return key.year == year && choice.matches(key); })));
                }
            }
        }
    }
}
