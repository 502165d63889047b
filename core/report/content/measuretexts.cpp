// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/measuretexts.h"

#include "core/base/counted.h"
#include "core/report/content/measuresheet.h"
#include "core/rules/rulerun.h"

namespace iplan::report
{

namespace
{

const QString kDot = QStringLiteral(" · ");
const QString kComma = QStringLiteral(", ");

QString span(const PartialDate& from, const PartialDate& to)
{
    if (from.isNull())
        return labelled("bis ", to.toString());
    return to.isNull() ? QStringLiteral("ab ") + from.toString()
                       : from.toString() + QStringLiteral(" bis ") + to.toString();
}

QString stepText(const ReportContext& context, const MeasureStep& step)
{
    const QString details =
        joined({labelled("bis ", step.due.toString()), context.bodyName(step.responsibleOrganization),
                context.personName(step.responsiblePerson)},
               kComma);
    return details.isEmpty() ? step.title : step.title + QStringLiteral(" (") + details + u')';
}

/// How far it is, as somebody entered it: in percent, or by the steps that are done.
QString progressText(const ReportContext& context, const Measure& measure)
{
    if (measure.completion)
        return QStringLiteral("%1 % umgesetzt").arg(*measure.completion) +
               labelled(": ", measure.completionReason.simplified());
    const auto steps = context.snapshot.stepsOf.of(measure.id);
    const auto done = std::count_if(steps.begin(), steps.end(), [](const MeasureStep* step) { return step->done; });
    return done == 0 ? QString()
                     : QStringLiteral("%1 von %2 erledigt")
                           .arg(done)
                           .arg(counted(steps.size(), "Arbeitsschritt", "Arbeitsschritten"));
}

} // namespace

QString trafficLightText(const Choice<TrafficLight>& light)
{
    const auto value = light.value();
    if (!value)
        return light.label();
    switch (*value) {
    case TrafficLight::Green:
        return QStringLiteral("● ") + light.label();
    case TrafficLight::Yellow:
        return QStringLiteral("▲ ") + light.label();
    case TrafficLight::Red:
        return QStringLiteral("■ ") + light.label();
    }
    return {};
}

QString stateSymbolText(const Choice<MeasureState>& state)
{
    const auto value = state.value();
    if (!value)
        return state.label();
    switch (*value) {
    case MeasureState::Idea:
    case MeasureState::Proposed:
    case MeasureState::Agreed:
    case MeasureState::Adopted:
        return QStringLiteral("○ ") + state.label();
    case MeasureState::Running:
        return QStringLiteral("► ") + state.label();
    case MeasureState::Done:
        return QStringLiteral("✓ ") + state.label();
    case MeasureState::Deferred:
        return QStringLiteral("‖ ") + state.label();
    case MeasureState::Stopped:
    case MeasureState::Rejected:
        return QStringLiteral("× ") + state.label();
    }
    return {};
}

QString groupText(const Choice<ProgrammeGroup>& group)
{
    const auto value = group.value();
    if (!value)
        return labelled("Gruppe ", group.label());
    switch (*value) {
    case ProgrammeGroup::A:
        return QStringLiteral("Gruppe A – läuft oder geht ohne zusätzliche Mittel");
    case ProgrammeGroup::B:
        return QStringLiteral("Gruppe B – sehr wichtig, braucht zusätzliche Mittel");
    case ProgrammeGroup::C:
        return QStringLiteral("Gruppe C – nicht oder noch nicht nötig");
    }
    return {};
}

QString periodText(const Measure& measure)
{
    return joined({labelled("geplant ", span(measure.plannedStart, measure.plannedEnd)),
                   labelled("tatsächlich ", span(measure.actualStart, measure.actualEnd)),
                   measure.openEnded ? QStringLiteral("unbefristet") : QString()},
                  QStringLiteral("; "));
}

QString stateText(const ReportContext& context, const Measure& measure, bool withSymbol)
{
    const QString state = withSymbol ? stateSymbolText(measure.state) : measure.state.label();
    const QString text = joined({state, progressText(context, measure)}, kComma);
    return joined({text, measure.stateReason.trimmed()}, QStringLiteral(" – "));
}

QString proposalText(const Measure& measure)
{
    if (!measure.continuation.isNull())
        return measure.continuation.label();
    return isConcerned(measure) ? QStringLiteral("noch offen") : measure.state.label();
}

QString trafficLightLine(const ReportContext& context, const Measure& measure)
{
    if (measure.trafficLight.isNull())
        return {};
    const QString by = context.isInternal() ? measure.trafficLightBy : QString();
    const QString set = joined({labelled("Stand ", formatDate(measure.trafficLightOn)), by}, kComma);
    const QString text =
        joined({trafficLightText(measure.trafficLight), measure.trafficLightReason.trimmed()}, QStringLiteral(" – "));
    return set.isEmpty() ? text : text + QStringLiteral(" (") + set + u')';
}

QString classificationText(const ReportContext& context, const Measure& measure, bool withGroup)
{
    const Area* area = context.snapshot.areas.find(measure.area);
    return joined({withGroup ? groupText(measure.programmeGroup) : QString(),
                   labelled("Fortführung: ", measure.continuation.label()),
                   labelled("Priorität: ", measure.priority.label()), labelled("Art: ", measure.kind.label()),
                   measure.keyMeasure ? QStringLiteral("Schwerpunktmaßnahme") : QString(),
                   measure.quickWin ? QStringLiteral("schnell umsetzbar") : QString(),
                   labelled("Raum: ", area ? area->label : QString())},
                  kDot);
}

QString responsibilityText(const ReportContext& context, const Measure& measure)
{
    return joined(
        {context.bodyName(measure.leadOffice), labelled("Ansprechperson: ", context.personName(measure.contactPerson))},
        kDot);
}

QString participantsText(const ReportContext& context, const Measure& measure)
{
    QStringList roles;
    QHash<QString, QStringList> names;
    const auto participants = context.snapshot.participantsOf.of(measure.id);
    for (const MeasureParticipant* one : participants) {
        const QString name = context.bodyName(one->organization);
        const QString role = one->role.isNull() ? QStringLiteral("Beteiligt") : one->role.label();
        if (name.isEmpty())
            continue;
        if (!roles.contains(role))
            roles << role;
        names[role] << name;
    }
    // In the order of the roles: first the provider.
    QStringList parts;
    for (const Option& option : optionsOf<ParticipantRole>()) {
        if (roles.removeAll(option.labelText()) > 0)
            parts << option.labelText() + QStringLiteral(": ") + names.value(option.labelText()).join(kComma);
    }
    for (const QString& role : roles)
        parts << role + QStringLiteral(": ") + names.value(role).join(kComma);
    return joined({joined(parts, kDot), labelled("Trägerschaft: ", measure.providerKind.label())}, kDot);
}

QString targetGroupsText(const ReportContext& context, const Measure& measure)
{
    QStringList labels;
    const auto links = context.snapshot.targetGroupsOf.of(measure.id);
    for (const MeasureTargetGroup* link : links) {
        if (const TargetGroup* group = context.snapshot.targetGroups.find(link->targetGroup))
            labels << group->label;
    }
    return joined(labels, kComma);
}

QStringList openStepsOf(const ReportContext& context, const Measure& measure)
{
    QStringList out;
    const auto steps = context.snapshot.stepsOf.of(measure.id);
    for (const MeasureStep* step : steps) {
        if (!step->done)
            out << stepText(context, *step);
    }
    return out;
}

QString doneStepsText(const ReportContext& context, const Measure& measure)
{
    QStringList out;
    const auto steps = context.snapshot.stepsOf.of(measure.id);
    for (const MeasureStep* step : steps) {
        if (step->done)
            out << joined({step->title, labelled("am ", formatDate(step->doneOn))}, QStringLiteral(" "));
    }
    return out.join(QStringLiteral("; "));
}

QString stepsText(const ReportContext& context, const Measure& measure)
{
    return joined({labelled("Erledigt: ", doneStepsText(context, measure)),
                   labelled("Offen: ", openStepsOf(context, measure).join(QStringLiteral("; ")))},
                  QStringLiteral("\n"));
}

QString statusReportText(const ReportContext& context, const Measure& measure)
{
    const StatusReport* report = context.snapshot.latestStatusReport(measure.id);
    if (!report)
        return {};
    const QString head = joined({report->asOf.toString(), context.bodyName(report->reportingOffice),
                                 report->state == measure.state ? QString() : report->state.label(),
                                 report->trafficLight == measure.trafficLight
                                     ? QString()
                                     : labelled("Ampel ", trafficLightText(report->trafficLight))},
                                kComma);
    return joined({head, report->text.trimmed()}, QStringLiteral(": "));
}

QString nextStepText(const ReportContext& context, const Measure& measure)
{
    const StatusReport* report = context.snapshot.latestStatusReport(measure.id);
    if (!report || report->nextStep.isEmpty())
        return {};
    return report->nextDue.isNull() ? report->nextStep
                                    : report->nextStep + QStringLiteral(" (bis ") + report->nextDue.toString() + u')';
}

QString originText(const Measure& measure)
{
    return joined({measure.originKind.label(), measure.originMeeting, labelled("TOP ", measure.originAgendaItem)},
                  kComma);
}

QString papersText(const ReportContext& context, const Measure& measure)
{
    QStringList papers;
    const auto links = context.snapshot.papersOf.of(measure.id);
    for (const MeasurePaper* link : links)
        papers << context.paperText(link->paper);
    return joined(papers, QStringLiteral("; "));
}

QString goalsText(const ReportContext& context, const Measure& measure)
{
    QStringList goals;
    const auto links = context.snapshot.goalsOfMeasure.of(measure.id);
    for (const MeasureGoal* link : links) {
        if (const Goal* goal = context.snapshot.goals.find(link->goal))
            goals << joined({goal->number, goal->text.simplified()}, QStringLiteral(" "));
    }
    return joined(goals, QStringLiteral("; "));
}

QString recommendationsText(const ReportContext& context, const Measure& measure)
{
    QStringList numbers;
    const auto links = context.snapshot.recommendationsOfMeasure.of(measure.id);
    for (const MeasureRecommendation* link : links) {
        if (const Recommendation* one = context.snapshot.recommendations.find(link->recommendation))
            numbers << joined({one->number, one->title}, QStringLiteral(" "));
    }
    return joined(numbers, QStringLiteral("; "));
}

QString metricValueText(const MetricValue& value)
{
    const QString number = value.value ? numberText(*value.value) : QString();
    const auto sign = value.sign.value();
    if (!sign)
        return number;
    switch (*sign) {
    case TableSign::Nil:
        return QStringLiteral("–");
    case TableSign::Rounded:
        return QStringLiteral("0");
    case TableSign::Unreliable:
        return QStringLiteral("/");
    case TableSign::Unknown:
        return QStringLiteral(".");
    case TableSign::Meaningless:
        return QStringLiteral("x");
    case TableSign::Limited:
        return u'(' + number + u')';
    }
    return number;
}

QString metricText(const ReportContext& context, const Metric& metric)
{
    const auto with = [](const char* label, const std::optional<double>& value, const std::optional<int>& year) {
        if (!value)
            return QString();
        const QString text = QString::fromUtf8(label) + numberText(*value);
        return year ? text + QStringLiteral(" (%1)").arg(*year) : text;
    };
    QStringList parts{with("Ausgangswert ", metric.baseline, metric.baselineYear),
                      with("Ziel ", metric.target, metric.targetYear)};
    const auto values = context.snapshot.valuesOfMetric.of(metric.id);
    if (!values.isEmpty()) {
        const auto latest = *std::max_element(values.begin(), values.end(), [](const auto* a, const auto* b) {
            return a->period.last() < b->period.last();
        });
        parts << joined({QStringLiteral("erreicht"), metricValueText(*latest),
                         latest->period.isNull() ? QString() : u'(' + latest->period.toString() + u')'},
                        QStringLiteral(" "));
    }
    const QString facts = joined(parts, kComma);
    return joined({joined({metric.name, labelled("in ", metric.unit)}, kComma), facts}, QStringLiteral(": "));
}

} // namespace iplan::report
