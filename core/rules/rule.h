// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

class RuleRun;

/// How much a finding matters. Nothing is ever refused because of a finding.
enum class Severity {
    Hint,    ///< would make the programme better
    Warning, ///< a council or a reader will ask for it
    Error,   ///< the data contradict themselves
};

/// "Hinweis", "Warnung", "Fehler".
[[nodiscard]] QString severityLabel(Severity severity);

/// A rule ("Lücke"). Static data; the address is the identity. Texts are German and UTF-8.
struct Rule {
    const char* key; ///< for scripts; never renamed or reused
    Severity severity;
    const char* title;
    const char* explanation; ///< what is missing and why it matters
    const char* remedy;      ///< how to mend it
    const char* source;      ///< who asks for it
    void (*check)(RuleRun& run);

    [[nodiscard]] QString keyText() const { return QString::fromLatin1(key); }
    [[nodiscard]] QString titleText() const { return QString::fromUtf8(title); }
    [[nodiscard]] QString explanationText() const { return QString::fromUtf8(explanation); }
    [[nodiscard]] QString remedyText() const { return QString::fromUtf8(remedy); }
    [[nodiscard]] QString sourceText() const { return QString::fromUtf8(source); }
};

/// One place where a rule does not hold.
struct Finding {
    const Rule* rule = nullptr;
    RowRef row;
    QString title;                    ///< names the row; that of a child begins with its owner's
    QString message;                  ///< German sentence
    const FieldInfo* field = nullptr; ///< the field of the row that mends it; null where it takes another row
    bool accepted = false;            ///< somebody accepted it (AcceptedFinding)
    QString reason = QString();       ///< why, if accepted
    QString passage = QString();      ///< the sentence of the field that it is about; empty: all of the field
    QString subject = QString();      ///< what of the passage: a word, or all of it
};

/// All rules, in the order in which findings are listed.
[[nodiscard]] std::span<const Rule> allRules();

/// The rule with that key, or null.
[[nodiscard]] const Rule* ruleByKey(QStringView key);

/// The open findings on `today`, by rule, then in list order. Takes time in proportion to the number of rows.
[[nodiscard]] QList<Finding> findGaps(const Snapshot& snapshot, QDate today);

/// As findGaps(), with those that somebody accepted in their places.
[[nodiscard]] QList<Finding> findAllGaps(const Snapshot& snapshot, QDate today);

/// Marks those that somebody accepted, with the reason.
void markAccepted(const Snapshot& snapshot, QList<Finding>& findings);

/// The id of the row that accepts a finding: the same on every copy, so that accepting twice is accepting once. Two
/// findings of one rule on the same field of a row are one in this, unless they are about different passages. Of a
/// passage only its digest counts, so that nothing of the text lies elsewhere.
[[nodiscard]] Id<AcceptedFinding> acceptanceId(const Finding& finding);

/// Findings by what they are about. The snapshot outlives it.
class FindingIndex
{
public:
    FindingIndex(const Snapshot& snapshot, QList<Finding> findings);
    [[nodiscard]] const QList<Finding>& all() const { return m_findings; }
    /// The findings on this row and on rows that it owns (costs, steps, links of a measure …).
    [[nodiscard]] QList<Finding> of(const RowRef& row) const;
    /// The findings on the module and on all that belongs to it: its goals and recommendations, and its measures, be it
    /// that they name the module or that they carry out one of its recommendations.
    [[nodiscard]] QList<Finding> ofModule(const Id<ConceptModule>& module) const;
    [[nodiscard]] QList<Finding> ofMeasures(const QList<const Measure*>& measures) const;

private:
    /// The findings on the rows, each once, in the order of all().
    [[nodiscard]] QList<Finding> gather(const QList<QUuid>& rows) const;

    const Snapshot& m_snapshot;
    QList<Finding> m_findings;
    QHash<QUuid, QList<qsizetype>> m_ofRow; ///< positions in m_findings
};

/// The measures that name the module or carry out one of its recommendations, each once, in list order.
[[nodiscard]] QList<const Measure*> measuresTouching(const Snapshot& snapshot, const Id<ConceptModule>& module);

/// First day of the period in which a Sachstand counts as current: two years back, since the programme is to be
/// presented anew every two years.
[[nodiscard]] QDate reportingPeriodStart(QDate today);

} // namespace iplan
