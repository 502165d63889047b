// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct AgendaItem;
struct Consultation;
struct Measure;
struct Meeting;
struct Organization;
struct Paper;
struct Person;
struct Recommendation;
struct Resolution;
struct WorkingGroup;

/// Sitzungsreihe: meetings of a group that repeat by a rule. From the model; the rule is an RRULE of RFC 5545, 3.3.10.
struct MeetingSeries {
    Id<MeetingSeries> id;
    bool deleted = false;
    Id<WorkingGroup> workingGroup;
    Id<Organization> body;
    QString title;
    QDateTime first; ///< start of the first meeting, local time
    QString rule;
    std::optional<int> duration; ///< minutes
    QString place;
    QString standingItems; ///< titles of agenda items, one for each line
    bool skipsHolidays = false;
    QString source;
};
template <>
const EntityInfo& entityOf<MeetingSeries>();

/// Sitzung of a working group or body. OParl Meeting; states, invitation and minutes from the model.
struct Meeting {
    Id<Meeting> id;
    bool deleted = false;
    Id<WorkingGroup> workingGroup;
    Id<Organization> body;
    Id<MeetingSeries> series;
    QString number;
    QString title;
    QDateTime start; ///< local time
    QDateTime end;   ///< local time, exclusive
    QString place;
    QString onlineLink;
    Choice<MeetingState> state;
    QString stateReason;
    bool isPublic = false;
    QString invitationText;
    QDate invitedOn;
    Choice<MinutesState> minutesState;
    Choice<MinutesKind> minutesKind;
    QString addendum; ///< corrections after the release of the minutes
    QString source;
};
template <>
const EntityInfo& entityOf<Meeting>();

/// Tagesordnungspunkt (TOP): what a meeting treats, with its minutes, its result and the vote. OParl AgendaItem.
struct AgendaItem {
    Id<AgendaItem> id;
    bool deleted = false;
    Id<Meeting> meeting;
    QString number; ///< as the agenda has it: "9.15", "Ö 8.2"
    Id<AgendaItem> parent;
    QString title;
    Choice<AgendaItemKind> kind;
    bool isPublic = false;
    std::optional<int> duration; ///< minutes
    Id<Person> presenter;
    Id<Organization> presentingOrganization;
    QString preparation;
    QString minutes;
    QString result;
    QString resolutionText;
    std::optional<int> votesFor;
    std::optional<int> votesAgainst;
    std::optional<int> abstentions;
    QString votes; ///< in words, where nobody counted
    Id<Meeting> deferredTo;
    Id<AgendaItem> deferredFrom;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<AgendaItem>();

/// Teilnahme of a person or organisation in a meeting. From the model.
struct Attendance {
    Id<Attendance> id;
    bool deleted = false;
    Id<Meeting> meeting;
    Id<Person> person;
    Id<Organization> organization;
    Choice<AttendanceState> state;
    Id<Person> representedBy;
    QDateTime from;
    QDateTime to;
    QString recusedItems; ///< numbers of the agenda items in which the person took no part
    QString source;
};
template <>
const EntityInfo& entityOf<Attendance>();

/// Beschluss of a group or body: an entry of the Beschlussregister. From the model.
struct Resolution {
    Id<Resolution> id;
    bool deleted = false;
    QString registerNumber;
    QString title;
    QString text;
    Id<AgendaItem> agendaItem;
    Id<Consultation> consultation;
    Id<WorkingGroup> workingGroup;
    Id<Organization> body;
    QDate date;
    QDate deadline;
    Id<Organization> responsibleOrganization;
    Id<Person> responsiblePerson;
    Choice<ResolutionState> state;
    QString followUp;
    bool isPublic = false;
    QString source;
};
template <>
const EntityInfo& entityOf<Resolution>();

/// Aufgabe: what somebody shall do, by a meeting or on its own. From the model ("Auftrag").
struct Task {
    Id<Task> id;
    bool deleted = false;
    QString text;
    Id<Meeting> meeting;
    Id<AgendaItem> agendaItem;
    Id<Resolution> resolution;
    Id<Measure> measure;
    Id<Organization> responsibleOrganization;
    Id<Person> responsiblePerson;
    QDate due;
    bool done = false;
    QDate doneOn;
    QString result;
    QString source;
};
template <>
const EntityInfo& entityOf<Task>();

} // namespace iplan
