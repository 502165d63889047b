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
    {"code", Content, K::Renamed},
    {"title", Content, K::Renamed},
    {"officialTitle", Content, K::Renamed},
    {"summary", Content, K::Text},
    {"description", Content, K::Text},
    {"expectedEffect", Content, K::Text},
    {"fieldOfAction", Content, K::FieldOfAction},
    {"module", Content, K::FieldOfAction},
    {"kind"},
    {"area"},
    {"programmeGroup", Content, K::Group},
    {"continuation", Content, K::Continuation},
    {"priority"},
    {"quickWin"},
    {"keyMeasure"},
    {"leadOffice", Content, K::LeadOffice},
    {"providerKind"},
    {"contactPerson"},
    {"plannedStart"},
    {"plannedEnd"},
    {"actualStart"},
    {"actualEnd"},
    {"openEnded"},
    {"state", Content, K::State},
    {"stateReason", Content, K::State},
    {"trafficLight", Content, K::TrafficLight},
    {"trafficLightReason", Content, K::TrafficLight},
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
    {"splitFrom", Presence},
    {"internalNote", Content, K::Text},
    {"source", Nothing},
};

constexpr ComparedField kCostItem[] = {
    {"measure", Place},
    {"year", Sums},
    {"yearTo", Sums},
    {"kind", Sums},
    {"stage", Sums},
    {"amount", Sums},
    {"fte", Content, K::Costs},
    {"recurring", Sums},
    {"includesApproved", Content, K::Costs},
    {"funder", Content, K::Costs},
    {"recipient", Content, K::Costs},
    {"budgetLine", Content, K::Costs},
    {"mediumTermPlan", Content, K::Costs},
    {"reservation", Content, K::Costs},
    {"paper", Content, K::Costs},
    {"refusedOn", Sums},
    {"refusalReason", Sums},
    {"note", Content, K::Costs},
    {"source", Nothing},
};

constexpr ComparedField kMetric[] = {
    {"measure", Place},
    {"name", Content, K::Metrics},
    {"unit", Content, K::Metrics},
    {"kind", Content, K::Metrics},
    {"definition", Content, K::Metrics},
    {"baseline", Content, K::Metrics},
    {"baselineYear", Content, K::Metrics},
    {"target", Content, K::Metrics},
    {"targetYear", Content, K::Metrics},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kMetricValue[] = {
    {"metric", Place}, {"period", Place},   {"value", Content, K::Metrics}, {"sign", Content, K::Metrics},
    {"note", Nothing}, {"source", Nothing},
};

constexpr ComparedField kFieldOfAction[] = {
    {"concept", Place},
    {"number", Content, K::Renamed},
    {"title", Content, K::Renamed},
    {"description", Content, K::Text},
    {"prioritised"},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kModule[] = {
    {"fieldOfAction", Content, K::FieldOfAction},
    {"number", Content, K::Renamed},
    {"title", Content, K::Renamed},
    {"versionText"},
    {"responsibleOrganization", Content, K::LeadOffice},
    {"reviewedOn"},
    {"nextReview"},
    {"state", Content, K::State},
    {"paper"},
    {"initialSituation", Content, K::Text},
    {"objectives", Content, K::Text},
    {"needForAction", Content, K::Text},
    {"procedure", Content, K::Text},
    {"outlook", Content, K::Text},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kGoal[] = {
    {"fieldOfAction", Content, K::FieldOfAction},
    {"module", Content, K::FieldOfAction},
    {"number", Content, K::Renamed},
    {"level"},
    {"text", Content, K::Text},
    {"parent"},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kRecommendation[] = {
    {"module", Content, K::FieldOfAction},
    {"number", Content, K::Renamed},
    {"title", Content, K::Renamed},
    {"originalText", Content, K::Text},
    {"adminComment", Content, K::Text},
    {"state", Content, K::State},
    {"originKind"},
    {"originGroup"},
    {"addressee"},
    {"priority"},
    {"prioritised"},
    {"relevance"},
    {"feasibility"},
    {"position", Place},
    {"source", Nothing},
};

constexpr ComparedField kRecommendationItem[] = {
    {"recommendation", Content, K::FieldOfAction},
    {"number", Content, K::Renamed},
    {"text", Content, K::Text},
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
