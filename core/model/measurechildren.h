// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Measure;
struct MeasureStep;
struct Metric;
struct Organization;
struct Paper;
struct Person;

/// Arbeitsschritt of a measure. From the model.
struct MeasureStep {
    Id<MeasureStep> id;
    bool deleted = false;
    Id<Measure> measure;
    QString title;
    PartialDate due;
    bool done = false;
    QDate doneOn;
    Id<Organization> responsibleOrganization;
    Id<Person> responsiblePerson;
    Id<MeasureStep> dependsOn;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<MeasureStep>();

/// Sachstand: what an office reports on a measure at a date. From the model.
struct StatusReport {
    Id<StatusReport> id;
    bool deleted = false;
    Id<Measure> measure;
    PartialDate asOf;
    Id<Organization> reportingOffice;
    Choice<MeasureState> state;
    Choice<TrafficLight> trafficLight;
    QString text;
    QString nextStep;
    PartialDate nextDue;
    QString source;
};
template <>
const EntityInfo& entityOf<StatusReport>();

/// Kostenposition: an amount of one kind at one stage for a year or span. From the model.
struct CostItem {
    Id<CostItem> id;
    bool deleted = false;
    Id<Measure> measure;
    std::optional<int> year;
    std::optional<int> yearTo;
    Choice<CostKind> kind;
    Choice<CostStage> stage;
    std::optional<Money> amount;
    std::optional<double> fte;
    bool recurring = false;
    bool includesApproved = false; ///< of a request: the amount is what it comes to with what is approved already
    Id<Organization> funder;
    Id<Organization> recipient;
    QString budgetLine;
    bool mediumTermPlan = false;
    QString reservation;
    Id<Paper> paper;
    PartialDate refusedOn;
    QString refusalReason;
    QString note;
    QString source;
};
template <>
const EntityInfo& entityOf<CostItem>();

/// Kennzahl of a measure with baseline and target. From the model.
struct Metric {
    Id<Metric> id;
    bool deleted = false;
    Id<Measure> measure;
    QString name;
    QString unit;
    Choice<MetricKind> kind;
    QString definition;
    std::optional<double> baseline;
    std::optional<int> baselineYear;
    std::optional<double> target;
    std::optional<int> targetYear;
    QString position;
    QString source;
};
template <>
const EntityInfo& entityOf<Metric>();

/// Actual value of a Kennzahl in a period, or the table sign that stands in its place. From the model.
struct MetricValue {
    Id<MetricValue> id;
    bool deleted = false;
    Id<Metric> metric;
    PartialDate period;
    std::optional<double> value;
    Choice<TableSign> sign;
    QString note;
    QString source;
};
template <>
const EntityInfo& entityOf<MetricValue>();

} // namespace iplan
