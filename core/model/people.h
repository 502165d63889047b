// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Classification;
struct FieldOfAction;
struct Organization;
struct OrganizationField;
struct Paper;
struct Person;
struct WorkingGroup;

/// Organisation: body, office, provider, association, school, company. OParl Organization; successor and earlier
/// names from the model.
struct Organization {
    Id<Organization> id;
    bool deleted = false;
    QString name;
    QString shortName;
    Choice<OrganizationType> organizationType;
    Id<Classification> classification;
    Id<Organization> parent;
    QString address;
    QString phone;
    QString email;
    QString web;
    PartialDate startDate;
    PartialDate endDate;
    Id<Organization> successor;
    QString note;
    QString source;
};
template <>
const EntityInfo& entityOf<Organization>();

/// Name of an Organisation during a period: a report prints the name valid on its date. From the model.
struct OrganizationName {
    Id<OrganizationName> id;
    bool deleted = false;
    Id<Organization> organization;
    QString name;
    PartialDate from;
    PartialDate to;
    QString source;
};
template <>
const EntityInfo& entityOf<OrganizationName>();

/// Person: contact, member, expert. OParl Person, reduced to what the work needs; holds nothing about origin,
/// religion or orientation.
struct Person {
    Id<Person> id;
    bool deleted = false;
    QString salutation;
    QString title;
    QString givenName;
    QString familyName;
    QString function;
    Id<Organization> organization;
    QString languages;
    QString email;
    QString phone;
    QString address;
    Choice<LawfulBasis> lawfulBasis;
    QString retentionClass;
    QDate retentionEnd;
    QString note;
    QString source;
};
template <>
const EntityInfo& entityOf<Person>();

/// Einwilligung of a person to one purpose. From the model.
struct PersonConsent {
    Id<PersonConsent> id;
    bool deleted = false;
    Id<Person> person;
    QString purpose;
    QDate givenOn;
    QDate expires;
    QDate withdrawn;
    QString source;
};
template <>
const EntityInfo& entityOf<PersonConsent>();

/// Arbeitsgruppe, Expertengruppe, Steuerungsgruppe, Beirat. From the model; OParl Organization of classification
/// AG.
struct WorkingGroup {
    Id<WorkingGroup> id;
    bool deleted = false;
    QString number;
    QString title;
    Choice<WorkingGroupKind> kind;
    QString mandate;
    Id<Paper> paper;
    PartialDate startDate;
    PartialDate endDate;
    Id<WorkingGroup> mergedInto;
    bool sensitiveMembership = false;
    QString source;
};
template <>
const EntityInfo& entityOf<WorkingGroup>();

/// Mitgliedschaft of a person or organisation in a working group or body, with its history. OParl Membership; state
/// from the model.
struct Membership {
    Id<Membership> id;
    bool deleted = false;
    Id<WorkingGroup> workingGroup;
    Id<Organization> body;
    Id<Person> person;
    Id<Organization> organization;
    Choice<MembershipRole> role;
    Choice<MembershipState> state;
    bool votingRight = false;
    Id<Organization> onBehalfOf;
    PartialDate startDate;
    PartialDate endDate;
    QString source;
};
template <>
const EntityInfo& entityOf<Membership>();

/// Link: the working group deals with the field of action.
struct WorkingGroupField {
    Id<WorkingGroupField> id;
    bool deleted = false;
    Id<WorkingGroup> workingGroup;
    Id<FieldOfAction> fieldOfAction;
};
template <>
const EntityInfo& entityOf<WorkingGroupField>();

/// Link: the body deals with the field of action, so that its measures concern it.
struct OrganizationField {
    Id<OrganizationField> id;
    bool deleted = false;
    Id<Organization> organization;
    Id<FieldOfAction> fieldOfAction;
};
template <>
const EntityInfo& entityOf<OrganizationField>();

} // namespace iplan
