// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "core/ops/ratings.h"
#include "core/ops/rows.h"
#include "core/query/ratingresult.h"
#include "core/query/snapshot.h"
#include "tests/core/store/storefixture.h"

namespace iplan::test
{

/// A group with four members and a guest, four recommendations of a module, four measures, and a round in which the
/// group rates the recommendations by relevance and feasibility from 1 to 5, and gives out 3 dots.
struct RatingWorld {
    std::unique_ptr<Store> store = memoryStore();
    FieldOfAction field;
    ConceptModule module;
    WorkingGroup group;
    QList<Person> members;
    QList<Recommendation> recommendations; ///< 1.1 to 1.4
    QList<Measure> measures;               ///< K1 to K4
    RatingRound round;

    RatingWorld()
    {
        field.number = QStringLiteral("1");
        field.title = QStringLiteral("Bildung");
        group.title = QStringLiteral("AG Bildung");
        round.title = QStringLiteral("Was zuerst?");
        round.subject = RatingSubject::Recommendations;
        round.method = RatingMethod::Both;
        round.dots = 3;
        write(*store, QStringLiteral("test:fill"), [this](Writer& writer) {
            writer.insert(field);
            module.fieldOfAction = field.id;
            module.number = QStringLiteral("1.1");
            writer.insert(module);
            writer.insert(group);
            for (const char* name : {"Arnsen", "Bolk", "Cezanek", "Dulfs", "Gastmann"})
                addMember(writer, QString::fromLatin1(name));
            for (int i = 1; i <= 4; ++i)
                addItems(writer, i);
            writer.insert(round);
            writer.link(RatingRoundGroup{{}, false, round.id, group.id});
        });
    }

    void run(const std::function<Result<>(Writer&)>& body)
    {
        REQUIRE_OK(store->transact(QStringLiteral("test:rating"), body));
    }
    void set(const RowRef& row, const char* key, const Value& value)
    {
        run([&](Writer& writer) {
            return setRow(writer, row, {{row.entity->field(QString::fromLatin1(key)), value}});
        });
    }
    void makeAllBallots()
    {
        run([this](Writer& writer) -> Result<> {
            IPLAN_TRY(makeBallots(writer, round.id));
            return {};
        });
    }
    [[nodiscard]] Id<RatingBallot> ballotOf(int member) const
    {
        return ratingBallotId(round.id, members.at(member).id.uuid());
    }
    [[nodiscard]] RatingRound stored() const { return get(*store, round.id); }

    [[nodiscard]] static RatingEntry entry(const RowRef& item, const char* criterion, std::optional<int> value)
    {
        return {item, entityOf<RatingVote>().field(QString::fromLatin1(criterion)), value};
    }
    [[nodiscard]] RowRef item(int number) const { return rowRef(recommendations.at(number - 1).id); }
    [[nodiscard]] Result<CommitNotice> enter(const Id<RatingBallot>& ballot, const QList<RatingEntry>& entries) const
    {
        return store->transact(kRatingVoteOperation,
                               [&](Writer& writer) { return enterVotes(writer, ballot, entries); });
    }
    /// What a member says of 1.1 to 1.4, of each relevance, feasibility and dots; 0 says nothing.
    void vote(int member, const QList<std::array<int, 3>>& says) const
    {
        QList<RatingEntry> entries;
        for (int i = 0; i < says.size(); ++i) {
            constexpr const char* criteria[] = {"relevance", "feasibility", "dots"};
            for (int c = 0; c < 3; ++c) {
                if (const int value = says.at(i)[static_cast<std::size_t>(c)])
                    entries << entry(item(i + 1), criteria[c], value);
            }
        }
        REQUIRE_OK(enter(ballotOf(member), entries));
    }
    /// Three ballots: 1.1 leads by dots, 1.2 and 1.3 are equal.
    void voteAll()
    {
        makeAllBallots();
        vote(0, {{5, 2, 2}, {4, 5, 1}, {1, 1, 0}, {0, 0, 0}});
        vote(1, {{4, 1, 2}, {4, 4, 0}, {2, 1, 1}, {3, 0, 0}});
        vote(2, {{5, 1, 1}, {3, 5, 1}, {1, 2, 1}, {0, 0, 0}});
    }
    [[nodiscard]] RatingResult result(RatingOrder order = RatingOrder::Dots) const
    {
        const auto snapshot = value_of(Snapshot::load(*store));
        return ratingResult(*snapshot, *snapshot->rows<RatingRound>().find(round.id), order);
    }

private:
    void addMember(Writer& writer, const QString& name)
    {
        Person person;
        person.givenName = QStringLiteral("Test");
        person.familyName = name;
        writer.insert(person);
        members << person;
        Membership membership;
        membership.workingGroup = group.id;
        membership.person = person.id;
        membership.state = MembershipState::Accepted;
        membership.role = name == QLatin1String("Gastmann") ? MembershipRole::Guest : MembershipRole::Member;
        writer.insert(membership);
    }
    void addItems(Writer& writer, int number)
    {
        Recommendation recommendation;
        recommendation.module = module.id;
        recommendation.number = QStringLiteral("1.%1").arg(number);
        recommendation.title = QStringLiteral("Empfehlung %1").arg(number);
        writer.insert(recommendation);
        recommendations << recommendation;
        Measure measure;
        measure.code = QStringLiteral("K%1").arg(number);
        measure.title = QStringLiteral("Maßnahme %1").arg(number);
        measure.state = number == 4 ? MeasureState::Done : number == 1 ? MeasureState::Idea : MeasureState::Running;
        measure.fieldOfAction = field.id;
        writer.insert(measure);
        measures << measure;
    }
};

} // namespace iplan::test
