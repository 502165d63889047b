// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/cellsums.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Selected cells are counted and amounts added up; empty is not zero", "[query]")
{
    const auto store = memoryStore();
    QList<QUuid> rows;
    write(*store, QStringLiteral("sample"), [&](Writer& w) {
        for (const auto& amount : {std::optional(Money{1250000}), std::optional<Money>(), std::optional(Money{50})}) {
            CostItem cost;
            cost.amount = amount;
            cost.year = 2026;
            rows << w.insert(cost).uuid();
        }
    });
    const EntityInfo& entity = entityOf<CostItem>();
    const auto text = [&](std::initializer_list<const char*> keys) {
        QList<const Column*> fields;
        for (const char* key : keys)
            fields << entity.field(QString::fromLatin1(key));
        return value_of(sumCells(*store, entity, rows, fields)).text();
    };
    CHECK(text({"amount"}) ==
          u"3 Zellen markiert · Summe 12.500,50 € · Mittel 6.250,25 € · Minimum 0,50 € · Maximum 12.500,00 €");
    CHECK(text({"year"}) == u"3 Zellen markiert · Summe 6.078 · Mittel 2.026 · Minimum 2.026 · Maximum 2.026");
    CHECK(text({"note", "kind"}) == u"6 Zellen markiert");
    CHECK(value_of(sumCells(*store, entity, rows, {entity.field(u"note")})).text(3) == u"3 Zeilen markiert");
    CHECK(text({"year", "amount", "note"}) == u"9 Zellen markiert"); // years and euros are not one sum
}
