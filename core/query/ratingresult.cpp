// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/ratingresult.h"

#include "core/base/counted.h"
#include "core/query/snapshot.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace iplan
{

namespace
{

constexpr RatingOrder kOrders[] = {RatingOrder::Overall, RatingOrder::Relevance, RatingOrder::Feasibility,
                                   RatingOrder::Dots};
constexpr double kSame = 1e-9; ///< scores that differ by less are equal: means are fractions

/// What one member says, of all ballots of that member.
using Votes = QHash<RowRef, RatingVote>;

/// The ballots, those of one member as one; the one with the derived id comes first.
QList<Votes> votesOfMembers(const Snapshot& snapshot, const RatingRound& round)
{
    QList<const RatingBallot*> ballots = snapshot.ballotsOf.of(round.id);
    std::ranges::stable_partition(ballots, [&round](const RatingBallot* ballot) {
        return ballot->id == ratingBallotId(round.id, memberOf(*ballot).id);
    });
    QList<Votes> out;
    QHash<QUuid, qsizetype> places;
    for (const RatingBallot* ballot : std::as_const(ballots)) {
        QList<RatingVote> votes;
        for (const RatingVote* vote : snapshot.votesOf.of(ballot->id))
            votes << *vote;
        const QUuid who = memberOf(*ballot).isNull() ? ballot->id.uuid() : memberOf(*ballot).id;
        const auto known = places.constFind(who);
        if (known == places.constEnd()) {
            places.insert(who, out.size());
            out << votesByItem(*ballot, votes);
            continue;
        }
        const QList<RatingVote> first = out.at(*known).values();
        out[*known] = votesByItem(*ballot, first + votes);
    }
    return out;
}

/// The votes on one criterion of one thing, gathered.
class Tally
{
public:
    void add(int value) { m_values << value; }
    [[nodiscard]] RatingFigures figures() const
    {
        RatingFigures out;
        out.votes = static_cast<int>(m_values.size());
        if (m_values.isEmpty())
            return out;
        for (const int value : m_values)
            out.sum += value;
        out.mean = double(out.sum) / out.votes;
        double squares = 0;
        for (const int value : m_values)
            squares += (value - out.mean) * (value - out.mean);
        out.deviation = std::sqrt(squares / out.votes);
        const auto [least, most] = std::ranges::minmax(m_values);
        out.least = least;
        out.most = most;
        return out;
    }

private:
    QList<int> m_values;
};

class ResultMaker
{
public:
    ResultMaker(const RatingRound& round, const QList<RatingItem>& items) : m_round(round), m_items(items)
    {
        m_tallies.resize(items.size());
    }
    void add(const Votes& votes)
    {
        const bool countsDots = asksDots(m_round) && dotsCount(votes);
        const bool givesDots = countsDots && std::ranges::any_of(m_items, [&votes](const RatingItem& item) {
                                   return votes.value(item.row).dots.value_or(0) > 0;
                               });
        bool counts = givesDots;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const RatingVote vote = votes.value(m_items.at(i).row);
            counts = addGrade(m_tallies[i].relevance, vote.relevance) || counts;
            counts = addGrade(m_tallies[i].feasibility, vote.feasibility) || counts;
            if (givesDots)
                m_tallies[i].dots.add(vote.dots.value_or(0));
        }
        ballots += static_cast<int>(counts);
    }
    [[nodiscard]] RatedItem item(qsizetype at) const
    {
        const Tallies& all = m_tallies.at(at);
        return {m_items.at(at), all.relevance.figures(), all.feasibility.figures(), all.dots.figures(), {}, {}};
    }
    int ballots = 0;
    int withoutDots = 0;
    int gradesOff = 0;

private:
    struct Tallies {
        Tally relevance;
        Tally feasibility;
        Tally dots;
    };
    /// Dots of a ballot that gives more than it has count as none: nobody could say which of them are too many.
    bool dotsCount(const Votes& votes)
    {
        int given = 0;
        bool isAllowed = true;
        for (const RatingVote& vote : votes) {
            const int dots = vote.dots.value_or(0);
            given += dots;
            isAllowed = isAllowed && dots >= 0 && dots <= dotsPerItemOf(m_round);
        }
        isAllowed = isAllowed && given <= dotsOf(m_round);
        withoutDots += static_cast<int>(!isAllowed);
        return isAllowed;
    }
    bool addGrade(Tally& tally, const std::optional<int>& grade)
    {
        if (!grade || !asksCriteria(m_round))
            return false;
        const bool isOff = *grade < 1 || *grade > scaleOf(m_round);
        gradesOff += static_cast<int>(isOff);
        if (!isOff)
            tally.add(*grade);
        return !isOff;
    }

    const RatingRound& m_round;
    const QList<RatingItem>& m_items;
    QList<Tallies> m_tallies;
};

std::optional<double> scoreOf(const RatedItem& item, RatingOrder order)
{
    const auto meanOf = [](const RatingFigures& figures) {
        return figures.isKnown() ? std::optional(figures.mean) : std::nullopt;
    };
    switch (order) {
    case RatingOrder::Relevance:
        return meanOf(item.relevance);
    case RatingOrder::Feasibility:
        return meanOf(item.feasibility);
    case RatingOrder::Dots:
        return item.dots.isKnown() ? std::optional(double(item.dots.sum)) : std::nullopt;
    case RatingOrder::Overall:
        break;
    }
    if (!item.relevance.isKnown() || !item.feasibility.isKnown())
        return {};
    return (item.relevance.mean + item.feasibility.mean) / 2;
}

void rank(QList<RatedItem>& items)
{
    std::ranges::stable_sort(items, [](const RatedItem& a, const RatedItem& b) {
        return a.score.has_value() && (!b.score || *a.score > *b.score + kSame);
    });
    for (qsizetype i = 0; i < items.size() && items.at(i).score; ++i) {
        const bool isTie = i > 0 && std::abs(*items.at(i).score - *items.at(i - 1).score) < kSame;
        items[i].rank = isTie ? *items.at(i - 1).rank : static_cast<int>(i) + 1;
    }
}

/// What was rated and is no more what the round asks about, such as a proposal that was adopted since: the result
/// stays what it was.
void addRatedBefore(const Snapshot& snapshot, const QList<Votes>& members, QList<RatingItem>& items)
{
    QSet<RowRef> known;
    for (const RatingItem& item : std::as_const(items))
        known << item.row;
    QSet<RowRef> further;
    for (const Votes& votes : members) {
        for (auto vote = votes.begin(); vote != votes.end(); ++vote) {
            if (!known.contains(vote.key()))
                further << vote.key();
        }
    }
    if (further.isEmpty())
        return;
    for (const FieldOfAction& field : snapshot.fieldsOfAction) {
        if (further.contains(rowRef(field.id)))
            items << itemOf(field);
    }
    for (const Recommendation& recommendation : snapshot.recommendations) {
        if (further.contains(rowRef(recommendation.id)))
            items << itemOf(recommendation);
    }
    for (const Measure& measure : snapshot.measures) {
        if (further.contains(rowRef(measure.id)) && measure.mergedInto.isNull())
            items << itemOf(measure);
    }
}

QStringList groupsOf(const Snapshot& snapshot, const RatingRound& round)
{
    QStringList out;
    for (const RatingRoundGroup* link : snapshot.groupsOfRating.of(round.id)) {
        if (const WorkingGroup* group = snapshot.workingGroups.find(link->workingGroup))
            out << group->title;
    }
    return out;
}

} // namespace

std::span<const RatingOrder> allRatingOrders()
{
    return kOrders;
}

QString ratingOrderKey(RatingOrder order)
{
    switch (order) {
    case RatingOrder::Relevance:
        return QStringLiteral("relevance");
    case RatingOrder::Feasibility:
        return QStringLiteral("feasibility");
    case RatingOrder::Dots:
        return QStringLiteral("dots");
    case RatingOrder::Overall:
        break;
    }
    return QStringLiteral("overall");
}

QString ratingOrderLabel(RatingOrder order)
{
    switch (order) {
    case RatingOrder::Relevance:
        return QStringLiteral("Relevanz");
    case RatingOrder::Feasibility:
        return QStringLiteral("Umsetzbarkeit");
    case RatingOrder::Dots:
        return QStringLiteral("Punkten");
    case RatingOrder::Overall:
        break;
    }
    return QStringLiteral("Mittel aus Relevanz und Umsetzbarkeit");
}

bool canOrder(const RatingRound& round, RatingOrder order)
{
    return order == RatingOrder::Dots ? asksDots(round) : asksCriteria(round);
}

RatingOrder usualOrder(const RatingRound& round)
{
    return asksDots(round) ? RatingOrder::Dots : RatingOrder::Overall;
}

RatingResult ratingResult(const Snapshot& snapshot, const RatingRound& round, RatingOrder order)
{
    const QList<Votes> members = votesOfMembers(snapshot, round);
    QList<RatingItem> items = ratingItems(snapshot, round);
    addRatedBefore(snapshot, members, items);
    ResultMaker maker(round, items);
    for (const Votes& votes : members)
        maker.add(votes);
    RatingResult out;
    out.round = round;
    out.groups = groupsOf(snapshot, round);
    out.order = order;
    out.handedOut = static_cast<int>(members.size());
    out.ballots = maker.ballots;
    out.withoutDots = maker.withoutDots;
    out.gradesOff = maker.gradesOff;
    for (qsizetype i = 0; i < items.size(); ++i) {
        out.items << maker.item(i);
        if (!out.isTooFew())
            out.items.last().score = scoreOf(out.items.last(), order);
    }
    rank(out.items);
    return out;
}

Rating levelOf(double mean, int scale)
{
    const double share = (mean - 1) / std::max(scale - 1, 1);
    if (share >= 2.0 / 3 - kSame)
        return Rating::High;
    return share >= 1.0 / 3 - kSame ? Rating::Medium : Rating::Low;
}

QString meanText(double mean)
{
    return QLocale(QLocale::German).toString(mean, 'f', 1);
}

QString figuresText(const RatingFigures& figures)
{
    if (figures.isWithheld())
        return QStringLiteral("zu wenige");
    if (!figures.isKnown())
        return QStringLiteral("–");
    return QStringLiteral("%1 (%2–%3, ±%4)")
        .arg(meanText(figures.mean))
        .arg(figures.least)
        .arg(figures.most)
        .arg(meanText(figures.deviation));
}

QString rankText(const RatedItem& item)
{
    return item.rank ? QString::number(*item.rank) : QStringLiteral("–");
}

QStringList remarksOn(const RatingResult& result)
{
    QStringList out;
    if (result.isTooFew()) {
        out << QStringLiteral("%1 ausgefüllt. Ein Ergebnis gibt es ab %2 ausgefüllten Stimmzetteln; bei weniger ließe "
                              "sich erraten, wer wie bewertet hat.")
                   .arg(result.ballots == 0 ? QStringLiteral("Noch kein Stimmzettel ist")
                                            : counted(result.ballots, "Stimmzettel ist", "Stimmzettel sind"))
                   .arg(kFewestVotes);
        return out;
    }
    out << QStringLiteral("%1 von %L2 ausgefüllt.")
               .arg(counted(result.ballots, "Stimmzettel", "Stimmzettel"))
               .arg(std::max(result.handedOut, result.ballots));
    const bool hasFew = std::ranges::any_of(result.items, [](const RatedItem& item) {
        return item.relevance.isWithheld() || item.feasibility.isWithheld() || item.dots.isWithheld();
    });
    if (hasFew)
        out << QStringLiteral("„zu wenige“: Weniger als %1 Mitglieder haben hier etwas angegeben; das wird nicht "
                              "gezeigt, weil sich sonst erraten ließe, wer wie bewertet hat.")
                   .arg(kFewestVotes);
    if (result.withoutDots > 0)
        out << QStringLiteral("Nicht gezählt sind die Punkte von %1: es sind mehr, als erlaubt sind.")
                   .arg(counted(result.withoutDots, "Stimmzettel", "Stimmzetteln"));
    if (result.gradesOff > 0)
        out << QStringLiteral("Nicht gezählt: %1 außerhalb der Skala von 1 bis %2.")
                   .arg(counted(result.gradesOff, "Note", "Noten"))
                   .arg(scaleOf(result.round));
    return out;
}

QList<RatingCell> ratingMatrix(const RatingResult& result)
{
    constexpr Rating levels[] = {Rating::High, Rating::Medium, Rating::Low};
    QList<RatingCell> out;
    for (const Rating relevance : levels) {
        for (const Rating feasibility : levels)
            out << RatingCell{relevance, feasibility, {}};
    }
    const int scale = scaleOf(result.round);
    for (const RatedItem& item : result.items) {
        if (result.isTooFew() || !item.relevance.isKnown() || !item.feasibility.isKnown())
            continue;
        const Rating relevance = levelOf(item.relevance.mean, scale);
        const Rating feasibility = levelOf(item.feasibility.mean, scale);
        for (RatingCell& cell : out) {
            if (cell.relevance == relevance && cell.feasibility == feasibility)
                cell.items << &item;
        }
    }
    return out;
}

} // namespace iplan
