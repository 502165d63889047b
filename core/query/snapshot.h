// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/entities.h"
#include "core/store/rowsource.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <tuple>

namespace iplan
{

/// The rows of one entity in memory, in list order, found by id.
template <class E>
class RowSet
{
public:
    RowSet() = default;
    explicit RowSet(QList<E> rows) : m_rows(std::move(rows))
    {
        m_at.reserve(m_rows.size());
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            m_at.insert(m_rows.at(i).id.uuid(), i);
    }
    [[nodiscard]] const QList<E>& rows() const { return m_rows; }
    /// The row, or null.
    [[nodiscard]] const E* find(const Id<E>& id) const
    {
        const auto at = m_at.constFind(id.uuid());
        return at == m_at.constEnd() ? nullptr : &m_rows.at(*at);
    }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

private:
    QList<E> m_rows;
    QHash<QUuid, qsizetype> m_at; // one kind of table for all entities: half a minute less for the compiler
};

/// The rows of one entity by the row that they refer to, each in list order. Points into a RowSet that outlives it.
template <class E, class Target>
class GroupedRows
{
public:
    GroupedRows() = default;
    GroupedRows(const RowSet<E>& rows, Id<Target> E::*member)
    {
        for (const E& row : rows)
            m_groups[(row.*member).uuid()] << &row;
    }
    [[nodiscard]] QList<const E*> of(const Id<Target>& id) const { return m_groups.value(id.uuid()); }

private:
    QHash<QUuid, QList<const E*>> m_groups;
};

/// All live rows of a file at one moment, with the ways between them: what rules, reports and exports work on. Which
/// moment, and where the rows come from, is the matter of a RowSource. Values are copies; nothing changes while it
/// lives. Not copied (it points into itself). Entries of editions are left out unless they are asked for by name: they
/// are whole programmes once more, and whoever wants what an edition holds asks for its state.
class Snapshot
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Snapshot>> load(const Store& store);
    /// As load(), with the rows of these entities only; all other sets are empty. For views of large files.
    [[nodiscard]] static Result<std::unique_ptr<Snapshot>> load(const Store& store,
                                                                const QList<const EntityInfo*>& entities);
    /// The rows of another state of the file; errors as rowsOf().
    [[nodiscard]] static Result<std::unique_ptr<Snapshot>> load(const Store& store, const FileState& state);
    /// The rows of a source that is being read.
    [[nodiscard]] static std::unique_ptr<Snapshot> of(const RowSource& rows);
    ~Snapshot(); // in the source: as many destructors as there are entities
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    template <class... E>
    static std::tuple<RowSet<E>...> setsOf(TypeList<E...>);
    using Sets = decltype(setsOf(AllEntities{}));
    Sets m_sets; // before the names of its parts

public:
    /// The rows of an entity; the most used have names, too.
    template <class E>
    [[nodiscard]] const RowSet<E>& rows() const
    {
        return std::get<RowSet<E>>(m_sets);
    }
    /// Calls `visit` with the RowSet of each entity, in the order of allEntities().
    template <class Visit>
    void eachSet(Visit&& visit) const
    {
        std::apply([&visit](const auto&... sets) { (visit(sets), ...); }, m_sets);
    }

    const RowSet<Concept>& concepts = rows<Concept>();
    const RowSet<GuidingPrinciple>& guidingPrinciples = rows<GuidingPrinciple>();
    const RowSet<FieldOfAction>& fieldsOfAction = rows<FieldOfAction>();
    const RowSet<ConceptModule>& modules = rows<ConceptModule>();
    const RowSet<Goal>& goals = rows<Goal>();
    const RowSet<Recommendation>& recommendations = rows<Recommendation>();
    const RowSet<RecommendationItem>& recommendationItems = rows<RecommendationItem>();
    const RowSet<Measure>& measures = rows<Measure>();
    const RowSet<MeasureStep>& steps = rows<MeasureStep>();
    const RowSet<StatusReport>& statusReports = rows<StatusReport>();
    const RowSet<CostItem>& costItems = rows<CostItem>();
    const RowSet<Metric>& metrics = rows<Metric>();
    const RowSet<MetricValue>& metricValues = rows<MetricValue>();
    const RowSet<MeasureRecommendation>& measureRecommendations = rows<MeasureRecommendation>();
    const RowSet<MeasureGoal>& measureGoals = rows<MeasureGoal>();
    const RowSet<MeasureTargetGroup>& measureTargetGroups = rows<MeasureTargetGroup>();
    const RowSet<MeasurePaper>& measurePapers = rows<MeasurePaper>();
    const RowSet<MeasureParticipant>& measureParticipants = rows<MeasureParticipant>();
    const RowSet<Organization>& organizations = rows<Organization>();
    const RowSet<OrganizationName>& organizationNames = rows<OrganizationName>();
    const RowSet<Person>& persons = rows<Person>();
    const RowSet<WorkingGroup>& workingGroups = rows<WorkingGroup>();
    const RowSet<WorkingGroupField>& workingGroupFields = rows<WorkingGroupField>();
    const RowSet<Membership>& memberships = rows<Membership>();
    const RowSet<Meeting>& meetings = rows<Meeting>();
    const RowSet<AgendaItem>& agendaItems = rows<AgendaItem>();
    const RowSet<Attendance>& attendances = rows<Attendance>();
    const RowSet<Resolution>& resolutions = rows<Resolution>();
    const RowSet<Task>& tasks = rows<Task>();
    const RowSet<TargetGroup>& targetGroups = rows<TargetGroup>();
    const RowSet<Area>& areas = rows<Area>();
    const RowSet<Classification>& classifications = rows<Classification>();
    const RowSet<Paper>& papers = rows<Paper>();
    const RowSet<Consultation>& consultations = rows<Consultation>();
    const RowSet<Edition>& editions = rows<Edition>();
    const RowSet<OwnField>& ownFields = rows<OwnField>();
    const RowSet<OwnFieldOption>& ownFieldOptions = rows<OwnFieldOption>();
    const RowSet<OwnFieldValue>& ownFieldValues = rows<OwnFieldValue>();
    const RowSet<AcceptedFinding>& acceptedFindings = rows<AcceptedFinding>();

    GroupedRows<FieldOfAction, Concept> fieldsOfConcept;
    GroupedRows<GuidingPrinciple, Concept> principlesOfConcept;
    GroupedRows<ConceptModule, FieldOfAction> modulesOfField;
    GroupedRows<Recommendation, ConceptModule> recommendationsOfModule;
    GroupedRows<RecommendationItem, Recommendation> itemsOfRecommendation;
    GroupedRows<Goal, ConceptModule> goalsOfModule;
    GroupedRows<Measure, FieldOfAction> measuresOfField;
    GroupedRows<Measure, ConceptModule> measuresOfModule;
    GroupedRows<MeasureStep, Measure> stepsOf;
    GroupedRows<StatusReport, Measure> statusReportsOf;
    GroupedRows<CostItem, Measure> costItemsOf;
    GroupedRows<Metric, Measure> metricsOf;
    GroupedRows<MetricValue, Metric> valuesOfMetric;
    GroupedRows<MeasureRecommendation, Measure> recommendationsOfMeasure;
    GroupedRows<MeasureRecommendation, Recommendation> measuresOfRecommendation;
    GroupedRows<MeasureGoal, Measure> goalsOfMeasure;
    GroupedRows<MeasureTargetGroup, Measure> targetGroupsOf;
    GroupedRows<MeasurePaper, Measure> papersOf;
    GroupedRows<MeasureParticipant, Measure> participantsOf;
    GroupedRows<OrganizationName, Organization> namesOf;
    GroupedRows<WorkingGroupField, FieldOfAction> groupsOfField;
    GroupedRows<Membership, WorkingGroup> membersOfGroup;
    GroupedRows<OrganizationField, Organization> fieldsOfBody;
    GroupedRows<Consultation, Paper> consultationsOf;
    GroupedRows<PaperAlternative, Paper> alternativesOf;
    GroupedRows<AgendaItem, Meeting> itemsOfMeeting;
    GroupedRows<Attendance, Meeting> attendanceOf;
    GroupedRows<Task, Meeting> tasksOfMeeting;
    GroupedRows<AgendaItemMeasure, AgendaItem> measuresOfItem;
    GroupedRows<AgendaItemRecommendation, AgendaItem> recommendationsOfItem;
    GroupedRows<AgendaItemPaper, AgendaItem> papersOfItem;
    GroupedRows<ResolutionMeasure, Resolution> measuresOfResolution;
    GroupedRows<OwnFieldValue, Measure> ownValuesOfMeasure;
    GroupedRows<RatingRoundGroup, RatingRound> groupsOfRating;
    GroupedRows<RatingBallot, RatingRound> ballotsOf;
    GroupedRows<RatingVote, RatingBallot> votesOf;

    /// What has been closed to the public since the state that this is (closedRows()); nothing where it is the present.
    [[nodiscard]] const QSet<RowRef>& closedSince() const { return m_closedSince; }
    /// All modules in the order of the concept: by field of action, those without one last.
    [[nodiscard]] QList<const ConceptModule*> modulesInOrder() const;
    /// The name that the body had on `date` (its entry in OrganizationName that covers it, else its name); empty for
    /// none.
    [[nodiscard]] QString nameOf(const Id<Organization>& id, QDate date) const;
    /// The short name if there is one and the body was called by its present name on `date`; else nameOf().
    [[nodiscard]] QString shortNameOf(const Id<Organization>& id, QDate date) const;
    /// The latest Sachstand by date (the later row where dates are equal); null if none.
    [[nodiscard]] const StatusReport* latestStatusReport(const Id<Measure>& measure) const;
    /// Steps done of steps in percent, unless the measure says otherwise; nothing if there are no steps.
    [[nodiscard]] std::optional<int> completionOf(const Measure& measure) const;

private:
    Snapshot() = default;
    void readAll(const RowSource& rows, const QList<const EntityInfo*>& entities);
    void groupAll();

    QSet<RowRef> m_closedSince;
};

} // namespace iplan
