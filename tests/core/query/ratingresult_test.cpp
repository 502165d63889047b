// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the ballots of a Bewertungsrunde come to.
#include "core/query/ratingresult.h"

#include "core/rules/rule.h"
#include "tests/core/ops/ratingfixture.h"

#include <cmath>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// "1 1.1", a line for each thing.
QStringList ranking(const RatingResult& result)
{
    QStringList out;
    for (const RatedItem& item : result.items)
        out << rankText(item) + u' ' + item.item.code;
    return out;
}

QStringList codesOf(const QList<RatingItem>& items)
{
    QStringList out;
    for (const RatingItem& item : items)
        out << item.code;
    return out;
}

const RatedItem& itemOf(const RatingResult& result, const QString& code)
{
    return *std::ranges::find_if(result.items, [&](const RatedItem& item) { return item.item.code == code; });
}

QStringList rulesBroken(const RatingWorld& world)
{
    const auto snapshot = value_of(Snapshot::load(*world.store));
    QStringList out;
    for (const Finding& finding : findGaps(*snapshot, QDate(2026, 11, 22))) {
        if (finding.row == rowRef(world.round.id))
            out << finding.rule->keyText() + u": "_s + finding.message;
    }
    return out;
}

} // namespace

TEST_CASE("Equal results have equal ranks, and the next one counts on", "[query][rating]")
{
    RatingWorld world;
    world.voteAll();
    const RatingResult byDots = world.result();
    CHECK(byDots.ballots == 3);
    CHECK(byDots.handedOut == 4);
    CHECK(ranking(byDots) == QStringList{u"1 1.1"_s, u"2 1.2"_s, u"2 1.3"_s, u"4 1.4"_s});
    CHECK(itemOf(byDots, u"1.1"_s).dots.sum == 5);
    CHECK(itemOf(byDots, u"1.4"_s).dots.sum == 0);
    CHECK(ranking(world.result(RatingOrder::Relevance)) == QStringList{u"1 1.1"_s, u"2 1.2"_s, u"3 1.3"_s, u"– 1.4"_s});
    CHECK(ranking(world.result(RatingOrder::Feasibility)).first() == u"1 1.2"_s);
    CHECK(ranking(world.result(RatingOrder::Overall)).first() == u"1 1.2"_s);
}

TEST_CASE("Mean and spread are those of the grades that were given", "[query][rating]")
{
    RatingWorld world;
    world.voteAll();
    const RatingFigures figures = itemOf(world.result(), u"1.1"_s).relevance; // 5, 4, 5
    CHECK(figures.votes == 3);
    CHECK(std::abs(figures.mean - 14.0 / 3) < 1e-9);
    CHECK(std::abs(figures.deviation - std::sqrt(2.0 / 9)) < 1e-9);
    CHECK(figures.least == 4);
    CHECK(figures.most == 5);
    CHECK(figuresText(figures) == u"4,7 (4–5, ±0,5)"_s);
}

TEST_CASE("What fewer than three said is not told", "[query][rating]")
{
    RatingWorld world;
    world.voteAll();
    const RatingFigures one = itemOf(world.result(), u"1.4"_s).relevance;
    CHECK(one.isWithheld());
    CHECK(figuresText(one) == u"zu wenige"_s);
    CHECK(remarksOn(world.result()).join(u' ').contains(u"„zu wenige“"_s));

    // Two ballots are no result at all: each of the two would know what the other one said.
    RatingWorld two;
    two.makeAllBallots();
    two.vote(0, {{5, 2, 2}});
    two.vote(1, {{4, 1, 1}});
    const RatingResult result = two.result();
    CHECK(result.isTooFew());
    CHECK(ranking(result).first() == u"– 1.1"_s);
    CHECK(remarksOn(result).first().startsWith(u"2 Stimmzettel sind ausgefüllt. Ein Ergebnis gibt es ab 3"_s));
    CHECK(std::ranges::all_of(ratingMatrix(result), [](const RatingCell& cell) { return cell.items.isEmpty(); }));
}

TEST_CASE("The matrix sets relevance against feasibility", "[query][rating]")
{
    RatingWorld world;
    world.voteAll();
    const RatingResult result = world.result();
    QStringList cells;
    for (const RatingCell& cell : ratingMatrix(result)) {
        for (const RatedItem* item : cell.items)
            cells << u"%1: %2, %3"_s.arg(item->item.code, Choice<Rating>(cell.relevance).label(),
                                         Choice<Rating>(cell.feasibility).label());
    }
    CHECK(cells == QStringList{u"1.2: hoch, hoch"_s, u"1.1: hoch, gering"_s, u"1.3: gering, gering"_s});
    CHECK(levelOf(1, 5) == Rating::Low);
    CHECK(levelOf(3, 5) == Rating::Medium);
    CHECK(levelOf(5, 5) == Rating::High);
    CHECK(levelOf(2, 2) == Rating::High);
}

TEST_CASE("What the rules of the round do not allow is no part of the result, and a finding without a name",
          "[query][rating]")
{
    RatingWorld world;
    world.voteAll();
    CHECK(rulesBroken(world).isEmpty());
    // As two copies may leave it: each gave the dots that were left.
    const auto vote = ratingVoteId(world.ballotOf(0), world.item(4).id);
    const EntityInfo& votes = entityOf<RatingVote>();
    world.run([&](Writer& writer) -> Result<> {
        IPLAN_TRY(createRow(writer, votes,
                            {{votes.field(u"ballot"), world.ballotOf(0).text()},
                             {votes.field(u"recommendation"), world.recommendations.at(3).id.text()},
                             {votes.field(u"dots"), qint64(2)},
                             {votes.field(u"relevance"), qint64(9)}}));
        return {};
    });
    CHECK(get(*world.store, vote).dots == 2);
    const RatingResult result = world.result();
    CHECK(result.withoutDots == 1);
    CHECK(result.gradesOff == 1);
    CHECK(itemOf(result, u"1.4"_s).relevance.votes == 1); // the 3 of another ballot
    CHECK(itemOf(result, u"1.1"_s).dots.votes == 2);
    CHECK(rulesBroken(world) ==
          QStringList{u"ratingNotAllowed: Ein Stimmzettel vergibt 5 Punkte; erlaubt sind 3."_s,
                      u"ratingNotAllowed: Ein Stimmzettel enthält 1 Note außerhalb der Skala von 1 bis 5."_s});
}

TEST_CASE("What is rated follows from the round", "[query][rating]")
{
    RatingWorld world;
    const auto itemsOf = [&world](RatingSubject subject) {
        RatingRound round = world.round;
        round.subject = subject;
        return codesOf(value_of(world.store->read(
            [&](const Reader& reader) -> Result<QList<RatingItem>> { return ratingItems(reader, round); })));
    };
    CHECK(itemsOf(RatingSubject::Fields) == QStringList{u"1"_s});
    CHECK(itemsOf(RatingSubject::Measures) == QStringList{u"K1"_s, u"K2"_s, u"K3"_s}); // K4 is done
    CHECK(itemsOf(RatingSubject::Proposals) == QStringList{u"K1"_s});
    CHECK(itemsOf(RatingSubject::Recommendations).size() == 4);
    world.set(rowRef(world.recommendations.at(0).id), "state", u"rejected"_s);
    CHECK(itemsOf(RatingSubject::Recommendations).size() == 3);
    world.round.module = Id<ConceptModule>(newRowId());
    CHECK(itemsOf(RatingSubject::Recommendations).isEmpty());
}

TEST_CASE("The result stays what it was when the round would not ask any more", "[query][rating]")
{
    RatingWorld world;
    world.voteAll();
    world.set(rowRef(world.round.id), "state", u"closed"_s);
    world.set(world.item(1), "state", u"rejected"_s);
    CHECK(ranking(world.result()) == QStringList{u"1 1.1"_s, u"2 1.2"_s, u"2 1.3"_s, u"4 1.4"_s});
}

TEST_CASE("Two ballots of one member count as one", "[query][rating]")
{
    RatingWorld world;
    world.voteAll();
    // Entered by hand in the form, where nobody derives an id.
    world.run([&](Writer& writer) -> Result<> {
        RatingBallot second;
        second.round = world.round.id;
        second.person = world.members.at(0).id;
        writer.insert(second);
        RatingVote vote;
        vote.ballot = second.id;
        vote.recommendation = world.recommendations.at(0).id;
        vote.relevance = 1; // the first ballot says 5
        writer.insert(vote);
        return {};
    });
    const RatingResult result = world.result();
    CHECK(result.ballots == 3);
    CHECK(itemOf(result, u"1.1"_s).relevance.sum == 14);
    CHECK(rulesBroken(world) == QStringList{u"ballotTwice: Ein Mitglied hat zwei Stimmzettel."_s});
}
