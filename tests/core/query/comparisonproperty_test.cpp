// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever changes in a programme of 500 measures: comparing is the same either way round, and adds up.
#include "core/ops/mergemeasures.h"
#include "core/synthetic/synthetic.h"
#include "core/synthetic/syntheticrandom.h"
#include "tests/core/query/programmeworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Gives the measure some of what another one says; never what measures say of each other.
void mix(Measure& row, const Measure& other, SyntheticRandom& random)
{
    for (const FieldInfo& field : entityOf<Measure>().fields) {
        const bool isOfMeasures = field.kind == FieldKind::Reference && &field.target() == &entityOf<Measure>();
        if (!isOfMeasures && !field.has(IsCode) && random.chance(15))
            field.set(&row, field.get(&other));
    }
}

/// One commit of many changes; what is refused (a measure that was merged before, say) stays as it is.
void changeMuch(Store& store, SyntheticRandom& random)
{
    const auto rows = value_of(Snapshot::load(store));
    write(store, s("batch"), [&](Writer& writer) {
        for (const Measure& measure : rows->measures) {
            Measure row = measure;
            if (random.chance(3)) {
                (void)writer.remove(rowRef(row.id));
            } else if (random.chance(40)) {
                mix(row, random.pick(rows->measures.rows()), random);
                (void)writer.update(row);
            }
        }
        for (CostItem item : rows->costItems) {
            if (!random.chance(20))
                continue;
            item.amount = Money{random.between(1, 5000) * 10'000};
            item.year = random.between(2024, 2028);
            (void)writer.update(item);
        }
    });
    for (int pair = 0; pair < 5; ++pair)
        (void)store.transact(s("batch"), [&](Writer& writer) {
            const auto& measures = rows->measures.rows();
            return mergeMeasures(writer, random.pick(measures).id, random.pick(measures).id);
        });
}

} // namespace

TEST_CASE("Comparing is the same either way round and adds up, whatever was changed", "[query][comparison]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSynthetic(*store, 1, 7));
    SyntheticRandom random(11);
    const QUuid origin = QUuid::createUuid();
    const auto state = [&] { return ComparedState{value_of(Snapshot::load(*store)), s("x"), {2026, 11, 21}, origin}; };
    ComparedState before = state();
    for (int round = 0; round < scaled(6, 2); ++round) {
        INFO("round " << round);
        changeMuch(*store, random);
        const ComparedState after = state();
        const auto comparison = compareProgrammes(before, after);
        CHECK(comparison.changes.size() > 100);
        checkMirrors(before, after);
        checkAddsUp(comparison);
        before = after;
    }
}
