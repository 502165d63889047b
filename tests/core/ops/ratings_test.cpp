// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ballots of a Bewertungsrunde: who has one, what is entered and refused, what becomes of it on two copies, with an
// erased person and in public, and what of the result is taken over.
#include "core/ops/erase.h"
#include "core/ops/mergemeasures.h"
#include "core/ops/mergerecords.h"
#include "core/ops/ratingtakeover.h"
#include "core/query/publicscope.h"
#include "core/query/rowlabel.h"
#include "tests/core/copies/mergefixture.h"
#include "tests/core/ops/ratingfixture.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

QStringList ballotNames(const RatingWorld& world)
{
    return value_of(world.store->read([&](const Reader& reader) -> Result<QStringList> {
        QStringList out;
        for (const NamedBallot& ballot : ballotsOf(reader, world.stored()))
            out << ballot.name;
        return out;
    }));
}

NamedBallot ballotIn(const Store& store, const Id<RatingBallot>& id)
{
    return value_of(store.read([&](const Reader& reader) { return namedBallot(reader, id); }));
}

ImportPlan planned(const RatingWorld& world, const RatingTakeover& takeover, RatingOrder order = RatingOrder::Dots)
{
    const RatingResult result = world.result(order);
    return value_of(world.store->read([&](const Reader& reader) { return planTakeover(reader, result, takeover); }));
}

/// "1.1 prioritised", a line for each change.
QStringList changesIn(const RatingWorld& world, const ImportPlan& plan)
{
    QStringList out;
    for (const ImportPlan::Change& change : plan.changes) {
        const auto record = value_of(world.store->read([&](const Reader& reader) -> Result<std::optional<Record>> {
            return reader.find(plan.rows.at(change.row).row);
        }));
        out << recordTitle(*record).section(u' ', 0, 0) + u' ' + change.value.column->keyText() + u'=' + change.text;
    }
    return out;
}

} // namespace

TEST_CASE("Each member who may vote has one ballot", "[ops][rating]")
{
    RatingWorld world;
    world.makeAllBallots();
    CHECK(ballotNames(world) == QStringList{u"Test Arnsen"_s, u"Test Bolk"_s, u"Test Cezanek"_s, u"Test Dulfs"_s});
    // Asking again makes nobody twice, and nobody anew whose ballot was taken out.
    world.run([&](Writer& writer) { return deleteRow(writer, rowRef(world.ballotOf(3))); });
    world.makeAllBallots();
    CHECK(ballotNames(world).size() == 3);

    // Where the group says who is entitled to vote, only they do.
    RatingWorld entitled;
    const auto membership = all<Membership>(*entitled.store).first();
    entitled.set(rowRef(membership.id), "votingRight", qint64(1));
    entitled.makeAllBallots();
    CHECK(ballotNames(entitled).size() == 1);
}

TEST_CASE("A secret round has numbers and no names", "[ops][rating]")
{
    RatingWorld world;
    world.set(rowRef(world.round.id), "secret", qint64(1));
    world.makeAllBallots();
    CHECK(ballotNames(world) ==
          QStringList{u"Stimmzettel 1"_s, u"Stimmzettel 2"_s, u"Stimmzettel 3"_s, u"Stimmzettel 4"_s});
    world.run([&](Writer& writer) -> Result<> {
        IPLAN_TRY(addNumberedBallot(writer, world.round.id));
        return {};
    });
    CHECK(ballotNames(world).last() == u"Stimmzettel 5"_s);
    world.makeAllBallots();
    CHECK(ballotNames(world).size() == 5);
    for (const RatingBallot& ballot : all<RatingBallot>(*world.store))
        CHECK(memberOf(ballot).isNull());
}

TEST_CASE("A round with names on its ballots does not become secret afterwards", "[ops][rating]")
{
    RatingWorld world;
    world.makeAllBallots();
    const FieldInfo* secret = entityOf<RatingRound>().field(u"secret");
    const auto turn = [&] {
        return world.store->transact(u"ratingRound:edit"_s, [&](Writer& writer) {
            return setRow(writer, rowRef(world.round.id), {{secret, qint64(1)}});
        });
    };
    const auto refused = turn();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"mit Namen"_s));
    CHECK(all<RatingRound>(*world.store).first().secret == false);
    world.run([&](Writer& writer) -> Result<> {
        for (const RatingBallot& ballot : all<RatingBallot>(*world.store))
            IPLAN_TRY(deleteRow(writer, rowRef(ballot.id)));
        return {};
    });
    REQUIRE_OK(turn());
}

TEST_CASE("A vote outside the rules is refused with what is wrong, and nothing of it is written", "[ops][rating]")
{
    RatingWorld world;
    world.makeAllBallots();
    const auto ballot = world.ballotOf(0);
    const auto messageOf = [&](const QList<RatingEntry>& entries) {
        return error_of(world.enter(ballot, entries)).message;
    };
    const QByteArray before = dump(*world.store);
    CHECK(messageOf({RatingWorld::entry(world.item(1), "relevance", 6)}).contains(u"6 liegt nicht zwischen 1 und 5"));
    CHECK(messageOf(
              {RatingWorld::entry(world.item(1), "relevance", 4), RatingWorld::entry(world.item(1), "feasibility", 0)})
              .contains(u"0 liegt nicht zwischen 1 und 5"));
    CHECK(messageOf({RatingWorld::entry(world.item(1), "dots", 2), RatingWorld::entry(world.item(2), "dots", 2)}) ==
          u"Das wären 4 Punkte; jedes Mitglied hat 3."_s);
    CHECK(messageOf({RatingWorld::entry(rowRef(world.measures.at(0).id), "dots", 1)})
              .startsWith(u"Darüber stimmt „Was zuerst?“ nicht ab"));
    CHECK(dump(*world.store) == before);

    world.set(rowRef(world.round.id), "dotsPerItem", qint64(1));
    CHECK(messageOf({RatingWorld::entry(world.item(1), "dots", 2)}).contains(u"nicht zwischen 0 und 1"));
    world.set(rowRef(world.round.id), "method", u"criteria"_s);
    CHECK(messageOf({RatingWorld::entry(world.item(1), "dots", 1)}) == u"Nach „Punkte“ fragt „Was zuerst?“ nicht."_s);

    REQUIRE_OK(world.enter(ballot, {RatingWorld::entry(world.item(1), "relevance", 4)}));
    CHECK(ballotIn(*world.store, ballot).isFilled());
    REQUIRE_OK(world.enter(ballot, {RatingWorld::entry(world.item(1), "relevance", std::nullopt)}));
    CHECK_FALSE(ballotIn(*world.store, ballot).isFilled());
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(ballotIn(*world.store, ballot).votes.value(world.item(1)).relevance == 4);
}

TEST_CASE("A closed round keeps its ballots", "[ops][rating]")
{
    RatingWorld world;
    world.voteAll();
    world.set(rowRef(world.round.id), "state", u"closed"_s);
    const QByteArray before = dump(*world.store);
    CHECK(error_of(world.enter(world.ballotOf(3), {RatingWorld::entry(world.item(1), "relevance", 1)})).message ==
          u"„Was zuerst?“ ist abgeschlossen."_s);
    // Nor by the form, the list or the command line, which know nothing of rounds.
    const RatingVote vote = get(*world.store, ratingVoteId(world.ballotOf(0), world.item(1).id)); // says 5
    const auto byHand = [&](const std::function<Result<>(Writer&)>& body) {
        return error_of(world.store->transact(u"test:hand"_s, body)).message;
    };
    CHECK(byHand([&](Writer& writer) {
              return setRow(writer, rowRef(vote.id), {{entityOf<RatingVote>().field(u"relevance"), qint64(1)}});
          }).contains(u"abgeschlossen"));
    CHECK(byHand([&](Writer& writer) {
              return deleteRow(writer, rowRef(world.ballotOf(0)));
          }).contains(u"abgeschlossen"));
    CHECK(byHand([&](Writer& writer) {
              return setRow(writer, rowRef(world.round.id), {{entityOf<RatingRound>().field(u"scale"), qint64(10)}});
          }).contains(u"abgeschlossen"));
    CHECK(dump(*world.store) == before);
}

TEST_CASE("Two copies rate apart and come together, each ballot by itself", "[ops][rating][merge]")
{
    RatingWorld world;
    world.makeAllBallots();
    const auto copy = copyOf(*world.store);
    const auto enterIn = [](Store& store, const Id<RatingBallot>& ballot, const QList<RatingEntry>& entries) {
        REQUIRE_OK(
            store.transact(kRatingVoteOperation, [&](Writer& writer) { return enterVotes(writer, ballot, entries); }));
    };
    // Different members, different things of one member, and different criteria of one thing.
    enterIn(*world.store, world.ballotOf(0), {RatingWorld::entry(world.item(1), "relevance", 4)});
    enterIn(*copy, world.ballotOf(0),
            {RatingWorld::entry(world.item(1), "feasibility", 2), RatingWorld::entry(world.item(2), "relevance", 5)});
    enterIn(*copy, world.ballotOf(1), {RatingWorld::entry(world.item(1), "relevance", 1)});
    REQUIRE_OK(merge(*world.store, *copy));
    CHECK(open(*world.store).isEmpty());
    const NamedBallot first = ballotIn(*world.store, world.ballotOf(0));
    CHECK(first.votes.value(world.item(1)).relevance == 4);
    CHECK(first.votes.value(world.item(1)).feasibility == 2);
    CHECK(first.votes.value(world.item(2)).relevance == 5);
    CHECK(all<RatingBallot>(*world.store).size() == 4);

    // The same of the same differs: that is for a person to decide.
    give(*world.store, *copy);
    enterIn(*world.store, world.ballotOf(1), {RatingWorld::entry(world.item(1), "relevance", 3)});
    enterIn(*copy, world.ballotOf(1), {RatingWorld::entry(world.item(1), "relevance", 5)});
    REQUIRE_OK(merge(*world.store, *copy));
    CHECK(open(*world.store).size() == 1);
    // Said alike it is none.
    REQUIRE_OK(resolve(*world.store, open(*world.store).first().id, Decision::theirs()));
    give(*world.store, *copy);
    enterIn(*world.store, world.ballotOf(2), {RatingWorld::entry(world.item(1), "relevance", 3)});
    enterIn(*copy, world.ballotOf(2), {RatingWorld::entry(world.item(1), "relevance", 3)});
    REQUIRE_OK(merge(*world.store, *copy));
    CHECK(open(*world.store).isEmpty());
}

TEST_CASE("What was rated on a copy after the round was closed here is put to a person", "[ops][rating][merge]")
{
    RatingWorld world;
    world.voteAll();
    const auto copy = copyOf(*world.store);
    world.set(rowRef(world.round.id), "state", u"closed"_s);
    REQUIRE_OK(copy->transact(kRatingVoteOperation, [&](Writer& writer) {
        return enterVotes(writer, world.ballotOf(3), {RatingWorld::entry(world.item(1), "relevance", 1)});
    }));
    REQUIRE_OK(merge(*world.store, *copy));
    CHECK_FALSE(open(*world.store).isEmpty());
}

TEST_CASE("When measures or persons become one, their votes do too, also of a closed round", "[ops][rating][merge]")
{
    RatingWorld world;
    world.set(rowRef(world.round.id), "subject", u"measures"_s);
    world.makeAllBallots();
    for (int member = 0; member < 3; ++member)
        REQUIRE_OK(
            world.enter(world.ballotOf(member), {RatingWorld::entry(rowRef(world.measures.at(1).id), "relevance", 4)}));
    REQUIRE_OK(world.enter(world.ballotOf(0), {RatingWorld::entry(rowRef(world.measures.at(2).id), "relevance", 1)}));
    world.set(rowRef(world.round.id), "state", u"closed"_s);
    world.run([&](Writer& writer) { return mergeMeasures(writer, world.measures.at(1).id, world.measures.at(2).id); });
    const RatingResult result = world.result(RatingOrder::Relevance);
    CHECK(result.items.first().item.code == u"K3"_s);
    CHECK(result.items.first().relevance.votes == 3);
    CHECK(result.items.first().relevance.sum == 1 + 4 + 4); // of what one member said of both, what K3 got
    world.run([&](Writer& writer) {
        return mergeRecords(writer, rowRef(world.members.at(0).id), rowRef(world.members.at(1).id));
    });
    CHECK(world.result(RatingOrder::Relevance).ballots == 2);
    CHECK(value_of(world.store->file().selfCheck()) == QStringList());
}

TEST_CASE("Ballots go with an erased person, and are in nothing public", "[ops][rating][erase]")
{
    RatingWorld world;
    world.voteAll();
    CHECK(all<RatingVote>(*world.store).size() == 10);
    const auto snapshot = value_of(Snapshot::load(*world.store));
    const PublicScope scope(*snapshot, true);
    for (const EntityInfo* entity :
         {&entityOf<RatingRound>(), &entityOf<RatingRoundGroup>(), &entityOf<RatingBallot>(), &entityOf<RatingVote>()})
        CHECK_FALSE(scope.shows(*entity));

    const auto vote = ratingVoteId(world.ballotOf(0), world.item(1).id);
    REQUIRE_OK(eraseRecords(*world.store, {rowRef(world.members.at(0).id)}));
    const auto left = all<RatingBallot>(*world.store);
    CHECK(std::ranges::none_of(left, [&](const RatingBallot& each) { return each.id == world.ballotOf(0); }));
    CHECK(value_of(
        world.store->read([&](const Reader& reader) -> Result<bool> { return !reader.find(vote).has_value(); })));
    CHECK(world.result().ballots == 2);
    CHECK(value_of(world.store->file().selfCheck()) == QStringList());
}

TEST_CASE("A ballot is called by no member, wherever it is named", "[ops][rating]")
{
    RatingWorld world;
    world.voteAll();
    RowLabels labels(*world.store);
    CHECK(labels.of(rowRef(world.ballotOf(0))) == u"Stimmzettel (Was zuerst?)"_s);
    const QString vote = labels.of(rowRef(all<RatingVote>(*world.store).first().id));
    CHECK_FALSE(vote.contains(u"Arnsen"_s));
    CHECK(vote.contains(u"Empfehlung"_s));
}

TEST_CASE("As in Aachen the first so many become vorrangig, with all that share the last rank", "[ops][rating]")
{
    RatingWorld world;
    world.voteAll();
    world.set(world.item(4), "prioritised", qint64(1)); // of an earlier year
    const ImportPlan plan = planned(world, {RatingTakeoverKind::First, 2});
    CHECK(changesIn(world, plan) == QStringList{u"1.1 prioritised=ja"_s, u"1.2 prioritised=ja"_s,
                                                u"1.3 prioritised=ja"_s, u"1.4 prioritised=nein"_s});
    const QByteArray before = dump(*world.store);
    REQUIRE_OK(
        world.store->transact(kRatingTakeoverOperation, [&](Writer& writer) { return applyTakeover(writer, plan); }));
    CHECK(get(*world.store, world.recommendations.at(1).id).prioritised);
    CHECK_FALSE(get(*world.store, world.recommendations.at(3).id).prioritised);
    CHECK(planned(world, {RatingTakeoverKind::First, 2}).changes.isEmpty());
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(get(*world.store, world.recommendations.at(3).id).prioritised);
    CHECK(planned(world, {RatingTakeoverKind::First, 1}).changes.size() == 2); // 1.1 comes, 1.4 goes
    CHECK(before != QByteArray());
}

TEST_CASE("What nobody gave a dot does not come first, however many are wanted", "[ops][rating]")
{
    RatingWorld world;
    world.makeAllBallots();
    for (int member = 0; member < 3; ++member)
        REQUIRE_OK(world.enter(world.ballotOf(member),
                               {RatingEntry{world.item(2), entityOf<RatingVote>().field(u"dots"), 2}}));
    CHECK(changesIn(world, planned(world, {RatingTakeoverKind::First, 4})) == QStringList{u"1.2 prioritised=ja"_s});
}

TEST_CASE("As in Lindau high relevance makes Schwerpunkte, what is feasible Quick Wins", "[ops][rating]")
{
    RatingWorld world;
    world.set(rowRef(world.round.id), "subject", u"measures"_s);
    world.makeAllBallots();
    for (int member = 0; member < 3; ++member)
        REQUIRE_OK(world.enter(world.ballotOf(member),
                               {RatingWorld::entry(rowRef(world.measures.at(0).id), "relevance", 5),
                                RatingWorld::entry(rowRef(world.measures.at(0).id), "feasibility", 1),
                                RatingWorld::entry(rowRef(world.measures.at(1).id), "relevance", 3),
                                RatingWorld::entry(rowRef(world.measures.at(1).id), "feasibility", 5),
                                RatingWorld::entry(rowRef(world.measures.at(2).id), "relevance", 1),
                                RatingWorld::entry(rowRef(world.measures.at(2).id), "feasibility", 5)}));
    const ImportPlan plan = planned(world, {RatingTakeoverKind::Matrix, 4}, RatingOrder::Relevance);
    CHECK(changesIn(world, plan) == QStringList{u"K1 keyMeasure=ja"_s, u"K2 quickWin=ja"_s});
    CHECK(changesIn(world, planned(world, {RatingTakeoverKind::Priority, 4}, RatingOrder::Relevance)) ==
          QStringList{u"K1 priority=hoch"_s, u"K2 priority=mittel"_s, u"K3 priority=gering"_s});
}

TEST_CASE("A takeover that the round cannot give is refused", "[ops][rating]")
{
    RatingWorld world;
    world.makeAllBallots();
    const auto messageOf = [&](const RatingTakeover& takeover) {
        const RatingResult result = world.result();
        return error_of(world.store->read([&](const Reader& reader) { return planTakeover(reader, result, takeover); }))
            .message;
    };
    CHECK(messageOf({RatingTakeoverKind::First, 2}).startsWith(u"Noch kein Stimmzettel ist ausgefüllt."_s));
    world.voteAll();
    CHECK(messageOf({RatingTakeoverKind::First, 0}).contains(u"mindestens ein Eintrag"_s));
    world.set(rowRef(world.round.id), "method", u"dots"_s);
    CHECK(messageOf({RatingTakeoverKind::Matrix, 2}).contains(u"passt nicht zu „Was zuerst?“"_s));
}
