// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/editionscope.h"

#include "core/model/entities.h"

#include <algorithm>

namespace iplan
{

namespace
{

template <class... E>
bool isOneOf(const EntityInfo& entity)
{
    return ((&entity == &entityOf<E>()) || ...);
}

} // namespace

InEdition inEdition(const EntityInfo& entity)
{
    if (isOneOf<Measure, ConceptModule>(entity))
        return InEdition::Chosen;
    if (isOneOf<Concept, GuidingPrinciple, FieldOfAction, TargetGroup, Area, Classification, OwnField, OwnFieldOption,
                AcceptedFinding, Abbreviation>(entity))
        return InEdition::Always;
    if (isOneOf<Goal, Recommendation, RecommendationItem, MeasureStep, StatusReport, CostItem, Metric, MetricValue,
                MeasureRecommendation, MeasureGoal, MeasureTargetGroup, MeasurePaper, MeasureParticipant,
                OrganizationName, Consultation, PaperAlternative, WorkingGroupField, OrganizationField, OwnFieldValue>(
            entity))
        return InEdition::WithOwner;
    if (isOneOf<Organization, Paper, WorkingGroup, Meeting, AgendaItem>(entity))
        return InEdition::IfReferred;
    if (isOneOf<Author, Person, PersonConsent, PersonFunction, Membership, MeetingSeries, Attendance, Resolution, Task,
                AgendaItemMeasure, AgendaItemRecommendation, AgendaItemPaper, ResolutionMeasure, SavedView, Edition,
                EditionEntry, TextModule, ModuleVersion, TakenCopy, AttachedDocument, SavedMapping, DictionaryWord,
                HouseStyle, StatusRound, RoundRecipient, RatingRound, RatingRoundGroup, RatingBallot, RatingVote,
                ReportTemplate>(entity))
        return InEdition::Never;
    return InEdition::Unsaid;
}

} // namespace iplan
