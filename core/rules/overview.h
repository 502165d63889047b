// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costs.h"
#include "core/query/history.h"
#include "core/rules/duerule.h"
#include "core/rules/rule.h"

namespace iplan
{

/// A measure that nobody has touched for long.
struct StaleMeasure {
    RowRef row;
    QString title;
};

/// Rows of a table of counts: the measures of a Handlungsfeld by state.
struct StateCounts {
    Id<FieldOfAction> field; ///< null: those without a Handlungsfeld
    QString title;
    QList<int> counts; ///< by state, as Overview::states; the last are those without a state
    [[nodiscard]] int total() const;
};

/// What a coordinator looks at first: what is due, what is missing, and how the programme stands.
struct Overview {
    QList<DueEntry> overdue;  ///< due before today, the longest overdue first
    QList<DueEntry> upcoming; ///< due in the next 90 days, today included, the next first (core/rules/duerule.h)
    QList<Finding> withoutStatusReport;
    QList<StaleMeasure> stale; ///< see staleMeasures(); filled in by reviewFile()
    /// changesByOthers(), or why they cannot be read; filled in by reviewFile().
    Result<QList<HistoryEntry>> changesByOthers;
    /// How often each rule reports something, in the order of the rules; rules without findings are left out.
    QList<std::pair<const Rule*, int>> findings;
    QStringList states;                     ///< headings of StateCounts::counts
    QList<StateCounts> byField;             ///< Handlungsfelder with at least one measure, in the order of the concept
    QList<std::pair<QString, int>> byGroup; ///< "A", "B", "C" and "ohne Gruppe"; key first
    CostTable costs;                        ///< of all measures that count
    qsizetype measures = 0;                 ///< that count: not merged into others
    qsizetype merged = 0;                   ///< that went into others
};

inline constexpr int kUpcomingDays = 90;

[[nodiscard]] Overview overviewOf(const Snapshot& snapshot, const QList<Finding>& findings, QDate today);

/// "Lange nicht aktualisiert": the measures that the programme still has to speak of (neither done nor given up) of
/// which neither they nor a row that belongs to them is among the `recentlyChanged`; in list order.
[[nodiscard]] QList<StaleMeasure> staleMeasures(const Snapshot& snapshot, const QSet<QUuid>& recentlyChanged);

} // namespace iplan
