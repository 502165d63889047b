// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/ratings.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/base/shortened.h"
#include "core/query/members.h"
#include "core/query/rowlabel.h"
#include "core/query/snapshot.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr qsizetype kLongestTitle = 160;

/// Rows from the tables or from a snapshot.
struct RowsOfReader {
    const Reader& reader;
    template <class E>
    [[nodiscard]] QList<E> all() const
    {
        return reader.all<E>();
    }
};
struct RowsOfSnapshot {
    const Snapshot& snapshot;
    template <class E>
    [[nodiscard]] const QList<E>& all() const
    {
        return snapshot.rows<E>().rows();
    }
};

bool isOver(const Measure& measure)
{
    return measure.state == MeasureState::Done || measure.state == MeasureState::Stopped ||
           measure.state == MeasureState::Rejected || !measure.mergedInto.isNull();
}

bool isProposal(const Measure& measure)
{
    return measure.state == MeasureState::Idea || measure.state == MeasureState::Proposed;
}

QString titleOf(const Recommendation& recommendation)
{
    const QString& text = recommendation.title.trimmed().isEmpty() ? recommendation.originalText : recommendation.title;
    return shortened(text.simplified(), kLongestTitle);
}

/// The modules with the field that they belong to.
template <class Rows>
QHash<Id<ConceptModule>, Id<FieldOfAction>> fieldsOfModules(const Rows& rows)
{
    QHash<Id<ConceptModule>, Id<FieldOfAction>> out;
    const auto& modules = rows.template all<ConceptModule>();
    for (const ConceptModule& module : modules)
        out.insert(module.id, module.fieldOfAction);
    return out;
}

template <class Rows>
QList<RatingItem> fieldItems(const Rows& rows, const RatingRound& round)
{
    QList<RatingItem> out;
    const auto& fields = rows.template all<FieldOfAction>();
    for (const FieldOfAction& field : fields) {
        if (round.fieldOfAction.isNull() || round.fieldOfAction == field.id)
            out << itemOf(field);
    }
    return out;
}

template <class Rows>
QList<RatingItem> recommendationItems(const Rows& rows, const RatingRound& round)
{
    QList<RatingItem> out;
    const auto fields = fieldsOfModules(rows);
    const auto& recommendations = rows.template all<Recommendation>();
    for (const Recommendation& one : recommendations) {
        const bool isWanted = (round.module.isNull() || round.module == one.module) &&
                              (round.fieldOfAction.isNull() || round.fieldOfAction == fields.value(one.module));
        if (isWanted && one.state != RecommendationState::Rejected)
            out << itemOf(one);
    }
    return out;
}

template <class Rows>
QList<RatingItem> measureItems(const Rows& rows, const RatingRound& round)
{
    QList<RatingItem> out;
    const auto fields = fieldsOfModules(rows);
    const bool onlyProposals = round.subject == RatingSubject::Proposals;
    const auto& measures = rows.template all<Measure>();
    for (const Measure& one : measures) {
        const auto field = one.fieldOfAction.isNull() ? fields.value(one.module) : one.fieldOfAction;
        const bool isWanted = (round.module.isNull() || round.module == one.module) &&
                              (round.fieldOfAction.isNull() || round.fieldOfAction == field);
        if (isWanted && !isOver(one) && (!onlyProposals || isProposal(one)))
            out << itemOf(one);
    }
    return out;
}

template <class Rows>
QList<RatingItem> itemsOf(const Rows& rows, const RatingRound& round)
{
    if (round.subject == RatingSubject::Fields)
        return fieldItems(rows, round);
    if (round.subject == RatingSubject::Recommendations)
        return recommendationItems(rows, round);
    return round.subject.isNull() ? QList<RatingItem>() : measureItems(rows, round);
}

/// Those of the members of one group who rate.
QList<Membership> entitledOf(QList<Membership> members)
{
    const bool saysWho = std::ranges::any_of(members, &Membership::votingRight);
    members.removeIf([saysWho](const Membership& member) {
        return saysWho ? !member.votingRight
                       : member.role == MembershipRole::Guest || member.role == MembershipRole::Minutes;
    });
    return members;
}

void join(std::optional<int>& into, const std::optional<int>& value)
{
    if (!into)
        into = value;
}

int tooLargeOf(const RatingRound& round, const QHash<RowRef, RatingVote>& votes)
{
    int out = 0;
    const auto isOff = [&round](const std::optional<int>& grade) {
        return grade && (*grade < 1 || *grade > scaleOf(round));
    };
    for (const RatingVote& vote : votes)
        out += static_cast<int>(isOff(vote.relevance)) + static_cast<int>(isOff(vote.feasibility));
    return out;
}

} // namespace

RatingItem itemOf(const FieldOfAction& field)
{
    return {rowRef(field.id), field.number, field.title};
}

RatingItem itemOf(const Recommendation& recommendation)
{
    return {rowRef(recommendation.id), recommendation.number, titleOf(recommendation)};
}

RatingItem itemOf(const Measure& measure)
{
    return {rowRef(measure.id), measure.code, measure.title};
}

int scaleOf(const RatingRound& round)
{
    return round.scale.value_or(kUsualScale);
}

int dotsOf(const RatingRound& round)
{
    return round.dots.value_or(kUsualDots);
}

int dotsPerItemOf(const RatingRound& round)
{
    return std::min(round.dotsPerItem.value_or(dotsOf(round)), dotsOf(round));
}

bool asksCriteria(const RatingRound& round)
{
    return round.method != RatingMethod::Dots;
}

bool asksDots(const RatingRound& round)
{
    return round.method == RatingMethod::Dots || round.method == RatingMethod::Both;
}

QList<const FieldInfo*> ratingCriteria(const RatingRound& round)
{
    const EntityInfo& vote = entityOf<RatingVote>();
    QList<const FieldInfo*> out;
    if (asksCriteria(round))
        out << vote.field(u"relevance") << vote.field(u"feasibility");
    if (asksDots(round))
        out << vote.field(u"dots");
    return out;
}

int mostOf(const RatingRound& round, const FieldInfo& criterion)
{
    return &criterion == entityOf<RatingVote>().field(u"dots") ? dotsPerItemOf(round) : scaleOf(round);
}

QList<RatingItem> ratingItems(const Reader& reader, const RatingRound& round)
{
    return itemsOf(RowsOfReader{reader}, round);
}

QList<RatingItem> ratingItems(const Snapshot& snapshot, const RatingRound& round)
{
    return itemsOf(RowsOfSnapshot{snapshot}, round);
}

RowRef ratedRow(const RatingVote& vote)
{
    if (!vote.measure.isNull())
        return rowRef(vote.measure);
    if (!vote.recommendation.isNull())
        return rowRef(vote.recommendation);
    return vote.fieldOfAction.isNull() ? RowRef() : rowRef(vote.fieldOfAction);
}

const FieldInfo& ratedField(const RowRef& item)
{
    const EntityInfo& vote = entityOf<RatingVote>();
    return *vote.field(item.entity == &entityOf<Measure>()          ? u"measure"
                       : item.entity == &entityOf<Recommendation>() ? u"recommendation"
                                                                    : u"fieldOfAction");
}

QList<RowRef> ratingMembers(const Reader& reader, const RatingRound& round, QDate day)
{
    QMap<QString, RowRef> byName; // the id behind the name keeps namesakes apart
    const auto groups = reader.where<RatingRoundGroup>("round", round.id);
    for (const RatingRoundGroup& group : groups) {
        const auto members = entitledOf(membersOn(reader, rowRef(group.workingGroup), day));
        for (const Membership& member : members) {
            const RowRef who = member.person.isNull() ? rowRef(member.organization) : rowRef(member.person);
            const auto row = reader.find(who);
            if (row && reader.isLive(who))
                byName.insert(rowLabel(*row) + u'\0' + idText(who.id), who);
        }
    }
    QStringList names = byName.keys();
    std::ranges::stable_sort(names, &textBefore);
    QList<RowRef> out;
    for (const QString& name : std::as_const(names))
        out << byName.value(name);
    return out;
}

RowRef memberOf(const RatingBallot& ballot)
{
    if (!ballot.person.isNull())
        return rowRef(ballot.person);
    return ballot.organization.isNull() ? RowRef() : rowRef(ballot.organization);
}

QHash<RowRef, RatingVote> votesByItem(const RatingBallot& ballot, const QList<RatingVote>& votes)
{
    QHash<RowRef, RatingVote> out;
    QList<RatingVote> inOrder = votes;
    std::ranges::stable_partition(
        inOrder, [&ballot](const RatingVote& vote) { return vote.id == ratingVoteId(ballot.id, ratedRow(vote).id); });
    for (const RatingVote& vote : std::as_const(inOrder)) {
        const RowRef item = ratedRow(vote);
        if (item.isNull())
            continue;
        const auto known = out.find(item);
        if (known == out.end()) {
            out.insert(item, vote);
            continue;
        }
        join(known->relevance, vote.relevance);
        join(known->feasibility, vote.feasibility);
        join(known->dots, vote.dots);
    }
    return out;
}

QStringList faultsOf(const RatingRound& round, const QHash<RowRef, RatingVote>& votes)
{
    QStringList out;
    int given = 0;
    bool isHeaped = false;
    bool isBelowNothing = false;
    for (const RatingVote& vote : votes) {
        const int dots = vote.dots.value_or(0);
        given += dots;
        isHeaped = isHeaped || dots > dotsPerItemOf(round);
        isBelowNothing = isBelowNothing || dots < 0;
    }
    if (asksDots(round) && given > dotsOf(round))
        out << QStringLiteral("Ein Stimmzettel vergibt %1; erlaubt sind %2.")
                   .arg(counted(given, "Punkt", "Punkte"))
                   .arg(dotsOf(round));
    else if (asksDots(round) && isHeaped)
        out << QStringLiteral("Ein Stimmzettel gibt einem Eintrag mehr als %1.")
                   .arg(counted(dotsPerItemOf(round), "Punkt", "Punkte"));
    if (asksDots(round) && isBelowNothing)
        out << QStringLiteral("Ein Stimmzettel vergibt weniger als null Punkte.");
    if (const int off = asksCriteria(round) ? tooLargeOf(round, votes) : 0; off > 0)
        out << QStringLiteral("Ein Stimmzettel enthält %1 außerhalb der Skala von 1 bis %2.")
                   .arg(counted(off, "Note", "Noten"))
                   .arg(scaleOf(round));
    return out;
}

} // namespace iplan
