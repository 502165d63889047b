// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/concept.h"
#include "core/model/edition.h"
#include "core/model/measure.h"
#include "core/model/measurechildren.h"
#include "core/model/meeting.h"
#include "core/model/paper.h"
#include "core/model/people.h"
#include "core/model/rating.h"
#include "core/model/reporttemplate.h"
#include "core/model/statusround.h"

namespace iplan
{

struct AttachedDocument;

/// Anlage: a file that belongs to a row, or the path of one that lies elsewhere. What the file holds is no part of the
/// row: `sha256` names it, and it lies in the file apart (core/store/contents.h). Exactly one of the owners is set; an
/// entity whose rows may have documents has a field here, so that deleting, erasing and taking along reach them.
struct AttachedDocument {
    Id<AttachedDocument> id;
    bool deleted = false;
    Id<Person> person;
    Id<PersonConsent> personConsent;
    Id<Organization> organization;
    Id<WorkingGroup> workingGroup;
    Id<Paper> paper;
    Id<Consultation> consultation;
    Id<Concept> concept_;
    Id<FieldOfAction> fieldOfAction;
    Id<ConceptModule> module;
    Id<Recommendation> recommendation;
    Id<Measure> measure;
    Id<MeasureStep> measureStep;
    Id<StatusReport> statusReport;
    Id<CostItem> costItem;
    Id<Meeting> meeting;
    Id<AgendaItem> agendaItem;
    Id<Resolution> resolution;
    Id<Task> task;
    Id<Edition> edition;
    Id<StatusRound> statusRound;
    Id<RatingRound> ratingRound;
    Id<ReportTemplate> reportTemplate;
    QString title;
    QString fileName;
    QString mediaType;
    std::optional<int> size; ///< bytes
    QString sha256;          ///< of the content, 64 small hexadecimal digits; empty with a path
    QString path;            ///< where the file lies instead
    QString note;
    QString position;
};
template <>
const EntityInfo& entityOf<AttachedDocument>();

} // namespace iplan
