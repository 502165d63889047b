// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulerun.h"

namespace iplan
{

namespace
{

/// Calls `check` for each measure that the programme still has to say something about.
template <class Check>
void forConcerned(RuleRun& run, Check&& check)
{
    for (const Measure& measure : run.snapshot.measures) {
        if (isConcerned(measure))
            check(measure);
    }
}

bool hasAmount(const CostItem* item)
{
    return item->amount.has_value();
}

/// Whether the measure is far enough for an office to report on it.
bool hasProgress(const Measure& measure)
{
    return measure.state != MeasureState::Idea;
}

} // namespace

QDate reportingPeriodStart(QDate today)
{
    return today.addYears(-2);
}

void checkLeadOffice(RuleRun& run)
{
    forConcerned(run, [&run](const Measure& measure) {
        if (measure.leadOffice.isNull())
            run.report(measure, QStringLiteral("Es ist keine federführende Dienststelle eingetragen."), "leadOffice");
    });
}

void checkCosts(RuleRun& run)
{
    forConcerned(run, [&run](const Measure& measure) {
        const auto items = run.snapshot.costItemsOf.of(measure.id);
        if (items.isEmpty())
            run.report(measure, QStringLiteral("Es sind keine Kosten eingetragen."));
        else if (std::none_of(items.begin(), items.end(), hasAmount))
            run.report(measure, QStringLiteral("Kostenpositionen sind eingetragen, aber keine nennt einen Betrag."));
    });
}

void checkCostKinds(RuleRun& run)
{
    forConcerned(run, [&run](const Measure& measure) {
        const auto items = run.snapshot.costItemsOf.of(measure.id);
        const auto open = std::count_if(items.begin(), items.end(),
                                        [](const CostItem* item) { return hasAmount(item) && item->kind.isNull(); });
        if (open > 0)
            run.report(measure, open == 1 ? QStringLiteral("Bei einer Kostenposition fehlt die Kostenart.")
                                          : QStringLiteral("Bei %L1 Kostenpositionen fehlt die Kostenart.").arg(open));
    });
}

void checkMetrics(RuleRun& run)
{
    forConcerned(run, [&run](const Measure& measure) {
        if (run.snapshot.metricsOf.of(measure.id).isEmpty())
            run.report(measure, QStringLiteral("Es ist keine Kennzahl festgelegt."));
    });
}

void checkStatusReports(RuleRun& run)
{
    const QDate from = reportingPeriodStart(run.today);
    forConcerned(run, [&](const Measure& measure) {
        if (!hasProgress(measure))
            return;
        const StatusReport* latest = run.snapshot.latestStatusReport(measure.id);
        if (!latest) {
            run.report(measure, QStringLiteral("Es liegt noch kein Sachstand vor."));
            return;
        }
        // What is finished has been reported on for the last time. A report without a date has its own finding.
        const QDate asOf = latest->asOf.last();
        if (measure.state != MeasureState::Done && asOf.isValid() && asOf < from)
            run.report(measure, QStringLiteral("Der letzte Sachstand ist vom %1 und damit älter als zwei Jahre.")
                                    .arg(latest->asOf.toString()));
    });
}

void checkTrafficLight(RuleRun& run)
{
    for (const Measure& measure : run.snapshot.measures) {
        if (!measure.trafficLight.isNull() && isBlank(measure.trafficLightReason))
            run.report(measure,
                       QStringLiteral("Die Ampel steht auf „%1“, aber ohne Text.").arg(measure.trafficLight.label()),
                       "trafficLightReason");
    }
    for (const StatusReport& report : run.snapshot.statusReports) {
        if (!report.trafficLight.isNull() && isBlank(report.text))
            run.report(report,
                       QStringLiteral("Die Ampel steht auf „%1“, aber ohne Text.").arg(report.trafficLight.label()),
                       "text");
    }
}

void checkStateReason(RuleRun& run)
{
    for (const Measure& measure : run.snapshot.measures) {
        const bool asksForReason = measure.state == MeasureState::Deferred || measure.state == MeasureState::Stopped ||
                                   measure.state == MeasureState::Rejected;
        if (asksForReason && isBlank(measure.stateReason))
            run.report(measure, QStringLiteral("Für den Stand „%1“ fehlt die Begründung.").arg(measure.state.label()),
                       "stateReason");
    }
}

void checkOpenSteps(RuleRun& run)
{
    for (const Measure& measure : run.snapshot.measures) {
        if (measure.state != MeasureState::Done)
            continue;
        const auto steps = run.snapshot.stepsOf.of(measure.id);
        const auto open =
            std::count_if(steps.begin(), steps.end(), [](const MeasureStep* step) { return !step->done; });
        if (open > 0)
            run.report(
                measure,
                open == 1
                    ? QStringLiteral("Die Maßnahme gilt als umgesetzt, aber ein Arbeitsschritt ist offen.")
                    : QStringLiteral("Die Maßnahme gilt als umgesetzt, aber %L1 Arbeitsschritte sind offen.").arg(open),
                "state");
    }
}

void checkProvider(RuleRun& run)
{
    forConcerned(run, [&run](const Measure& measure) {
        if (measure.providerKind != ProviderKind::ThirdParty && measure.providerKind != ProviderKind::Funded)
            return;
        const auto participants = run.snapshot.participantsOf.of(measure.id);
        const bool named = std::any_of(participants.begin(), participants.end(), [](const MeasureParticipant* one) {
            return one->role == ParticipantRole::Provider;
        });
        if (!named)
            run.report(measure, QStringLiteral("Die Trägerschaft ist „%1“, aber es ist kein Träger eingetragen.")
                                    .arg(measure.providerKind.label()));
    });
}

void checkProgrammeGroup(RuleRun& run)
{
    forConcerned(run, [&run](const Measure& measure) {
        if (measure.programmeGroup.isNull())
            run.report(measure, QStringLiteral("Die Maßnahme ist keiner Gruppe A, B oder C zugeordnet."),
                       "programmeGroup");
    });
}

void checkContinuation(RuleRun& run)
{
    forConcerned(run, [&run](const Measure& measure) {
        // An idea is not yet before a committee, and what is done needs no decision any more.
        if (measure.continuation.isNull() && hasProgress(measure) && measure.state != MeasureState::Done)
            run.report(measure,
                       QStringLiteral("Es ist nicht eingetragen, ob die Maßnahme eingestellt, fortgesetzt oder "
                                      "neu begonnen werden soll."),
                       "continuation");
    });
}

} // namespace iplan
