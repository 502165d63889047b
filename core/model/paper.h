// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct AgendaItem;
struct Meeting;
struct Organization;
struct Paper;
struct PaperAlternative;

/// Vorlage: a paper of the council system. OParl Paper; what it proposes, with alternatives and the finance block, from
/// the Beschlussvorlagen of Köln and Aachen.
struct Paper {
    Id<Paper> id;
    bool deleted = false;
    QString reference;
    QString name;
    QString paperType;
    PartialDate date;
    Id<Organization> leadOffice;
    bool isPublic = false;
    QString proposedResolution;
    QString reasons;
    QString alternatives;
    Choice<FinanceKind> financeKind;
    std::optional<int> financeYear;
    std::optional<Money> financeAmount; ///< what the paper asks for in that year
    std::optional<Money> followUpCosts; ///< a year, from then on
    QString coverage;
    QString signedBy;
    QString url;
    QString source;
};
template <>
const EntityInfo& entityOf<Paper>();

/// Alternative of a Beschlussvorlage: what could be decided instead, why that is not proposed, and what it would cost.
/// From the Beschlussvorlagen of Köln. Those that are one text for all stand in Paper::alternatives.
struct PaperAlternative {
    Id<PaperAlternative> id;
    bool deleted = false;
    Id<Paper> paper;
    QString text;
    QString reasons;                    ///< why it is not proposed
    std::optional<Money> amount;        ///< in the year of the paper
    std::optional<Money> followUpCosts; ///< a year, from then on
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<PaperAlternative>();

/// Beratung: one step of the Beratungsfolge of a paper with its outcome. OParl Consultation and AgendaItem.
struct Consultation {
    Id<Consultation> id;
    bool deleted = false;
    Id<Paper> paper;
    Id<Organization> body;
    PartialDate date;
    Id<Meeting> meeting;
    Id<AgendaItem> agendaItem;
    QString session;          ///< of a meeting that is no row here
    QString agendaItemNumber; ///< likewise
    Choice<ConsultationRole> role;
    bool authoritative = false;
    QString result;
    QString resolutionText;
    QString votes;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<Consultation>();

} // namespace iplan
