// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"
#include "core/query/ratings.h"
#include "core/store/store.h"

namespace iplan
{

// Bewertungsrunde: ballots and what they say.

/// Operations of the commits.
inline const QString kRatingBallotsOperation = QStringLiteral("rating:ballots");
inline const QString kRatingVoteOperation = QStringLiteral("rating:vote");
inline const QString kRatingOutOperation = QStringLiteral("rating:out");
inline const QString kRatingReturnOperation = QStringLiteral("rating:return");
inline const QString kRatingTakeoverOperation = QStringLiteral("rating:takeover");

/// The round; NotFound where it is not there.
[[nodiscard]] Result<RatingRound> ratingRound(const Reader& reader, const Id<RatingRound>& id);
/// As ratingRound(); Rejected for one that is closed.
[[nodiscard]] Result<RatingRound> openRatingRound(const Reader& reader, const Id<RatingRound>& id);

/// Makes a ballot for each member (ratingMembers()) who has none, in a secret round as many ballots without a name as
/// there are members; gives how many. A ballot in the Papierkorb stays there. NotFound without the round, Rejected for
/// one that is closed.
Result<int> makeBallots(Writer& writer, const Id<RatingRound>& round);

/// Makes a ballot without a name, with the number that follows. Errors as makeBallots().
Result<Id<RatingBallot>> addNumberedBallot(Writer& writer, const Id<RatingRound>& round);

/// Whose ballots they are, in the order in which they are listed: members by name, then numbers.
struct NamedBallot {
    RatingBallot ballot;
    QString name; ///< of the member, or "Stimmzettel 3"
    QHash<RowRef, RatingVote> votes;
    QStringList faults; ///< as faultsOf()

    /// How many dots are given.
    [[nodiscard]] int dots() const;
    /// Whether it says anything.
    [[nodiscard]] bool isFilled() const;
};
[[nodiscard]] QList<NamedBallot> ballotsOf(const Reader& reader, const RatingRound& round);
/// One of them; NotFound where it is not there.
[[nodiscard]] Result<NamedBallot> namedBallot(const Reader& reader, const Id<RatingBallot>& ballot);

/// Whether these values would make a round secret that has ballots with names already: those would stay, and their
/// members vote twice. Rejected then; fine for rows of other kinds.
Result<> refuseLateSecret(const Reader& reader, const RowRef& row, const QList<ColumnValue>& values);

/// What a ballot says of one criterion (ratingCriteria()) of one thing.
struct RatingEntry {
    RowRef item;
    const FieldInfo* criterion = nullptr;
    std::optional<int> value; ///< nothing: takes back what was said
};

/// Enters what a ballot says, all of it or nothing. No day is noted: two copies that enter on different days would
/// contradict each other by it. Rejected: the round is closed, does
/// not ask for the criterion or is not about the thing; a grade off the scale; more dots than a member has, or than may
/// go to one thing, when all is entered.
Result<> enterVotes(Writer& writer, const Id<RatingBallot>& ballot, const QList<RatingEntry>& entries);

/// Notes that the ballots were given out by the sheet with that key; the round runs from then on.
Result<> noteBallotsSent(Writer& writer, const QList<Id<RatingBallot>>& ballots, const QString& sheetKey, QDate day);
/// Notes that the ballot came back; a day that stands there stays.
Result<> noteBallotReturned(Writer& writer, const Id<RatingBallot>& ballot, QDate day);

} // namespace iplan
