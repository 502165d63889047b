// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"

namespace iplan
{

std::span<const EntityInfo* const> allEntities()
{
    // An entity stands after those it refers to.
    static const EntityInfo* const entities[] = {
        &entityOf<Author>(),
        &entityOf<TargetGroup>(),
        &entityOf<Area>(),
        &entityOf<Classification>(),
        &entityOf<Organization>(),
        &entityOf<OrganizationName>(),
        &entityOf<Person>(),
        &entityOf<PersonConsent>(),
        &entityOf<Paper>(),
        &entityOf<Consultation>(),
        &entityOf<Concept>(),
        &entityOf<GuidingPrinciple>(),
        &entityOf<FieldOfAction>(),
        &entityOf<ConceptModule>(),
        &entityOf<Goal>(),
        &entityOf<WorkingGroup>(),
        &entityOf<Membership>(),
        &entityOf<Recommendation>(),
        &entityOf<RecommendationItem>(),
        &entityOf<WorkingGroupField>(),
        &entityOf<Measure>(),
        &entityOf<MeasureStep>(),
        &entityOf<StatusReport>(),
        &entityOf<CostItem>(),
        &entityOf<Metric>(),
        &entityOf<MetricValue>(),
        &entityOf<MeasureRecommendation>(),
        &entityOf<MeasureGoal>(),
        &entityOf<MeasureTargetGroup>(),
        &entityOf<MeasurePaper>(),
        &entityOf<MeasureParticipant>(),
        &entityOf<Edition>(),
        &entityOf<EditionEntry>(),
        &entityOf<TextModule>(),
        &entityOf<PersonFunction>(),
        &entityOf<OwnField>(),
        &entityOf<OwnFieldOption>(),
        &entityOf<OwnFieldValue>(),
        &entityOf<ModuleVersion>(),
        &entityOf<AcceptedFinding>(),
        &entityOf<SavedView>(),
        &entityOf<TakenCopy>(),
    };
    return entities;
}

} // namespace iplan
