// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/snapshot.h"

#include "core/query/bodyname.h"
#include "core/query/completion.h"
#include "core/query/publicscope.h"

namespace iplan
{

Snapshot::~Snapshot() = default;

Result<std::unique_ptr<Snapshot>> Snapshot::load(const Store& store)
{
    return load(store, QList<const EntityInfo*>());
}

Result<std::unique_ptr<Snapshot>> Snapshot::load(const Store& store, const QList<const EntityInfo*>& entities)
{
    auto snapshot = store.readYielding([&](const Reader& reader) -> Result<std::unique_ptr<Snapshot>> {
        std::unique_ptr<Snapshot> read(new Snapshot);
        read->readAll(TableRows(reader), entities);
        return read;
    });
    if (snapshot)
        (*snapshot)->groupAll();
    return snapshot;
}

Result<std::unique_ptr<Snapshot>> Snapshot::load(const Store& store, const FileState& state)
{
    if (state.isPresent())
        return load(store);
    return readRowsYielding<std::unique_ptr<Snapshot>>(
        store, state, [](const RowSource& rows) -> Result<std::unique_ptr<Snapshot>> { return of(rows); });
}

std::unique_ptr<Snapshot> Snapshot::of(const RowSource& rows)
{
    std::unique_ptr<Snapshot> read(new Snapshot);
    read->readAll(rows, {});
    read->groupAll();
    return read;
}

void Snapshot::readAll(const RowSource& rows, const QList<const EntityInfo*>& entities)
{
    // The entries of editions are whole programmes once more; whoever wants one asks for its state.
    const auto isWanted = [&entities](const EntityInfo& entity) {
        return entities.isEmpty() ? &entity != &entityOf<EditionEntry>() : entities.contains(&entity);
    };
    const auto read = [&]<class E>(RowSet<E>& set) {
        if (isWanted(entityOf<E>()))
            set = RowSet<E>(rows.all<E>());
    };
    std::apply([&read](auto&... sets) { (read(sets), ...); }, m_sets);
    if (const RowSource* present = rows.present())
        m_closedSince = closedRows(*present);
}

void Snapshot::groupAll()
{
    fieldsOfConcept = {fieldsOfAction, &FieldOfAction::concept_};
    principlesOfConcept = {guidingPrinciples, &GuidingPrinciple::concept_};
    modulesOfField = {modules, &ConceptModule::fieldOfAction};
    recommendationsOfModule = {recommendations, &Recommendation::module};
    itemsOfRecommendation = {recommendationItems, &RecommendationItem::recommendation};
    goalsOfModule = {goals, &Goal::module};
    measuresOfField = {measures, &Measure::fieldOfAction};
    measuresOfModule = {measures, &Measure::module};
    stepsOf = {steps, &MeasureStep::measure};
    statusReportsOf = {statusReports, &StatusReport::measure};
    costItemsOf = {costItems, &CostItem::measure};
    metricsOf = {metrics, &Metric::measure};
    valuesOfMetric = {metricValues, &MetricValue::metric};
    recommendationsOfMeasure = {measureRecommendations, &MeasureRecommendation::measure};
    measuresOfRecommendation = {measureRecommendations, &MeasureRecommendation::recommendation};
    goalsOfMeasure = {measureGoals, &MeasureGoal::measure};
    targetGroupsOf = {measureTargetGroups, &MeasureTargetGroup::measure};
    papersOf = {measurePapers, &MeasurePaper::measure};
    participantsOf = {measureParticipants, &MeasureParticipant::measure};
    namesOf = {organizationNames, &OrganizationName::organization};
    groupsOfField = {workingGroupFields, &WorkingGroupField::fieldOfAction};
    membersOfGroup = {memberships, &Membership::workingGroup};
    fieldsOfBody = {rows<OrganizationField>(), &OrganizationField::organization};
    consultationsOf = {consultations, &Consultation::paper};
    alternativesOf = {rows<PaperAlternative>(), &PaperAlternative::paper};
    itemsOfMeeting = {agendaItems, &AgendaItem::meeting};
    attendanceOf = {attendances, &Attendance::meeting};
    tasksOfMeeting = {tasks, &Task::meeting};
    measuresOfItem = {rows<AgendaItemMeasure>(), &AgendaItemMeasure::agendaItem};
    recommendationsOfItem = {rows<AgendaItemRecommendation>(), &AgendaItemRecommendation::agendaItem};
    papersOfItem = {rows<AgendaItemPaper>(), &AgendaItemPaper::agendaItem};
    measuresOfResolution = {rows<ResolutionMeasure>(), &ResolutionMeasure::resolution};
    ownValuesOfMeasure = {ownFieldValues, &OwnFieldValue::measure};
    groupsOfRating = {rows<RatingRoundGroup>(), &RatingRoundGroup::round};
    ballotsOf = {rows<RatingBallot>(), &RatingBallot::round};
    votesOf = {rows<RatingVote>(), &RatingVote::ballot};
}

QList<const ConceptModule*> Snapshot::modulesInOrder() const
{
    QList<const ConceptModule*> out;
    for (const Concept& row : concepts) {
        for (const FieldOfAction* field : fieldsOfConcept.of(row.id))
            out += modulesOfField.of(field->id);
    }
    for (const ConceptModule& module : modules) {
        if (!out.contains(&module))
            out << &module;
    }
    return out;
}

QString Snapshot::nameOf(const Id<Organization>& id, QDate date) const
{
    const Organization* organization = organizations.find(id);
    if (!organization)
        return {};
    const auto names = namesOf.of(id);
    for (const OrganizationName* name : names) {
        if (isNameOn(*name, date))
            return name->name;
    }
    return organization->name;
}

QString Snapshot::shortNameOf(const Id<Organization>& id, QDate date) const
{
    const Organization* organization = organizations.find(id);
    const QString name = nameOf(id, date);
    return organization && !organization->shortName.isEmpty() && name == organization->name ? organization->shortName
                                                                                            : name;
}

const StatusReport* Snapshot::latestStatusReport(const Id<Measure>& measure) const
{
    const StatusReport* latest = nullptr;
    const auto reports = statusReportsOf.of(measure);
    for (const StatusReport* report : reports) {
        if (!latest || report->asOf.last() >= latest->asOf.last())
            latest = report;
    }
    return latest;
}

std::optional<int> Snapshot::completionOf(const Measure& measure) const
{
    return measure.completion ? measure.completion : completionBySteps(stepsOf.of(measure.id));
}

} // namespace iplan
