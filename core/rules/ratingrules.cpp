// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/ratings.h"
#include "core/rules/rulerun.h"

namespace iplan
{

void checkRatings(RuleRun& run)
{
    for (const RatingRound& round : run.snapshot.rows<RatingRound>()) {
        for (const RatingBallot* ballot : run.snapshot.ballotsOf.of(round.id)) {
            QList<RatingVote> votes;
            for (const RatingVote* vote : run.snapshot.votesOf.of(ballot->id))
                votes << *vote;
            const QStringList faults = faultsOf(round, votesByItem(*ballot, votes));
            for (const QString& fault : faults)
                run.report(round, fault);
        }
    }
}

void checkBallotsTwice(RuleRun& run)
{
    for (const RatingRound& round : run.snapshot.rows<RatingRound>()) {
        QSet<QUuid> known;
        QSet<int> numbers;
        for (const RatingBallot* ballot : run.snapshot.ballotsOf.of(round.id)) {
            const RowRef member = memberOf(*ballot);
            if (!member.isNull() && known.contains(member.id))
                run.report(round, QStringLiteral("Ein Mitglied hat zwei Stimmzettel."));
            known << member.id;
            if (ballot->number && numbers.contains(*ballot->number))
                run.report(round, QStringLiteral("Zwei Stimmzettel haben die Nummer %1.").arg(*ballot->number));
            if (ballot->number)
                numbers << *ballot->number;
        }
    }
}

} // namespace iplan
