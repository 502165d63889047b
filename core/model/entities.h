// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every entity of the model.
#include "core/model/author.h"
#include "core/model/concept.h"
#include "core/model/document.h"
#include "core/model/edition.h"
#include "core/model/filework.h"
#include "core/model/measure.h"
#include "core/model/measurechildren.h"
#include "core/model/measurelinks.h"
#include "core/model/meeting.h"
#include "core/model/meetinglinks.h"
#include "core/model/moduleversion.h"
#include "core/model/ownfield.h"
#include "core/model/paper.h"
#include "core/model/people.h"
#include "core/model/rating.h"
#include "core/model/reporttemplate.h"
#include "core/model/statusround.h"
#include "core/model/vocabulary.h"
#include "core/model/writing.h"

namespace iplan
{

/// Types as one type, for what is said of each of them.
template <class... E>
struct TypeList {
};

/// The one list of entities: allEntities(), the rows of a Snapshot and whatever treats all entities alike follow from
/// it. An entity stands after those it refers to.
using AllEntities =
    TypeList<Author, TargetGroup, Area, Classification, Organization, OrganizationName, Person, PersonConsent, Paper,
             Concept, GuidingPrinciple, FieldOfAction, ConceptModule, Goal, WorkingGroup, Membership, MeetingSeries,
             Meeting, AgendaItem, Attendance, Consultation, PaperAlternative, Recommendation, RecommendationItem,
             WorkingGroupField, OrganizationField, Measure, MeasureStep, StatusReport, CostItem, Metric, MetricValue,
             Resolution, Task, MeasureRecommendation, MeasureGoal, MeasureTargetGroup, MeasurePaper, MeasureParticipant,
             AgendaItemMeasure, AgendaItemRecommendation, AgendaItemPaper, ResolutionMeasure, SavedView, Edition,
             EditionEntry, StatusRound, RoundRecipient, RatingRound, RatingRoundGroup, RatingBallot, RatingVote,
             TextModule, PersonFunction, OwnField, OwnFieldOption, OwnFieldValue, ModuleVersion, AcceptedFinding,
             TakenCopy, ReportTemplate, AttachedDocument, SavedMapping, DictionaryWord, Abbreviation, HouseStyle>;

} // namespace iplan
