// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/orderkey.h"
#include "core/synthetic/syntheticcity.h"
#include "core/synthetic/synthetictexts.h"

namespace iplan
{

namespace texts = synthetictexts;

namespace
{

constexpr int kMeasures = 500;
constexpr int kFirstYear = 2022;
constexpr int kLastYear = 2026;

void addSteps(SyntheticCity& city, const Measure& measure)
{
    SyntheticRandom& random = city.random;
    const int steps = random.chance(15) ? 0 : random.between(1, 6);
    QDate due = random.day(kFirstYear, kLastYear);
    Id<MeasureStep> before;
    for (int i = 0; i < steps; ++i) {
        MeasureStep step;
        step.measure = measure.id;
        step.title = texts::stepTitle(random);
        if (random.chance(85))
            step.due = random.chance(70) ? PartialDate(due) : PartialDate::month(due.year(), due.month());
        // Some stay open although they are long due, some are open in measures that count as done.
        step.done = due.year() < 2025 ? random.chance(85) : random.chance(25);
        if (step.done && random.chance(80))
            step.doneOn = due.addDays(random.between(-20, 40));
        if (random.chance(50))
            step.responsibleOrganization = random.pick(city.offices);
        if (random.chance(30))
            step.responsiblePerson = random.pick(city.persons);
        if (random.chance(25))
            step.dependsOn = before;
        step.position = orderKeyAt(i);
        before = city.add(step);
        due = due.addDays(random.between(20, 150));
    }
}

void addStatusReports(SyntheticCity& city, const Measure& measure)
{
    SyntheticRandom& random = city.random;
    const int reports = random.chance(20) ? 0 : random.between(1, 4);
    for (int i = 0; i < reports; ++i) {
        StatusReport report;
        report.measure = measure.id;
        report.asOf = PartialDate(QDate(kLastYear - i, random.chance(50) ? 6 : 10, 30));
        if (random.chance(95))
            report.reportingOffice = measure.leadOffice;
        report.state = measure.state;
        report.trafficLight = random.pick(QList{TrafficLight::Green, TrafficLight::Yellow, TrafficLight::Red});
        report.text = texts::paragraph(random, random.chance(5) ? 12 : random.between(1, 3));
        if (random.chance(60)) {
            report.nextStep = texts::stepTitle(random);
            report.nextDue = PartialDate::quarter(kLastYear - i + 1, random.between(1, 4));
        }
        city.add(report);
    }
}

void addCost(SyntheticCity& city, const Measure& measure, int year, CostKind kind, CostStage stage, qint64 euros)
{
    SyntheticRandom& random = city.random;
    CostItem item;
    item.measure = measure.id;
    item.year = year;
    item.kind = kind;
    item.stage = stage;
    if (random.chance(97))
        item.amount = Money{euros * 100 + (stage == CostStage::Spent ? random.below(100) : 0)};
    if (kind == CostKind::Personnel)
        item.fte = random.between(1, 8) * 0.25;
    if (kind == CostKind::Grant)
        item.recipient = random.pick(city.providers);
    if (random.chance(40))
        item.funder = random.pick(city.funders);
    if (random.chance(60))
        item.budgetLine = QStringLiteral("0%1, Zeile %2").arg(random.between(500, 599)).arg(random.between(11, 16));
    if (stage == CostStage::Approved && random.chance(10))
        item.reservation = QStringLiteral("vorbehaltlich der Genehmigung des Haushalts");
    if (stage == CostStage::Requested && random.chance(15)) {
        item.refusedOn = PartialDate::year(year);
        item.refusalReason = QStringLiteral("Keine Deckung im Haushalt.");
    }
    city.add(item);
}

void addCosts(SyntheticCity& city, const Measure& measure)
{
    SyntheticRandom& random = city.random;
    if (random.chance(15))
        return;
    const auto kinds =
        random.pickSome(QList{CostKind::Personnel, CostKind::Material, CostKind::Grant}, random.chance(60) ? 1 : 2);
    const int first = random.chance(60) ? kFirstYear : random.between(kFirstYear, kLastYear);
    for (int year = first; year <= kLastYear; ++year) {
        for (const CostKind kind : kinds) {
            const qint64 euros = random.between(4, 1200) * qint64(100);
            const bool past = year < kLastYear;
            const CostStage stage =
                past ? CostStage::Approved : (random.chance(50) ? CostStage::Requested : CostStage::Estimated);
            addCost(city, measure, year, kind, stage, euros);
            if (past && random.chance(40))
                addCost(city, measure, year, kind, CostStage::Spent, euros * random.between(60, 105) / 100);
        }
    }
}

void addMetrics(SyntheticCity& city, const Measure& measure)
{
    SyntheticRandom& random = city.random;
    const int metrics = random.chance(35) ? 0 : random.between(1, 2);
    for (int i = 0; i < metrics; ++i) {
        Metric metric;
        metric.measure = measure.id;
        metric.name = texts::metricName(random);
        metric.unit = random.chance(80) ? QStringLiteral("Anzahl") : QStringLiteral("%");
        metric.kind = random.chance(75) ? MetricKind::Output : MetricKind::Outcome;
        if (random.chance(70)) {
            metric.baseline = random.between(0, 400);
            metric.baselineYear = kFirstYear - 1;
        }
        if (random.chance(80)) {
            metric.target = random.between(100, 900) * 0.5;
            metric.targetYear = kLastYear;
        }
        metric.position = orderKeyAt(i);
        city.add(metric);
        for (int year = random.between(kFirstYear, kLastYear); year < kLastYear; ++year) {
            MetricValue value;
            value.metric = metric.id;
            value.period = PartialDate::year(year);
            if (random.chance(92))
                value.value = random.between(0, 900) * 0.5;
            else
                value.sign = random.chance(50) ? TableSign::Unknown : TableSign::Unreliable;
            city.add(value);
        }
    }
}

void addLinks(SyntheticCity& city, const Measure& measure, int module)
{
    SyntheticRandom& random = city.random;
    for (const auto& group : random.pickSome(city.targetGroups, random.between(0, 3)))
        city.link(MeasureTargetGroup{{}, false, measure.id, group});
    const auto providers = random.pickSome(city.providers, random.between(0, 2));
    for (qsizetype i = 0; i < providers.size(); ++i)
        city.link(MeasureParticipant{
            {}, false, measure.id, providers.at(i), i == 0 ? ParticipantRole::Provider : ParticipantRole::Cooperation});
    // Some recommendations are taken up by nobody, some measures stand alone.
    const int perModule = static_cast<int>(city.recommendations.size() / city.modules.size());
    const int recommendations = random.between(0, 2);
    for (int i = 0; i < recommendations; ++i) {
        const int at = module * perModule + random.below(perModule - 2);
        city.link(MeasureRecommendation{{}, false, measure.id, city.recommendations.at(at).id});
    }
    if (random.chance(60))
        city.link(MeasureGoal{{}, false, measure.id, city.goals.at(module * 4 + random.below(4)).id});
    if (random.chance(30))
        city.link(MeasurePaper{{}, false, measure.id, random.pick(city.papers)});
}

void describe(SyntheticCity& city, Measure& row)
{
    SyntheticRandom& random = city.random;
    row.title = texts::measureTitle(random);
    if (random.chance(85))
        row.summary = texts::paragraph(random, random.between(1, 2));
    if (random.chance(60))
        row.description = texts::paragraph(random, random.chance(6) ? 20 : random.between(2, 6));
    if (random.chance(40))
        row.expectedEffect = texts::paragraph(random, 1);
    row.kind = random.pick(QList{MeasureKind::Existing, MeasureKind::Recommended, MeasureKind::New});
    row.area = random.chance(50) ? city.areas.first() : random.pick(city.areas);
    if (random.chance(90))
        row.programmeGroup = random.pick(QList{ProgrammeGroup::A, ProgrammeGroup::B, ProgrammeGroup::C});
    if (random.chance(40))
        row.continuation = random.pick(QList{Continuation::Continue, Continuation::Continue, Continuation::Stop});
    if (random.chance(70))
        row.priority = random.pick(QList{Priority::High, Priority::Medium, Priority::Low});
    row.quickWin = random.chance(8);
    if (random.chance(95))
        row.leadOffice = random.pick(city.offices);
    if (random.chance(85))
        row.providerKind =
            random.pick(QList{ProviderKind::Municipal, ProviderKind::MunicipalWithPartner, ProviderKind::Funded});
    if (random.chance(55))
        row.contactPerson = random.pick(city.persons);
    if (random.chance(10))
        row.internalNote = QStringLiteral("Vor der nächsten Sitzung mit der Dezernatsleitung klären.");
}

void setCourse(SyntheticCity& city, Measure& row)
{
    SyntheticRandom& random = city.random;
    const int start = random.between(2020, kLastYear);
    row.plannedStart = random.chance(50) ? PartialDate::year(start) : PartialDate::quarter(start, random.between(1, 4));
    row.openEnded = random.chance(25);
    if (!row.openEnded && random.chance(80))
        row.plannedEnd = PartialDate::year(start + random.between(random.chance(1) ? -1 : 0, 4));
    row.state = random.pick(QList{MeasureState::Running, MeasureState::Running, MeasureState::Running,
                                  MeasureState::Done, MeasureState::Adopted, MeasureState::Proposed,
                                  MeasureState::Deferred, MeasureState::Stopped, MeasureState::Rejected});
    if (random.chance(50))
        row.stateReason = texts::reason(random);
    if (row.state == MeasureState::Running && random.chance(85)) {
        row.trafficLight =
            random.pick(QList{TrafficLight::Green, TrafficLight::Green, TrafficLight::Yellow, TrafficLight::Red});
        if (random.chance(85))
            row.trafficLightReason = texts::reason(random);
        row.trafficLightOn = QDate(kLastYear, random.between(1, 10), 15);
    }
    row.originKind = random.pick(QList{OriginKind::Administration, OriginKind::ExpertGroup, OriginKind::WorkingGroup,
                                       OriginKind::EarlierResolution, OriginKind::Motion});
    if (random.chance(30))
        row.originMeeting = QStringLiteral("Integrationsrat, %1").arg(formatDate(row.plannedStart.first()));
}

void addEditions(SyntheticCity& city)
{
    Id<Edition> before;
    for (const int year : {2022, 2024, 2026}) {
        Edition edition;
        edition.title = QStringLiteral("Maßnahmenprogramm %1 – %2").arg(year).arg(city.name);
        edition.part = EditionPart::Whole;
        edition.period = QStringLiteral("%1–%2").arg(year).arg(year + 1);
        edition.asOf = PartialDate::year(year);
        edition.state = year == 2026 ? EditionState::InProgress : EditionState::Published;
        edition.predecessor = before;
        before = city.add(edition);
    }
}

} // namespace

void addSyntheticMeasures(SyntheticCity& city)
{
    QList<Id<Measure>> measures;
    for (int i = 0; i < kMeasures; ++i) {
        const int module = i % static_cast<int>(city.modules.size());
        Measure row;
        row.code = QStringLiteral("M%1-%2").arg(city.number, 2, 10, QChar(u'0')).arg(i + 1, 3, 10, QChar(u'0'));
        row.fieldOfAction = city.modules.at(module).fieldOfAction;
        if (city.random.chance(92))
            row.module = city.modules.at(module).id;
        describe(city, row);
        setCourse(city, row);
        if (i > 0 && city.random.chance(3))
            row.supersedes = city.random.pick(measures);
        measures << city.add(row);
        addSteps(city, row);
        addStatusReports(city, row);
        addCosts(city, row);
        addMetrics(city, row);
        addLinks(city, row, module);
    }
    addEditions(city);
}

} // namespace iplan
