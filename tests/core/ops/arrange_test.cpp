// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflict.h"
#include "core/ops/arrange.h"
#include "core/ops/renumber.h"
#include "tests/core/ops/conceptfixture.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<CommitNotice> move(Store& store, const RowRef& row, const RowPlace& place)
{
    return store.transact(QStringLiteral("recommendation:move"),
                          [&](Writer& writer) { return moveRow(writer, row, place); });
}

Result<CommitNotice> step(Store& store, const RowRef& row, MoveStep step_)
{
    const auto place = value_of(store.read(
        [&](const Reader& reader) -> Result<std::optional<RowPlace>> { return placeAfter(reader, row, step_); }));
    return place ? move(store, row, *place) : Result<CommitNotice>(CommitNotice{});
}

QStringList proposed(const Store& store, const RowRef& top)
{
    QStringList out;
    for (const NumberChange& change : value_of(store.read(
             [&](const Reader& reader) -> Result<QList<NumberChange>> { return proposedNumbers(reader, top); })))
        out << change.from + QStringLiteral(" → ") + change.to;
    return out;
}

} // namespace

TEST_CASE("A recommendation is moved among its neighbours and to another module", "[store][ops]")
{
    const ConceptFixture world;
    Store& store = *world.store;
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 1.3 | 2: 2.1 2.2"));

    REQUIRE_OK(move(store, rowRef(world.advice.at(2)), {rowRef(world.first), rowRef(world.advice.at(0))}));
    CHECK(world.drawn() == QStringLiteral("1: 1.3 1.1 1.2 | 2: 2.1 2.2"));
    REQUIRE_OK(step(store, rowRef(world.advice.at(2)), MoveStep::Down));
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.3 1.2 | 2: 2.1 2.2"));
    REQUIRE_OK(step(store, rowRef(world.advice.at(2)), MoveStep::Down));
    CHECK(value_of(step(store, rowRef(world.advice.at(2)), MoveStep::Down)).isEmpty()); // nowhere further
    REQUIRE_OK(step(store, rowRef(world.advice.at(2)), MoveStep::NextOwner));
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 | 2: 1.3 2.1 2.2"));
    CHECK(value_of(step(store, rowRef(world.advice.at(2)), MoveStep::NextOwner)).isEmpty());
    REQUIRE_OK(step(store, rowRef(world.advice.at(2)), MoveStep::PreviousOwner));
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 1.3 | 2: 2.1 2.2"));

    value_of(store.undoLog().undo());
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 | 2: 1.3 2.1 2.2"));
    value_of(store.undoLog().redo());
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 1.3 | 2: 2.1 2.2"));

    // Where it stands already, and beside itself, nothing is written.
    CHECK(
        value_of(move(store, rowRef(world.advice.at(0)), {rowRef(world.first), rowRef(world.advice.at(1))})).isEmpty());
    CHECK(
        value_of(move(store, rowRef(world.advice.at(0)), {rowRef(world.first), rowRef(world.advice.at(0))})).isEmpty());
    CHECK(value_of(move(store, rowRef(world.advice.at(2)), {rowRef(world.first), {}})).isEmpty());
}

TEST_CASE("A move to where the row cannot stand is refused", "[store][ops]")
{
    const ConceptFixture world;
    Store& store = *world.store;
    REQUIRE_ERROR(ErrorKind::Rejected, move(store, rowRef(world.advice.at(0)), {rowRef(world.field), {}}));
    REQUIRE_ERROR(ErrorKind::Rejected, move(store, rowRef(world.advice.at(0)), {}));
    REQUIRE_ERROR(ErrorKind::Rejected, move(store, rowRef(world.concept_), {rowRef(world.field), {}}));
    // A neighbour that stands elsewhere by now, and a module in the Papierkorb.
    REQUIRE_ERROR(ErrorKind::Conflict,
                  move(store, rowRef(world.advice.at(0)), {rowRef(world.second), rowRef(world.advice.at(1))}));
    write(store, QStringLiteral("conceptModule:delete"),
          [&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(world.second))); });
    REQUIRE_ERROR(ErrorKind::Conflict, move(store, rowRef(world.advice.at(0)), {rowRef(world.second), {}}));
    REQUIRE_ERROR(ErrorKind::Conflict, move(store, rowRef(world.advice.at(3)), {rowRef(world.first), {}}));
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 1.3"));
}

TEST_CASE("Rows without order get one when the first of them is moved", "[store][ops]")
{
    const ConceptFixture world;
    Store& store = *world.store;
    write(store, QStringLiteral("batch"), [&](Writer& writer) {
        for (const auto& id : world.advice)
            REQUIRE_OK(writer.set(rowRef(id), {{entityOf<Recommendation>().field(u"position"), {}}}));
    });
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 1.3 | 2: 2.1 2.2")); // by number
    REQUIRE_OK(step(store, rowRef(world.advice.at(2)), MoveStep::Up));
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.3 1.2 | 2: 2.1 2.2"));
    REQUIRE_OK(step(store, rowRef(world.advice.at(0)), MoveStep::Down));
    CHECK(world.drawn() == QStringLiteral("1: 1.3 1.1 1.2 | 2: 2.1 2.2"));
}

TEST_CASE("Two people who reorder apart both keep what they did", "[merge][ops]")
{
    const ConceptFixture world;
    const auto copy = copyOf(*world.store);
    REQUIRE_OK(step(*world.store, rowRef(world.advice.at(2)), MoveStep::Up)); // 1.1 1.3 1.2
    REQUIRE_OK(step(*copy, rowRef(world.advice.at(0)), MoveStep::NextOwner)); // to module 2
    give(*copy, *world.store);
    give(*world.store, *copy);
    CHECK(world.drawn() == QStringLiteral("1: 1.3 1.2 | 2: 1.1 2.1 2.2"));
    CHECK(drawnConcept(*copy) == world.drawn());
    CHECK(value_of(conflicts(*world.store)).isEmpty());

    // The same row at two places is a question; until it is answered, both copies show the same.
    REQUIRE_OK(step(*world.store, rowRef(world.advice.at(3)), MoveStep::Down));
    REQUIRE_OK(step(*copy, rowRef(world.advice.at(3)), MoveStep::Up));
    give(*copy, *world.store);
    give(*world.store, *copy);
    CHECK(drawnConcept(*copy) == world.drawn());
    CHECK(value_of(conflicts(*world.store)).size() == 1);
    CHECK(dump(*copy) == dump(*world.store));
}

TEST_CASE("Numbers are proposed as people count, and written as one step", "[store][ops]")
{
    const ConceptFixture world;
    Store& store = *world.store;
    CHECK(proposed(store, rowRef(world.concept_)).isEmpty());
    REQUIRE_OK(step(store, rowRef(world.advice.at(0)), MoveStep::NextOwner));
    CHECK(world.drawn() == QStringLiteral("1: 1.2 1.3 | 2: 1.1 2.1 2.2")); // never by itself
    CHECK(proposed(store, rowRef(world.first)) ==
          QStringList({QStringLiteral("1.2 → 1.1"), QStringLiteral("1.3 → 1.2")}));
    const auto changes = value_of(store.read([&](const Reader& reader) -> Result<QList<NumberChange>> {
        return proposedNumbers(reader, rowRef(world.concept_));
    }));
    CHECK(changes.size() == 5);
    REQUIRE_OK(store.transact(QStringLiteral("concept:renumber"),
                              [&](Writer& writer) { return applyNumbers(writer, changes); }));
    CHECK(world.drawn() == QStringLiteral("1: 1.1 1.2 | 2: 2.1 2.2 2.3"));
    CHECK(proposed(store, rowRef(world.concept_)).isEmpty());
    value_of(store.undoLog().undo());
    CHECK(world.drawn() == QStringLiteral("1: 1.2 1.3 | 2: 1.1 2.1 2.2"));

    // A proposal that somebody else has overtaken writes nothing.
    edit<Recommendation>(store, world.advice.at(1), [](Recommendation& r) { r.number = QStringLiteral("9"); });
    REQUIRE_ERROR(ErrorKind::Conflict, store.transact(QStringLiteral("concept:renumber"),
                                                      [&](Writer& writer) { return applyNumbers(writer, changes); }));
    CHECK(world.drawn() == QStringLiteral("1: 9 1.3 | 2: 1.1 2.1 2.2"));
}

TEST_CASE("Each kind of row keeps its way of counting", "[store][ops]")
{
    const ConceptFixture world;
    Store& store = *world.store;
    QList<Id<RecommendationItem>> items;
    write(store, QStringLiteral("batch"), [&](Writer& writer) {
        for (const auto& [owner, number] :
             {std::pair{0, "a)"}, std::pair{0, "c)"}, std::pair{1, "a)"}, std::pair{1, "b)"}}) {
            RecommendationItem item;
            item.recommendation = world.advice.at(owner);
            item.number = QString::fromLatin1(number);
            item.position = QString::fromLatin1(number);
            items << writer.insert(item);
        }
    });
    CHECK(proposed(store, rowRef(world.advice.at(0))) == QStringList({QStringLiteral("c) → b)")}));

    // Modules counted straight through all fields go on from the smallest of those in sight.
    edit<ConceptModule>(store, world.first, [](ConceptModule& m) { m.number = QStringLiteral("5"); });
    edit<ConceptModule>(store, world.second, [](ConceptModule& m) { m.number = QStringLiteral("8"); });
    CHECK(proposed(store, rowRef(world.field)).contains(QStringLiteral("8 → 6")));

    // Names that follow no rule are left alone.
    edit<ConceptModule>(store, world.first, [](ConceptModule& m) { m.number = QStringLiteral("Sprache"); });
    edit<ConceptModule>(store, world.second, [](ConceptModule& m) { m.number = QStringLiteral("Arbeit"); });
    for (const QString& line : proposed(store, rowRef(world.field)))
        CHECK_FALSE(line.startsWith(QStringLiteral("Arbeit")));
}
