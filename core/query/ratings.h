// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/concept.h"
#include "core/model/measure.h"
#include "core/model/rating.h"
#include "core/store/reader.h"

namespace iplan
{

class Snapshot;

// What a Bewertungsrunde asks, whom, and about what.

/// Where the round says nothing.
inline constexpr int kUsualScale = 5;
inline constexpr int kUsualDots = 5;

/// The largest grade for relevance and feasibility; the least is 1.
[[nodiscard]] int scaleOf(const RatingRound& round);
/// How many dots a member has.
[[nodiscard]] int dotsOf(const RatingRound& round);
/// How many of them may go to one thing.
[[nodiscard]] int dotsPerItemOf(const RatingRound& round);
/// Whether relevance and feasibility are asked for; also where the round does not say what is.
[[nodiscard]] bool asksCriteria(const RatingRound& round);
[[nodiscard]] bool asksDots(const RatingRound& round);
/// The fields of a RatingVote that are asked for, in their order.
[[nodiscard]] QList<const FieldInfo*> ratingCriteria(const RatingRound& round);
/// The largest number that one of them may hold in the round; the least is 1, of dots 0.
[[nodiscard]] int mostOf(const RatingRound& round, const FieldInfo& criterion);

/// What members rate: a field of action, a recommendation or a measure.
struct RatingItem {
    RowRef row;
    QString code;
    QString title;
    friend bool operator==(const RatingItem&, const RatingItem&) = default;
};

/// A row as what is rated.
[[nodiscard]] RatingItem itemOf(const FieldOfAction& field);
[[nodiscard]] RatingItem itemOf(const Recommendation& recommendation);
[[nodiscard]] RatingItem itemOf(const Measure& measure);

/// What the round is about, in list order: rows of its subject that are neither rejected nor over, of its field of
/// action and module if it names them.
[[nodiscard]] QList<RatingItem> ratingItems(const Reader& reader, const RatingRound& round);
[[nodiscard]] QList<RatingItem> ratingItems(const Snapshot& snapshot, const RatingRound& round);

/// What the vote is about; null for one about nothing.
[[nodiscard]] RowRef ratedRow(const RatingVote& vote);
/// The field of a RatingVote that refers to rows like this one.
[[nodiscard]] const FieldInfo& ratedField(const RowRef& item);

/// Who rates in the round on that day: the members of its groups, each once, persons and organisations by name; of a
/// group that says who is entitled to vote only those, otherwise neither guests nor whoever keeps the minutes.
[[nodiscard]] QList<RowRef> ratingMembers(const Reader& reader, const RatingRound& round, QDate day);

/// Whose ballot it is; null for one without a name.
[[nodiscard]] RowRef memberOf(const RatingBallot& ballot);

/// What a ballot says, by what it is about. Two votes on the same thing, which copies or a merge of measures may
/// leave, are one: of each criterion the first that says something.
[[nodiscard]] QHash<RowRef, RatingVote> votesByItem(const RatingBallot& ballot, const QList<RatingVote>& votes);

/// What of the ballot is against the rules of the round, as German sentences without a name: dots above what a member
/// has or may give to one thing, grades off the scale. Empty: nothing.
[[nodiscard]] QStringList faultsOf(const RatingRound& round, const QHash<RowRef, RatingVote>& votes);

} // namespace iplan
