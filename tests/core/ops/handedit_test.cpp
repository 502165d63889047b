// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/handedit.h"

#include "core/ops/bulkedit.h"
#include "core/ops/pasteblock.h"
#include "core/ops/rows.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const FieldInfo* fieldOf(const char* key)
{
    const FieldInfo* out = entityOf<Measure>().field(QString::fromLatin1(key));
    REQUIRE(out);
    return out;
}

void editByHand(Store& store, const Id<Measure>& id, const QList<std::pair<const char*, const char*>>& texts)
{
    QList<ColumnValue> values;
    for (const auto& [key, text] : texts)
        values << ColumnValue{fieldOf(key), *text ? Value(QString::fromUtf8(text)) : Value()};
    REQUIRE_OK(store.transact(QStringLiteral("measure:edit"),
                              [&](Writer& writer) { return setRow(writer, rowRef(id), values); }));
}

} // namespace

TEST_CASE("A reason goes with the state, light or degree that it was given for", "[ops]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    editByHand(*store, id, {{"stateReason", "Schon vorher geschrieben."}});
    editByHand(*store, id, {{"state", "adopted"}});
    CHECK(get(*store, id).stateReason == u"Schon vorher geschrieben."); // it was written for this state
    editByHand(*store, id, {{"state", "running"}});
    CHECK(get(*store, id).stateReason.isEmpty());
    REQUIRE_OK(store->undoLog().undo());
    CHECK(get(*store, id).stateReason == u"Schon vorher geschrieben.");
    CHECK(get(*store, id).state == MeasureState::Adopted);
    editByHand(*store, id, {{"state", "running"}, {"stateReason", "Das Geld ist da."}});
    CHECK(get(*store, id).stateReason == u"Das Geld ist da.");
    editByHand(*store, id, {{"state", "running"}}); // the same again
    CHECK(get(*store, id).stateReason == u"Das Geld ist da.");

    editByHand(*store, id, {{"trafficLight", "red"}, {"trafficLightReason", "Die Stelle fehlt."}});
    editByHand(*store, id, {{"trafficLight", "green"}});
    CHECK(get(*store, id).trafficLightReason.isEmpty());
    REQUIRE_OK(store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return setRow(writer, rowRef(id),
                      {ColumnValue{fieldOf("completion"), Value(qint64(20))},
                       ColumnValue{fieldOf("completionReason"), QStringLiteral("Geschätzt.")}});
    }));
    REQUIRE_OK(store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return setRow(writer, rowRef(id), {ColumnValue{fieldOf("completion"), Value(qint64(30))}});
    }));
    CHECK(get(*store, id).completionReason.isEmpty());
}

TEST_CASE("A traffic light notes who set it and when: by hand, for many, and pasted", "[ops]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto check = [&](TrafficLight light) {
        const Measure now = get(*store, id);
        CHECK(now.trafficLight == light);
        CHECK_FALSE(now.trafficLightBy.isEmpty());
        CHECK(now.trafficLightOn.isValid());
    };
    editByHand(*store, id, {{"trafficLight", "red"}});
    check(TrafficLight::Red);
    editByHand(*store, id, {{"trafficLight", ""}});
    CHECK(get(*store, id).trafficLightBy.isEmpty());
    CHECK_FALSE(get(*store, id).trafficLightOn.isValid());

    REQUIRE_OK(store->transact(QStringLiteral("measure:bulk"), [&](Writer& writer) {
        return setValuesOfRows(writer, {rowRef(id)}, {ColumnValue{fieldOf("trafficLight"), QStringLiteral("yellow")}});
    }));
    check(TrafficLight::Yellow);

    const CellBlock block{&entityOf<Measure>(), {rowRef(id)}, {fieldOf("trafficLight")}};
    const ImportPlan plan = value_of(planPaste(*store, block, cellsOfTexts({{QStringLiteral("grün")}})));
    REQUIRE_OK(
        store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) { return applyImport(writer, plan); }));
    check(TrafficLight::Green);

    // Who is named by hand stays.
    editByHand(*store, id, {{"trafficLight", "red"}, {"trafficLightBy", "Mia Beispiel"}});
    CHECK(get(*store, id).trafficLightBy == u"Mia Beispiel");
}

TEST_CASE("What no cell of a pasted block stands for keeps its value", "[ops]")
{
    const auto store = memoryStore();
    const auto first = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Eins"));
    const auto second = addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Zwei"));
    const CellBlock block{&entityOf<Measure>(), {rowRef(first), rowRef(second)}, {fieldOf("title"), fieldOf("code")}};
    const ImportPlan plan = value_of(planPaste(
        *store, block,
        cellsOfTexts({QStringList{QStringLiteral("Neu"), QString()}, QStringList{QString(), QStringLiteral("")}})));
    CHECK(plan.problems.isEmpty());
    CHECK(plan.changes.size() == 2); // the title of the first, and the code of the second is emptied
    REQUIRE_OK(
        store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) { return applyImport(writer, plan); }));
    CHECK(get(*store, first).title == u"Neu");
    CHECK(get(*store, first).code == u"K001");
    CHECK(get(*store, second).title == u"Zwei");
    CHECK(get(*store, second).code.isEmpty());
}
