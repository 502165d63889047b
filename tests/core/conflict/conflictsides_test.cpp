// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflictsides.h"

#include "core/conflict/conflictrecords.h"
#include "tests/core/copies/mergefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// An office file and a copy of it on the way, both edited, then exchanged.
struct TwoPlaces {
    TempDir folder;
    std::unique_ptr<Store> office =
        value_of(Store::create(folder.file(s("büro.iplan")), copyOptions(s("Erika Beispiel"))));
    Id<Measure> measure = addMeasure(*office, s("K001"), s("Sprachkurs"));
    std::unique_ptr<Store> onTheWay = copyAs(*office, s("unterwegs.iplan"), s("Max Muster"));

    [[nodiscard]] std::unique_ptr<Store> copyAs(const Store& store, const QString& name, const QString& author) const
    {
        value_of(store.file().copyTo(folder.file(name)));
        return value_of(Store::open(folder.file(name), copyOptions(author)));
    }
    void rename(Store& store, const QString& title) const
    {
        edit<Measure>(store, measure, [&](Measure& m) { m.title = title; });
    }
};

/// The value of the side that the copy calls its own; empty if there is none.
QString ownTitle(const Store& store)
{
    const auto all = value_of(conflicts(store));
    REQUIRE(all.size() == 1);
    const QUuid own = value_of(ownSides(store, all)).value(all.first().id);
    for (const ConflictSide& side : all.first().sides) {
        if (side.commit == own)
            return side.value.text();
    }
    return {};
}

} // namespace

TEST_CASE("A copy knows which side of a conflict was written on it, whoever wrote", "[merge]")
{
    TwoPlaces places;
    if (GENERATE(false, true))
        places.onTheWay->setAuthor({s("Erika Beispiel"), {}}); // one person on both
    places.rename(*places.office, s("Büro"));
    places.rename(*places.onTheWay, s("unterwegs"));
    exchange(*places.office, *places.onTheWay);
    CHECK(ownTitle(*places.office) == s("Büro"));
    CHECK(ownTitle(*places.onTheWay) == s("unterwegs"));
    // A copy on which neither was written has no side of its own, whoever works with it.
    CHECK(ownTitle(*copyOf(*places.office, s("Erika Beispiel"))) == QString());
    // A plain copy on the same PC goes on where its file stood.
    CHECK(ownTitle(*places.copyAs(*places.onTheWay, s("Kopie.iplan"), s("Ute Dritte"))) == s("unterwegs"));
}

TEST_CASE("Against a deletion the own side is the deletion or all that was written", "[merge]")
{
    TwoPlaces places;
    REQUIRE_OK(places.office->transact(s("measure:delete"),
                                       [&](Writer& writer) { return writer.remove(rowRef(places.measure)); }));
    places.rename(*places.onTheWay, s("doch"));
    edit<Measure>(*places.onTheWay, places.measure, [](Measure& m) { m.summary = s("wichtig"); });
    exchange(*places.office, *places.onTheWay);
    const auto all = value_of(conflicts(*places.office));
    REQUIRE(all.size() == 1);
    REQUIRE(all.first().sides.size() == 3);
    const QUuid guard = all.first().sides.first().commit;
    CHECK(value_of(ownSides(*places.office, all)).value(all.first().id) == guard);
    const QUuid other = value_of(ownSides(*places.onTheWay, all)).value(all.first().id);
    CHECK_FALSE(other.isNull());
    CHECK(other != guard);
}

TEST_CASE("A conflict about a part is one of the record that it belongs to", "[merge]")
{
    TwoPlaces places;
    Id<CostItem> cost;
    REQUIRE_OK(places.office->transact(s("costItem:create"), [&](Writer& writer) -> Result<> {
        CostItem row;
        row.measure = places.measure;
        cost = writer.insert(row);
        return {};
    }));
    give(*places.office, *places.onTheWay);
    edit<CostItem>(*places.office, cost, [](CostItem& c) { c.budgetLine = s("0500"); });
    edit<CostItem>(*places.onTheWay, cost, [](CostItem& c) { c.budgetLine = s("0600"); });
    exchange(*places.office, *places.onTheWay);
    const auto all = value_of(conflicts(*places.office));
    REQUIRE(all.size() == 1);
    const auto records = value_of(recordsOfConflicts(*places.office, all)).value(all.first().id);
    CHECK(records == QList<RowRef>{rowRef(cost), rowRef(places.measure)}); // and not what the measure belongs to
}
