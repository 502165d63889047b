// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/eachrow.h"
#include "core/rules/rule.h"

namespace iplan
{

/// What the check of a rule works with. One run checks all rules on one snapshot.
class RuleRun
{
public:
    RuleRun(const Snapshot& snapshot_, QDate today_);

    const Snapshot& snapshot;
    const QDate today;

    /// Reports that the present rule does not hold for the row. Ballots are spoken of by their round: lists of findings
    /// are printed, and nobody is to read there who rated how.
    void report(const RowRef& about, const QString& message, const FieldInfo* mendedBy = nullptr);
    /// As above; `field` is a key of E.
    template <class E>
    void report(const E& row, const QString& message, const char* field = nullptr)
    {
        report(rowRef(row.id), message, field ? entityOf<E>().field(QString::fromLatin1(field)) : nullptr);
    }
    /// As report(), about a passage of the field and what of it.
    void reportPassage(const RowRef& row, const QString& message, const FieldInfo& field, const QString& passage,
                       const QString& subject);
    /// The row of that id; null entity if it is not in the snapshot.
    [[nodiscard]] RowView find(const QUuid& id) const { return m_rows.value(id); }
    /// What people call the row.
    [[nodiscard]] QString titleOf(const RowRef& row) const;
    [[nodiscard]] QString titleOf(const RowView& row) const;

    /// Runs the rule; its findings follow those of the rules before.
    void check(const Rule& rule);
    [[nodiscard]] QList<Finding> takeFindings() { return std::move(m_findings); }

private:
    /// The row that a finding on this one names.
    [[nodiscard]] RowRef spoken(const RowRef& row) const;

    QHash<QUuid, RowView> m_rows;
    QHash<QUuid, QString> m_titles; ///< of rows with findings
    const Rule* m_rule = nullptr;
    QList<Finding> m_findings;
};

/// The row that this one belongs to; a null id where there is none.
[[nodiscard]] QUuid ownerOf(const RowView& row);

/// Whether the text holds nothing but blanks.
[[nodiscard]] inline bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

/// Whether the programme still has to say something about the measure: it is neither merged into another one nor
/// rejected nor stopped.
[[nodiscard]] bool isConcerned(const Measure& measure);

/// Whether somebody still works on the measure: isConcerned(), and not done.
[[nodiscard]] bool isWorkedOn(const Measure& measure);

// The checks, one for each rule; see the table in rule.cpp.
void checkLeadOffice(RuleRun& run);
void checkCosts(RuleRun& run);
void checkCostKinds(RuleRun& run);
void checkMetrics(RuleRun& run);
void checkStatusReports(RuleRun& run);
void checkTrafficLight(RuleRun& run);
void checkStateReason(RuleRun& run);
void checkOpenSteps(RuleRun& run);
void checkProvider(RuleRun& run);
void checkProgrammeGroup(RuleRun& run);
void checkContinuation(RuleRun& run);
void checkRecommendationMeasures(RuleRun& run);
void checkModuleReview(RuleRun& run);
void checkFieldNames(RuleRun& run);
void checkEndedBodies(RuleRun& run);
void checkDuplicateCodes(RuleRun& run);
void checkPeriods(RuleRun& run);
void checkAgendas(RuleRun& run);
void checkMeetingWords(RuleRun& run);
void checkLeads(RuleRun& run);
void checkVotes(RuleRun& run);
void checkAttendance(RuleRun& run);
void checkAttendanceTwice(RuleRun& run);
void checkSeriesRules(RuleRun& run);
void checkSeriesTwice(RuleRun& run);
void checkYears(RuleRun& run);
void checkRanges(RuleRun& run);
void checkRequired(RuleRun& run);
void checkReferences(RuleRun& run);
void checkKnownKeys(RuleRun& run);
void checkCycles(RuleRun& run);
void checkMergedTerms(RuleRun& run);
void checkMergedMeasures(RuleRun& run);
void checkMergedGroups(RuleRun& run);
void checkOwnFieldValues(RuleRun& run);
void checkRatings(RuleRun& run);
void checkBallotsTwice(RuleRun& run);

} // namespace iplan
