// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

struct AgendaItem;
struct Measure;
struct Paper;
struct Recommendation;
struct Resolution;

/// Link: the agenda item treats the measure.
struct AgendaItemMeasure {
    Id<AgendaItemMeasure> id;
    bool deleted = false;
    Id<AgendaItem> agendaItem;
    Id<Measure> measure;
};
template <>
const EntityInfo& entityOf<AgendaItemMeasure>();

/// Link: the agenda item treats the recommendation.
struct AgendaItemRecommendation {
    Id<AgendaItemRecommendation> id;
    bool deleted = false;
    Id<AgendaItem> agendaItem;
    Id<Recommendation> recommendation;
};
template <>
const EntityInfo& entityOf<AgendaItemRecommendation>();

/// Link: the agenda item treats the paper.
struct AgendaItemPaper {
    Id<AgendaItemPaper> id;
    bool deleted = false;
    Id<AgendaItem> agendaItem;
    Id<Paper> paper;
};
template <>
const EntityInfo& entityOf<AgendaItemPaper>();

/// Link: the resolution led to the measure, or concerns it.
struct ResolutionMeasure {
    Id<ResolutionMeasure> id;
    bool deleted = false;
    Id<Resolution> resolution;
    Id<Measure> measure;
};
template <>
const EntityInfo& entityOf<ResolutionMeasure>();

} // namespace iplan
