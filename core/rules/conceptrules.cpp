// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/deadlines.h"
#include "core/rules/rulerun.h"

namespace iplan
{

namespace
{

/// Reports the use of a body in `field` after the body's end, `used` being the day of use.
template <class E>
void checkBody(RuleRun& run, const E& row, const char* field, const Id<Organization>& body, QDate used)
{
    const Organization* organization = run.snapshot.organizations.find(body);
    const QDate end = organization ? organization->endDate.last() : QDate();
    if (!end.isValid() || !used.isValid() || used <= end)
        return;
    QString message =
        QStringLiteral("„%1“ bestand nur bis %2.").arg(organization->name, organization->endDate.toString());
    if (const Organization* successor = run.snapshot.organizations.find(organization->successor))
        message += QStringLiteral(" Die Aufgaben führt „%1“ weiter.").arg(successor->name);
    run.report(row, message, field);
}

/// The latest day that the year may mean; nothing known means that nothing is reported.
QDate endOfYear(const std::optional<int>& year)
{
    return year ? QDate(*year, 12, 31) : QDate();
}

void checkBodiesOfMeasures(RuleRun& run)
{
    for (const Measure& measure : run.snapshot.measures) {
        const bool lasts = isConcerned(measure) && measure.state != MeasureState::Done;
        if (!lasts)
            continue; // what is over keeps the bodies of its time
        checkBody(run, measure, "leadOffice", measure.leadOffice, run.today);
        const auto participants = run.snapshot.participantsOf.of(measure.id);
        for (const MeasureParticipant* participant : participants)
            checkBody(run, *participant, "organization", participant->organization, run.today);
        const auto steps = run.snapshot.stepsOf.of(measure.id);
        for (const MeasureStep* step : steps) {
            if (!step->done)
                checkBody(run, *step, "responsibleOrganization", step->responsibleOrganization, run.today);
        }
    }
}

} // namespace

void checkRecommendationMeasures(RuleRun& run)
{
    for (const Recommendation& recommendation : run.snapshot.recommendations) {
        if (recommendation.state == RecommendationState::Rejected)
            continue;
        if (run.snapshot.measuresOfRecommendation.of(recommendation.id).isEmpty())
            run.report(recommendation, QStringLiteral("Keine Maßnahme setzt diese Empfehlung um."));
    }
}

void checkModuleReview(RuleRun& run)
{
    for (const ConceptModule& module : run.snapshot.modules) {
        const QDate due = reviewDue(run.snapshot, module);
        if (module.state != ModuleState::Replaced && due.isValid() && due < run.today)
            run.report(module, QStringLiteral("Die Überprüfung war bis %1 fällig.").arg(formatDate(due)), "nextReview");
    }
}

void checkFieldNames(RuleRun& run)
{
    for (const FieldOfAction& field : run.snapshot.fieldsOfAction) {
        if (isBlank(field.title))
            run.report(field, QStringLiteral("Das Handlungsfeld %1 hat keinen Namen.").arg(field.number).simplified(),
                       "title");
    }
}

void checkEndedBodies(RuleRun& run)
{
    checkBodiesOfMeasures(run);
    for (const ConceptModule& module : run.snapshot.modules) {
        if (module.state != ModuleState::Replaced)
            checkBody(run, module, "responsibleOrganization", module.responsibleOrganization, run.today);
    }
    for (const StatusReport& report : run.snapshot.statusReports)
        checkBody(run, report, "reportingOffice", report.reportingOffice, report.asOf.first());
    for (const Consultation& consultation : run.snapshot.consultations)
        checkBody(run, consultation, "body", consultation.body, consultation.date.first());
    for (const Paper& paper : run.snapshot.papers)
        checkBody(run, paper, "leadOffice", paper.leadOffice, paper.date.first());
    for (const CostItem& item : run.snapshot.costItems) {
        // A year counts as a use after the end only if all of it is.
        const QDate used = endOfYear(item.year).addYears(-1).addDays(1);
        checkBody(run, item, "funder", item.funder, used);
        checkBody(run, item, "recipient", item.recipient, used);
    }
}

} // namespace iplan
