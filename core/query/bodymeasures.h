// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/publicscope.h"

namespace iplan
{

/// Why a measure concerns a body: what the file says of the two. The strongest link first.
enum class ConcernRule {
    Resolution,    ///< the body resolved on the measure
    AgendaItem,    ///< it treated the measure in a meeting, or the measure began there
    Consultation,  ///< a paper on the measure, or on one of its costs, is in the Beratungsfolge of the body
    Participation, ///< the body leads the measure or takes part in it
    Field,         ///< the body deals with the field of action of the measure (OrganizationField)
    Module,        ///< it answers for the concept module of the measure, or that module's paper goes to it
    Office,        ///< the body belongs to an office, and the measure is led there or in an office below it
};

/// "Beschluss des Gremiums": what reports call the rule.
[[nodiscard]] QString concernRuleLabel(ConcernRule rule);
/// What the rule asks for, as a German sentence.
[[nodiscard]] QString concernRuleText(ConcernRule rule);
/// All rules, the strongest first.
[[nodiscard]] std::span<const ConcernRule> concernRules();

/// One reason: "Vorlage 3293/2012".
struct Concern {
    ConcernRule rule;
    QString text;
    friend bool operator==(const Concern&, const Concern&) = default;
};

/// A measure that concerns a body, with every reason, the strongest first.
struct MeasureOfBody {
    const Measure* measure;
    QList<Concern> concerns;
};

/// The measures that concern the body, by number. What a body did counts for its successor as well. Links that the
/// scope does not show are none; measures that were merged into others are left out.
[[nodiscard]] QList<MeasureOfBody> measuresOfBody(const Snapshot& snapshot, const PublicScope& scope,
                                                  const Id<Organization>& body);

/// The Gremien that are there on the day, in list order.
[[nodiscard]] QList<const Organization*> bodiesOn(const Snapshot& snapshot, QDate day);

} // namespace iplan
