// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Goal;
struct Measure;
struct Organization;
struct Paper;
struct Recommendation;
struct TargetGroup;

/// Link: the measure carries out the recommendation.
struct MeasureRecommendation {
    Id<MeasureRecommendation> id;
    bool deleted = false;
    Id<Measure> measure;
    Id<Recommendation> recommendation;
};
template <>
const EntityInfo& entityOf<MeasureRecommendation>();

/// Link: the measure serves the goal.
struct MeasureGoal {
    Id<MeasureGoal> id;
    bool deleted = false;
    Id<Measure> measure;
    Id<Goal> goal;
};
template <>
const EntityInfo& entityOf<MeasureGoal>();

/// Link: the measure is for the target group.
struct MeasureTargetGroup {
    Id<MeasureTargetGroup> id;
    bool deleted = false;
    Id<Measure> measure;
    Id<TargetGroup> targetGroup;
};
template <>
const EntityInfo& entityOf<MeasureTargetGroup>();

/// Link: the paper treats the measure.
struct MeasurePaper {
    Id<MeasurePaper> id;
    bool deleted = false;
    Id<Measure> measure;
    Id<Paper> paper;
};
template <>
const EntityInfo& entityOf<MeasurePaper>();

/// Link: the organisation takes part in the measure (Träger, Kooperation, Förderer).
struct MeasureParticipant {
    Id<MeasureParticipant> id;
    bool deleted = false;
    Id<Measure> measure;
    Id<Organization> organization;
    Choice<ParticipantRole> role;
};
template <>
const EntityInfo& entityOf<MeasureParticipant>();

} // namespace iplan
