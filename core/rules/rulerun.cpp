// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulerun.h"

#include "core/base/shortened.h"
#include "core/store/searchindex.h"

namespace iplan
{

namespace
{

// Long texts name some rows (Sachstand, Ziel): enough of them to know the row by.
constexpr qsizetype kTitleAtMost = 90;

QString ownTitle(const RowView& row)
{
    if (row.entity->role == EntityRole::Link || !row.entity->fieldFlagged(IsTitle))
        return row.entity->labelText();
    return shortened(recordTitle(recordOf(row)), kTitleAtMost);
}

} // namespace

RuleRun::RuleRun(const Snapshot& snapshot_, QDate today_) : snapshot(snapshot_), today(today_)
{
    qsizetype count = 0;
    snapshot.eachSet([&count](const auto& rows) { count += rows.size(); });
    m_rows.reserve(count);
    forEachRow(snapshot, [this](const RowView& row) { m_rows.insert(row.id, row); });
}

RowRef RuleRun::spoken(const RowRef& row) const
{
    RowRef out = row;
    if (out.entity == &entityOf<RatingVote>()) {
        const RatingVote* vote = snapshot.rows<RatingVote>().find(Id<RatingVote>(out.id));
        if (vote && snapshot.rows<RatingBallot>().find(vote->ballot))
            out = rowRef(vote->ballot);
    }
    if (out.entity == &entityOf<RatingBallot>()) {
        const RatingBallot* ballot = snapshot.rows<RatingBallot>().find(Id<RatingBallot>(out.id));
        if (ballot && snapshot.rows<RatingRound>().find(ballot->round))
            out = rowRef(ballot->round);
    }
    return out;
}

void RuleRun::report(const RowRef& about, const QString& message, const FieldInfo* mendedBy)
{
    const RowRef row = spoken(about);
    const FieldInfo* field = row == about ? mendedBy : nullptr;
    auto title = m_titles.find(row.id);
    if (title == m_titles.end())
        title = m_titles.insert(row.id, titleOf(row));
    m_findings << Finding{m_rule, row, *title, message, field};
}

QString RuleRun::titleOf(const RowRef& row) const
{
    const RowView view = find(row.id);
    return view.entity ? titleOf(view) : row.entity->labelText();
}

QString RuleRun::titleOf(const RowView& row) const
{
    const bool belongs = row.entity->role == EntityRole::Child || row.entity->role == EntityRole::Link;
    const RowView owner = belongs ? find(ownerOf(row)) : RowView();
    return owner.entity ? ownTitle(owner) + QStringLiteral(": ") + ownTitle(row) : ownTitle(row);
}

void RuleRun::check(const Rule& rule)
{
    m_rule = &rule;
    rule.check(*this);
}

void RuleRun::reportPassage(const RowRef& row, const QString& message, const FieldInfo& field, const QString& passage,
                            const QString& subject)
{
    report(row, message, &field);
    m_findings.last().passage = passage;
    m_findings.last().subject = subject;
}

QUuid ownerOf(const RowView& row)
{
    for (const FieldInfo& field : row.entity->fields) {
        if (!field.has(IsOwner))
            continue;
        const QUuid owner = idFromText(row.value(field).text());
        if (!owner.isNull())
            return owner;
    }
    return {};
}

bool isConcerned(const Measure& measure)
{
    return measure.mergedInto.isNull() && measure.state != MeasureState::Rejected &&
           measure.state != MeasureState::Stopped;
}

bool isWorkedOn(const Measure& measure)
{
    return isConcerned(measure) && measure.state != MeasureState::Done;
}

} // namespace iplan
