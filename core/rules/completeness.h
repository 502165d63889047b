// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/measuregroups.h"
#include "core/rules/rule.h"

namespace iplan
{

/// How much is there of what is asked for.
struct Completeness {
    qsizetype asked = 0;
    qsizetype met = 0;
    /// Whole percent, rounded down: 100 says that nothing is missing. Nothing where nothing is asked for.
    [[nodiscard]] std::optional<int> percent() const;
    void add(const Completeness& other);
    friend bool operator==(const Completeness&, const Completeness&) = default;
};

/// The measures of one office or Handlungsfeld, how complete they are, and what is missing.
struct GroupCompleteness {
    QString key; ///< as MeasureGroup::key: finds the group again in a former state
    QString title;
    QList<const Measure*> measures; ///< of which the programme still has to say something
    Completeness completeness;
    QList<Finding> gaps; ///< all open findings on the measures and what belongs to them, in the order of the rules
};

/// How complete the measures are. Of each measure that is neither merged into another one nor rejected nor stopped the
/// same things are asked for, one for each of requiredRules(); one is met where that rule has no open finding on the
/// measure. What somebody accepted is no longer asked for, and counts as met.
struct ProgrammeCompleteness {
    Completeness all;
    QList<GroupCompleteness> offices; ///< as groupMeasures() orders them
    QList<GroupCompleteness> fields;
    QHash<QString, qsizetype> ofRule; ///< how many open findings on measures each rule has, by its key
};

/// The rules that ask for something of every measure, by their keys.
[[nodiscard]] std::span<const char* const> requiredRules();

[[nodiscard]] ProgrammeCompleteness completenessOf(const Snapshot& snapshot, QDate today);

} // namespace iplan
