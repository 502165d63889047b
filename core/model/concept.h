// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Concept;
struct ConceptModule;
struct FieldOfAction;
struct Goal;
struct Organization;
struct Paper;
struct Recommendation;
struct WorkingGroup;

/// Konzept: the integration concept of a municipality. From the model.
struct Concept {
    Id<Concept> id;
    bool deleted = false;
    QString title;
    QString municipality;
    QString motto;
    PartialDate adoptedOn;
    Id<Paper> paper;
    QString prerequisites;
    QString mission;
    QString procedure;
    std::optional<int> reviewIntervalMonths;
    QString source;
};
template <>
const EntityInfo& entityOf<Concept>();

/// Leitlinie of a concept. From the model.
struct GuidingPrinciple {
    Id<GuidingPrinciple> id;
    bool deleted = false;
    Id<Concept> concept_; ///< key "concept"; the bare word is reserved in C++
    QString number;
    QString text;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<GuidingPrinciple>();

/// Handlungsfeld of a concept. From the model.
struct FieldOfAction {
    Id<FieldOfAction> id;
    bool deleted = false;
    Id<Concept> concept_; ///< key "concept"; the bare word is reserved in C++
    QString number;
    QString title;
    QString description;
    bool prioritised = false;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<FieldOfAction>();

/// Konzeptmodul: a chapter of the concept that is reviewed and adopted for itself. From the model.
struct ConceptModule {
    Id<ConceptModule> id;
    bool deleted = false;
    Id<FieldOfAction> fieldOfAction;
    QString number;
    QString title;
    QString versionText;
    Id<Organization> responsibleOrganization;
    PartialDate reviewedOn;
    PartialDate nextReview;
    Choice<ModuleState> state;
    Id<Paper> paper;
    QString initialSituation;
    QString objectives;
    QString needForAction;
    QString procedure;
    QString outlook;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<ConceptModule>();

/// Ziel of a module or of a whole field: Leitziel, Teilziel, Handlungsziel, Wirkungsziel. From the model.
struct Goal {
    Id<Goal> id;
    bool deleted = false;
    Id<FieldOfAction> fieldOfAction;
    Id<ConceptModule> module;
    QString number;
    Choice<GoalLevel> level;
    QString text;
    Id<Goal> parent;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<Goal>();

/// Handlungsempfehlung of a module ("5.3"). The proposer's wording and the comment of the administration stay
/// apart. From the model.
struct Recommendation {
    Id<Recommendation> id;
    bool deleted = false;
    Id<ConceptModule> module;
    QString number;
    QString title;
    QString originalText;
    QString adminComment;
    Choice<RecommendationState> state;
    Choice<OriginKind> originKind;
    Id<WorkingGroup> originGroup;
    QString addressee;
    Choice<Priority> priority;
    bool prioritised = false;
    Choice<Rating> relevance;
    Choice<Rating> feasibility;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<Recommendation>();

/// Handlungspunkt: a numbered part of a recommendation. From the model.
struct RecommendationItem {
    Id<RecommendationItem> id;
    bool deleted = false;
    Id<Recommendation> recommendation;
    QString number;
    QString text;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<RecommendationItem>();

} // namespace iplan
