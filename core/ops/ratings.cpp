// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/ratings.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/ops/rows.h"
#include "core/query/rowlabel.h"

#include <algorithm>

namespace iplan
{

namespace
{

const FieldInfo* ballotField(const char* key)
{
    return entityOf<RatingBallot>().field(QString::fromLatin1(key));
}

Result<RatingBallot> liveBallot(const Reader& reader, const Id<RatingBallot>& id)
{
    const auto ballot = reader.find(id);
    if (!ballot || ballot->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Diesen Stimmzettel hat die Bewertungsrunde nicht mehr."),
                    QStringLiteral("Er wurde inzwischen gelöscht; der Papierkorb zeigt ihn."));
    return *ballot;
}

int nextNumber(const Reader& reader, const Id<RatingRound>& round)
{
    int last = 0;
    const auto ballots = reader.where<RatingBallot>("round", round);
    for (const RatingBallot& ballot : ballots)
        last = std::max(last, ballot.number.value_or(0));
    return last + 1;
}

Result<RowRef> makeBallot(RowMaker& maker, const Id<RatingRound>& round, const char* whose, const Value& value,
                          const QUuid& id)
{
    return maker.make({{ballotField("round"), round.text()}, {ballotField(whose), value}}, id);
}

NamedBallot named(const Reader& reader, const RatingRound& round, const RatingBallot& ballot)
{
    NamedBallot out{ballot, {}, {}, {}};
    const RowRef member = memberOf(ballot);
    const auto row = member.isNull() ? std::nullopt : reader.find(member);
    out.name = row ? rowLabel(*row) : rowLabel(toRecord(ballot));
    out.votes = votesByItem(ballot, reader.where<RatingVote>("ballot", ballot.id));
    out.faults = faultsOf(round, out.votes);
    return out;
}

Result<> refuseUnasked(const RatingRound& round, const QList<RatingItem>& items, const RatingEntry& entry)
{
    if (!ratingCriteria(round).contains(entry.criterion))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Nach „%1“ fragt „%2“ nicht.").arg(entry.criterion->labelText(), round.title));
    if (std::ranges::find(items, entry.item, &RatingItem::row) == items.end())
        return fail(ErrorKind::Rejected, QStringLiteral("Darüber stimmt „%1“ nicht ab.").arg(round.title),
                    QStringLiteral("Der Eintrag gehört nicht oder nicht mehr zu dem, was die Runde bewertet."));
    return {};
}

Result<> refuseOffScale(const RatingRound& round, const QString& title, const RatingEntry& entry)
{
    const bool isDots = entry.criterion == entityOf<RatingVote>().field(u"dots");
    const int least = isDots ? 0 : 1;
    const int most = mostOf(round, *entry.criterion);
    if (!entry.value || (*entry.value >= least && *entry.value <= most))
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“, %2: %3 liegt nicht zwischen %4 und %5.")
                                         .arg(title, entry.criterion->labelText())
                                         .arg(*entry.value)
                                         .arg(least)
                                         .arg(most));
}

/// More dots than a member has; what is there already and too much may become less.
Result<> refuseTooManyDots(const RatingRound& round, const QHash<RowRef, RatingVote>& votes, int before)
{
    int given = 0;
    for (const RatingVote& vote : votes)
        given += vote.dots.value_or(0);
    if (!asksDots(round) || given <= dotsOf(round) || given < before)
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("Das wären %1 Punkte; jedes Mitglied hat %2.").arg(given).arg(dotsOf(round)),
                QStringLiteral("Nehmen Sie zuerst woanders Punkte weg."));
}

void setCriterion(RatingVote& vote, const FieldInfo& criterion, const std::optional<int>& value)
{
    criterion.set(&vote, value ? Value(qint64(*value)) : Value());
}

int dotsIn(const QHash<RowRef, RatingVote>& votes)
{
    int out = 0;
    for (const RatingVote& vote : votes)
        out += vote.dots.value_or(0);
    return out;
}

/// Writes one thing; a vote that was joined from two is written into the one that counts.
Result<> writeEntry(Writer& writer, const NamedBallot& ballot, const RatingEntry& entry)
{
    const Value value = entry.value ? Value(qint64(*entry.value)) : Value();
    const auto known = ballot.votes.constFind(entry.item);
    const auto id = known == ballot.votes.constEnd() ? ratingVoteId(ballot.ballot.id, entry.item.id) : known->id;
    const auto stored = writer.reader().find(id);
    if (stored && !stored->deleted)
        return setRow(writer, rowRef(id), {{entry.criterion, value}});
    if (!entry.value)
        return {};
    IPLAN_TRY(createRow(writer, entityOf<RatingVote>(),
                        {{entityOf<RatingVote>().field(u"ballot"), ballot.ballot.id.text()},
                         {&ratedField(entry.item), idText(entry.item.id)},
                         {entry.criterion, value}}));
    return {};
}

} // namespace

Result<RatingRound> ratingRound(const Reader& reader, const Id<RatingRound>& id)
{
    const auto round = reader.find(id);
    if (!round || round->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Diese Bewertungsrunde gibt es nicht."),
                    QStringLiteral("Sie wurde inzwischen gelöscht; der Papierkorb zeigt sie."));
    return *round;
}

Result<RatingRound> openRatingRound(const Reader& reader, const Id<RatingRound>& id)
{
    IPLAN_TRY_ASSIGN(const auto round, ratingRound(reader, id));
    if (round.state != RoundState::Closed)
        return round;
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist abgeschlossen.").arg(round.title),
                QStringLiteral("Setzen Sie den Stand der Runde wieder auf „läuft“, oder legen Sie eine neue an."));
}

Result<int> makeBallots(Writer& writer, const Id<RatingRound>& id)
{
    const Reader& reader = writer.reader();
    IPLAN_TRY_ASSIGN(const auto round, openRatingRound(reader, id));
    const QList<RowRef> members = ratingMembers(reader, round, writer.today());
    RowMaker maker(writer, entityOf<RatingBallot>());
    int made = 0;
    if (round.secret) {
        for (int number = nextNumber(reader, id); number <= members.size(); ++number, ++made)
            IPLAN_TRY(makeBallot(maker, id, "number", qint64(number), {}));
        return made;
    }
    QSet<QUuid> known;
    const auto ballots = reader.where<RatingBallot>("round", id);
    for (const RatingBallot& ballot : ballots)
        known << memberOf(ballot).id;
    for (const RowRef& member : members) {
        const auto ballot = ratingBallotId(id, member.id);
        if (known.contains(member.id) || reader.find(ballot))
            continue;
        const char* whose = member.entity == &entityOf<Person>() ? "person" : "organization";
        IPLAN_TRY(makeBallot(maker, id, whose, idText(member.id), ballot.uuid()));
        ++made;
    }
    return made;
}

Result<Id<RatingBallot>> addNumberedBallot(Writer& writer, const Id<RatingRound>& id)
{
    IPLAN_TRY(openRatingRound(writer.reader(), id));
    RowMaker maker(writer, entityOf<RatingBallot>());
    IPLAN_TRY_ASSIGN(const auto row, makeBallot(maker, id, "number", qint64(nextNumber(writer.reader(), id)), {}));
    return Id<RatingBallot>(row.id);
}

Result<> refuseLateSecret(const Reader& reader, const RowRef& row, const QList<ColumnValue>& values)
{
    const FieldInfo* secret = entityOf<RatingRound>().field(u"secret");
    const auto isSet = [secret](const ColumnValue& value) {
        return value.column == secret && value.value.integer() != 0;
    };
    if (row.entity != &entityOf<RatingRound>() || std::ranges::none_of(values, isSet))
        return {};
    const auto ballots = reader.where<RatingBallot>("round", Id<RatingRound>(row.id));
    const auto named = std::ranges::count_if(ballots, [](const RatingBallot& one) { return !memberOf(one).isNull(); });
    if (named == 0)
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("Es gibt schon %1 mit Namen.").arg(counted(named, "Stimmzettel", "Stimmzettel")),
                QStringLiteral("Löschen Sie diese Stimmzettel zuerst, oder legen Sie für die geheime Abstimmung eine "
                               "neue Runde an."));
}

int NamedBallot::dots() const
{
    return dotsIn(votes);
}

bool NamedBallot::isFilled() const
{
    return std::ranges::any_of(
        votes, [](const RatingVote& vote) { return vote.relevance || vote.feasibility || vote.dots.value_or(0) > 0; });
}

QList<NamedBallot> ballotsOf(const Reader& reader, const RatingRound& round)
{
    QList<NamedBallot> out;
    const auto ballots = reader.where<RatingBallot>("round", round.id);
    for (const RatingBallot& ballot : ballots)
        out << named(reader, round, ballot);
    std::ranges::stable_sort(out, [](const NamedBallot& a, const NamedBallot& b) {
        const int first = memberOf(a.ballot).isNull() ? a.ballot.number.value_or(0) : -1;
        const int second = memberOf(b.ballot).isNull() ? b.ballot.number.value_or(0) : -1;
        return first == second ? textBefore(a.name, b.name) : first < second;
    });
    return out;
}

Result<NamedBallot> namedBallot(const Reader& reader, const Id<RatingBallot>& id)
{
    IPLAN_TRY_ASSIGN(const auto ballot, liveBallot(reader, id));
    IPLAN_TRY_ASSIGN(const auto round, ratingRound(reader, ballot.round));
    return named(reader, round, ballot);
}

Result<> enterVotes(Writer& writer, const Id<RatingBallot>& id, const QList<RatingEntry>& entries)
{
    IPLAN_TRY_ASSIGN(const auto ballot, namedBallot(writer.reader(), id));
    IPLAN_TRY_ASSIGN(const auto round, openRatingRound(writer.reader(), ballot.ballot.round));
    const QList<RatingItem> items = ratingItems(writer.reader(), round);
    QHash<RowRef, RatingVote> wanted = ballot.votes;
    for (const RatingEntry& entry : entries) {
        IPLAN_TRY(refuseUnasked(round, items, entry));
        const auto item = std::ranges::find(items, entry.item, &RatingItem::row);
        IPLAN_TRY(refuseOffScale(round, item->title, entry));
        setCriterion(wanted[entry.item], *entry.criterion, entry.value);
    }
    IPLAN_TRY(refuseTooManyDots(round, wanted, ballot.dots()));
    for (const RatingEntry& entry : entries)
        IPLAN_TRY(writeEntry(writer, ballot, entry));
    return {};
}

Result<> noteBallotsSent(Writer& writer, const QList<Id<RatingBallot>>& ballots, const QString& sheetKey, QDate day)
{
    for (const Id<RatingBallot>& id : ballots) {
        IPLAN_TRY_ASSIGN(const auto ballot, liveBallot(writer.reader(), id));
        IPLAN_TRY_ASSIGN(const auto round, openRatingRound(writer.reader(), ballot.round));
        if (round.state != RoundState::Running)
            IPLAN_TRY(
                setRow(writer, rowRef(round.id),
                       {{entityOf<RatingRound>().field(u"state"), Choice<RoundState>(RoundState::Running).key()}}));
        IPLAN_TRY(setRow(writer, rowRef(id),
                         {{ballotField("sentOn"), day.toString(Qt::ISODate)}, {ballotField("sheetKey"), sheetKey}}));
    }
    return {};
}

Result<> noteBallotReturned(Writer& writer, const Id<RatingBallot>& id, QDate day)
{
    IPLAN_TRY_ASSIGN(const auto ballot, liveBallot(writer.reader(), id));
    if (ballot.returnedOn.isValid())
        return {};
    return setRow(writer, rowRef(id), {{ballotField("returnedOn"), day.toString(Qt::ISODate)}});
}

} // namespace iplan
