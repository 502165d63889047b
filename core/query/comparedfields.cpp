// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/comparedfields.h"

#include "core/model/concept.h"
#include "core/model/measure.h"
#include "core/model/measurechildren.h"

#include <algorithm>
#include <array>

namespace iplan
{

namespace
{

using enum ComparedBy;
using K = ChangeKind;

struct KindRow {
    ChangeKind kind;
    const char* key;
    const char* label;
};

constexpr KindRow kChangeKinds[] = {
    {K::Added, "added", "Neu"},
    {K::Gone, "gone", "Entfallen"},
    {K::Merged, "merged", "Zusammengelegt"},
    {K::Split, "split", "Geteilt oder ersetzt"},
    {K::Renamed, "renamed", "Nummer und Titel"},
    {K::Group, "programmeGroup", "Gruppe A, B, C"},
    {K::State, "state", "Stand"},
    {K::TrafficLight, "trafficLight", "Ampel"},
    {K::Continuation, "continuation", "Fortführung"},
    {K::FieldOfAction, "fieldOfAction", "Handlungsfeld und Modul"},
    {K::LeadOffice, "leadOffice", "Federführung"},
    {K::Costs, "costs", "Kosten"},
    {K::Metrics, "metrics", "Kennzahlen"},
    {K::Text, "text", "Texte"},
    {K::Other, "other", "Weitere Angaben"},
};

constexpr ComparedField kMeasure[] = {
    {"code", Value, K::Renamed},
    {"title", Value, K::Renamed},
    {"officialTitle", Value, K::Renamed},
    {"summary", Value, K::Text},
    {"description", Value, K::Text},
    {"expectedEffect", Value, K::Text},
    {"fieldOfAction", Value, K::FieldOfAction},
    {"module", Value, K::FieldOfAction},
    {"kind"},
    {"area"},
    {"programmeGroup", Value, K::Group},
    {"continuation", Value, K::Continuation},
    {"priority"},
    {"quickWin"},
    {"leadOffice", Value, K::LeadOffice},
    {"providerKind"},
    {"contactPerson"},
    {"plannedStart"},
    {"plannedEnd"},
    {"actualStart"},
    {"actualEnd"},
    {"openEnded"},
    {"state", Value, K::State},
    {"stateReason", Value, K::State},
    {"trafficLight", Value, K::TrafficLight},
    {"trafficLightReason", Value, K::TrafficLight},
    {"trafficLightBy", Nothing}, // who said it and when: it may have been said again
    {"trafficLightOn", Nothing},
    {"completion"},
    {"completionReason"},
    {"originKind"},
    {"meeting"},
    {"agendaItem"},
    {"originMeeting"},
    {"originAgendaItem"},
    {"mergedInto", Presence},
    {"supersedes", Presence},
    {"internalNote", Value, K::Text},
    {"source", Nothing},
};

constexpr ComparedField kCostItem[] = {
    {"measure", Place},
    {"year", Sums},
    {"yearTo", Sums},
    {"kind", Sums},
    {"stage", Sums},
    {"amount", Sums},
    {"fte", Value, K::Costs},
    {"recurring", Sums},
    {"funder", Value, K::Costs},
    {"recipient", Value, K::Costs},
    {"budgetLine", Value, K::Costs},
    {"mediumTermPlan", Value, K::Costs},
    {"reservation", Value, K::Costs},
    {"paper", Value, K::Costs},
    {"refusedOn", Sums},
    {"refusalReason", Sums},
    {"note", Value, K::Costs},
    {"source", Nothing},
};

constexpr ComparedField kMetric[] = {
    {"measure", Place},
    {"name", Value, K::Metrics},
    {"unit", Value, K::Metrics},
    {"kind", Value, K::Metrics},
    {"definition", Value, K::Metrics},
    {"baseline", Value, K::Metrics},
    {"baselineYear", Value, K::Metrics},
    {"target", Value, K::Metrics},
    {"targetYear", Value, K::Metrics},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kMetricValue[] = {
    {"metric", Place},           {"period", Place}, {"value", Value, K::Metrics},
    {"sign", Value, K::Metrics}, {"note", Nothing}, {"source", Nothing},
};

constexpr ComparedField kFieldOfAction[] = {
    {"concept", Place}, {"number", Value, K::Renamed}, {"title", Value, K::Renamed}, {"description", Value, K::Text},
    {"prioritised"},    {"position", Place},           {"source", Nothing},
};

constexpr ComparedField kModule[] = {
    {"fieldOfAction", Value, K::FieldOfAction},
    {"number", Value, K::Renamed},
    {"title", Value, K::Renamed},
    {"versionText"},
    {"responsibleOrganization", Value, K::LeadOffice},
    {"reviewedOn"},
    {"nextReview"},
    {"state", Value, K::State},
    {"paper"},
    {"initialSituation", Value, K::Text},
    {"objectives", Value, K::Text},
    {"needForAction", Value, K::Text},
    {"procedure", Value, K::Text},
    {"outlook", Value, K::Text},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kGoal[] = {
    {"fieldOfAction", Value, K::FieldOfAction},
    {"module", Value, K::FieldOfAction},
    {"number", Value, K::Renamed},
    {"level"},
    {"text", Value, K::Text},
    {"parent"},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kRecommendation[] = {
    {"module", Value, K::FieldOfAction},
    {"number", Value, K::Renamed},
    {"title", Value, K::Renamed},
    {"originalText", Value, K::Text},
    {"adminComment", Value, K::Text},
    {"state", Value, K::State},
    {"originKind"},
    {"originGroup"},
    {"addressee"},
    {"priority"},
    {"relevance"},
    {"feasibility"},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kRecommendationItem[] = {
    {"recommendation", Value, K::FieldOfAction},
    {"number", Value, K::Renamed},
    {"text", Value, K::Text},
    {"position", Place},
    {"source", Nothing},
};

const KindRow& kindRowOf(ChangeKind kind)
{
    return kChangeKinds[static_cast<size_t>(kind)];
}

} // namespace

std::span<const ChangeKind> allChangeKinds()
{
    static const auto kinds = [] {
        std::array<ChangeKind, std::size(kChangeKinds)> out{};
        std::ranges::transform(kChangeKinds, out.begin(), &KindRow::kind);
        return out;
    }();
    return kinds;
}

QString changeKindKey(ChangeKind kind)
{
    return QString::fromLatin1(kindRowOf(kind).key);
}

QString changeKindLabel(ChangeKind kind)
{
    return QString::fromUtf8(kindRowOf(kind).label);
}

std::span<const ComparedEntity> comparedEntities()
{
    static const ComparedEntity entities[] = {
        {&entityOf<Measure>(), kMeasure},
        {&entityOf<CostItem>(), kCostItem},
        {&entityOf<Metric>(), kMetric},
        {&entityOf<MetricValue>(), kMetricValue},
        {&entityOf<FieldOfAction>(), kFieldOfAction},
        {&entityOf<ConceptModule>(), kModule},
        {&entityOf<Goal>(), kGoal},
        {&entityOf<Recommendation>(), kRecommendation},
        {&entityOf<RecommendationItem>(), kRecommendationItem},
    };
    return entities;
}

const ComparedEntity& comparedEntity(const EntityInfo& entity)
{
    const auto all = comparedEntities();
    const auto at = std::ranges::find(all, &entity, &ComparedEntity::entity);
    Q_ASSERT(at != all.end());
    return *at;
}

} // namespace iplan
