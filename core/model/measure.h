// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct AgendaItem;
struct Area;
struct ConceptModule;
struct FieldOfAction;
struct Measure;
struct Meeting;
struct Organization;
struct Person;

/// Maßnahme. From the model; state with reason, merging and superseding as in published city action plans.
struct Measure {
    Id<Measure> id;
    bool deleted = false;
    QString code;
    QString title;
    QString officialTitle;
    QString summary;
    QString description;
    QString expectedEffect;
    Id<FieldOfAction> fieldOfAction;
    Id<ConceptModule> module;
    Choice<MeasureKind> kind;
    Id<Area> area;
    Choice<ProgrammeGroup> programmeGroup;
    Choice<Continuation> continuation;
    Choice<Priority> priority;
    bool quickWin = false;
    bool keyMeasure = false; ///< Schwerpunktmaßnahme, of Lindau
    Id<Organization> leadOffice;
    Choice<ProviderKind> providerKind;
    Id<Person> contactPerson;
    PartialDate plannedStart;
    PartialDate plannedEnd;
    PartialDate actualStart;
    PartialDate actualEnd;
    bool openEnded = false;
    Choice<MeasureState> state;
    QString stateReason;
    Choice<TrafficLight> trafficLight;
    QString trafficLightReason;
    QString trafficLightBy;
    QDate trafficLightOn;
    std::optional<int> completion;
    QString completionReason;
    Choice<OriginKind> originKind;
    Id<Meeting> meeting;
    Id<AgendaItem> agendaItem;
    QString originMeeting;    ///< a meeting that is no row here
    QString originAgendaItem; ///< likewise
    Id<Measure> mergedInto;
    Id<Measure> supersedes; ///< in whose place this one stands; that one has ended
    Id<Measure> splitFrom;  ///< of which this one was a part; that one goes on
    QString internalNote;
    QString source;
};
template <>
const EntityInfo& entityOf<Measure>();

} // namespace iplan
