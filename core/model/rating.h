// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct ConceptModule;
struct FieldOfAction;
struct Measure;
struct Organization;
struct Person;
struct RatingBallot;
struct RatingRound;
struct RatingVote;
struct Recommendation;
struct WorkingGroup;

/// Bewertungsrunde: the members of groups say what comes first. From the model. What is rated follows from subject,
/// field and module (core/query/ratings.h) and is stored nowhere else; a closed round keeps its ballots as they are.
struct RatingRound {
    Id<RatingRound> id;
    bool deleted = false;
    QString title;
    Choice<RatingSubject> subject;
    Id<FieldOfAction> fieldOfAction; ///< only what belongs to it; null: all
    Id<ConceptModule> module;        ///< likewise
    Choice<RatingMethod> method;
    std::optional<int> scale;       ///< relevance and feasibility go from 1 to this
    std::optional<int> dots;        ///< that a member has to give
    std::optional<int> dotsPerItem; ///< at most so many to one; none: all of them
    bool secret = false;            ///< ballots have numbers and no names
    QDate due;
    Choice<RoundState> state;
    QString instructions;
    QString source;
};
template <>
const EntityInfo& entityOf<RatingRound>();

/// Link: the members of the group rate in the round.
struct RatingRoundGroup {
    Id<RatingRoundGroup> id;
    bool deleted = false;
    Id<RatingRound> round;
    Id<WorkingGroup> workingGroup;
};
template <>
const EntityInfo& entityOf<RatingRoundGroup>();

/// Stimmzettel: what one member says in a round. Of a person, of an organisation that is a member as such, or in a
/// secret round of nobody that is known. The id of one with a name follows from round and member (ratingBallotId()), so
/// that two copies have one ballot for each.
struct RatingBallot {
    Id<RatingBallot> id;
    bool deleted = false;
    Id<RatingRound> round;
    Id<Person> person;
    Id<Organization> organization;
    std::optional<int> number; ///< of one without a name
    QDate sentOn;
    QDate returnedOn;
    QString sheetKey; ///< of the sheet that was given out last
};
template <>
const EntityInfo& entityOf<RatingBallot>();

/// Bewertung: what a ballot says of one thing. One of the three references is set. The id follows from ballot and thing
/// (ratingVoteId()), so that two copies contradict each other only where they differ on the same thing.
struct RatingVote {
    Id<RatingVote> id;
    bool deleted = false;
    Id<RatingBallot> ballot;
    Id<FieldOfAction> fieldOfAction;
    Id<Recommendation> recommendation;
    Id<Measure> measure;
    std::optional<int> relevance;
    std::optional<int> feasibility;
    std::optional<int> dots;
};
template <>
const EntityInfo& entityOf<RatingVote>();

/// The id of the ballot of a member, a person or an organisation: the same on every copy.
[[nodiscard]] Id<RatingBallot> ratingBallotId(const Id<RatingRound>& round, const QUuid& member);

/// The id of what the ballot says of a field of action, a recommendation or a measure: the same on every copy.
[[nodiscard]] Id<RatingVote> ratingVoteId(const Id<RatingBallot>& ballot, const QUuid& item);

} // namespace iplan
