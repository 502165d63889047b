// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two copies freeze the same edition, each for itself, and are brought together.
#include "core/ops/editions.h"
#include "core/query/snapshot.h"
#include "tests/core/copies/mergefixture.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// An office and a copy of its file with two measures and an edition in work.
struct TwoDesks {
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> first = addMeasure(*office, u"K001"_s, u"Lotsen"_s);
    Id<Measure> second = addMeasure(*office, u"K002"_s, u"Café"_s);
    Edition edition;
    std::unique_ptr<Store> copy;

    TwoDesks()
    {
        edition.title = u"Programm 2027"_s;
        write(*office, u"test:edition"_s, [this](Writer& writer) { writer.insert(edition); });
        copy = copyOf(*office, u"Max Mobil"_s);
    }
    void freeze(Store& store) const
    {
        const auto content = value_of(contentToFreeze(store, edition.id));
        write(store, kFreezeEditionOperation,
              [&](Writer& writer) { REQUIRE_OK(freezeEdition(writer, edition.id, content, u"eilt"_s)); });
    }
    [[nodiscard]] QStringList titles(const Store& store) const
    {
        QStringList out;
        const auto shown = value_of(Snapshot::load(store, FileState{{}, edition.id}));
        for (const Measure& measure : shown->measures)
            out << measure.title;
        return out;
    }
};

void rename(Store& store, const Id<Measure>& id, const QString& title)
{
    edit<Measure>(store, id, [&title](Measure& measure) { measure.title = title; });
}

} // namespace

TEST_CASE("An edition that two copies froze alike is no question", "[merge][conflict][edition]")
{
    TwoDesks desks;
    desks.freeze(*desks.office);
    desks.freeze(*desks.copy);
    exchange(*desks.office, *desks.copy);
    for (const Conflict& conflict : open(*desks.office)) // the two clocks stand at different days
        CHECK(conflict.row == rowRef(desks.edition.id));
    CHECK(desks.titles(*desks.office) == QStringList{u"Lotsen"_s, u"Café"_s});
}

TEST_CASE("An edition that two copies froze differently is one question, whatever the number of rows",
          "[merge][conflict][edition]")
{
    TwoDesks desks;
    rename(*desks.copy, desks.first, u"Lotsen unterwegs"_s);
    rename(*desks.copy, desks.second, u"Café unterwegs"_s);
    const auto late = addMeasure(*desks.copy, u"K003"_s, u"Nur unterwegs"_s);
    desks.freeze(*desks.office);
    desks.freeze(*desks.copy);
    exchange(*desks.office, *desks.copy);
    requireSame(*desks.office, *desks.copy);

    const auto all = open(*desks.office);
    REQUIRE(all.size() == 1);
    const Conflict conflict = all.first();
    CHECK(conflict.row == rowRef(desks.edition.id));
    CHECK(conflict.unit == u"frozenOn");
    CHECK(conflict.frozenApart == 2);
    CHECK(conflict.title == u"Programm 2027"_s);
    REQUIRE(conflict.sides.size() == 2);
    const FieldInfo* frozenOn = entityOf<Edition>().field(u"frozenOn");
    CHECK_FALSE(resolve(*desks.office, conflict.id, Decision::value({{frozenOn, Value()}})));

    // The side of the office counts: its texts, and not the measure that only the copy had.
    const auto own = std::ranges::find(conflict.sides, u"Erika Beispiel"_s, &ConflictSide::authorName);
    REQUIRE(own != conflict.sides.end());
    value_of(resolve(*desks.office, conflict.id, Decision::of(own->commit)));
    CHECK(open(*desks.office).isEmpty());
    CHECK(desks.titles(*desks.office) == QStringList{u"Lotsen"_s, u"Café"_s});
    exchange(*desks.office, *desks.copy);
    requireSame(*desks.office, *desks.copy);
    CHECK(desks.titles(*desks.copy) == QStringList{u"Lotsen"_s, u"Café"_s});
    CHECK(get(*desks.copy, late).title == u"Nur unterwegs"_s); // the measure itself stays
}

TEST_CASE("The edition of the other side can count as well, by the policy of a merge", "[merge][conflict][edition]")
{
    TwoDesks desks;
    rename(*desks.copy, desks.first, u"Lotsen unterwegs"_s);
    addMeasure(*desks.copy, u"K003"_s, u"Nur unterwegs"_s);
    desks.freeze(*desks.office);
    desks.freeze(*desks.copy);
    exchange(*desks.office, *desks.copy);
    REQUIRE(open(*desks.office).size() == 1);
    const bool isShown = desks.titles(*desks.office).contains(u"Lotsen unterwegs"_s);
    value_of(resolveAll(*desks.office, isShown ? Policy::Mine : Policy::Theirs));
    CHECK(open(*desks.office).isEmpty());
    CHECK(desks.titles(*desks.office) == QStringList{u"Lotsen unterwegs"_s, u"Café"_s, u"Nur unterwegs"_s});
}
