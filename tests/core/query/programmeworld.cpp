// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/programmeworld.h"

namespace iplan::test
{

ProgrammeWorld::ProgrammeWorld()
{
    courses = measure("K1", [](Measure& row) {
        row.title = s("Sprachkurse");
        row.programmeGroup = ProgrammeGroup::B;
        row.state = MeasureState::Adopted;
        row.stateReason = s("Ratsbeschluss");
        row.trafficLight = TrafficLight::Green;
        row.trafficLightReason = s("Läuft nach Plan.");
        row.description = s("Kurse in zehn Stadtteilen für Eltern.");
    });
    guides = measure("K2", [](Measure& row) {
        row.title = s("Lotsen");
        row.state = MeasureState::Running;
    });
    meeting = measure("K3", [](Measure& row) { row.title = s("Treffpunkt"); });
    stopped = measure("K10", [](Measure& row) {
        row.title = s("Beratung");
        row.state = MeasureState::Stopped;
        row.stateReason = s("Kein Geld.");
    });
    staff = cost(CostKind::Personnel, 2026, 50'000);
    Metric metric;
    metric.measure = courses;
    metric.name = s("Plätze");
    metric.baseline = 10;
    metric.baselineYear = 2025;
    metric.target = 40;
    metric.targetYear = 2027;
    places = add(metric);
    MetricValue value;
    value.metric = places;
    value.period = partial("2026");
    value.value = 12;
    counted = add(value);
    ConceptModule module;
    module.fieldOfAction = education.id;
    module.number = s("1.1");
    module.title = s("Kita");
    module.initialSituation = s("<p>Zwei Kitas sind <b>voll</b>.</p>");
    kita = add(module);
    Recommendation recommendation;
    recommendation.module = kita;
    recommendation.number = s("5.3");
    recommendation.title = s("Elternarbeit");
    recommendation.originalText = s("Eltern werden früh angesprochen.");
    advice = add(recommendation);
    RecommendationItem part;
    part.recommendation = advice;
    part.number = s("1");
    part.text = s("Elterncafé einrichten");
    item = add(part);
    Organization body;
    body.name = s("Stiftung Beispiel");
    foundation = add(body);
}

Id<CostItem> ProgrammeWorld::cost(CostKind kind, int year, qint64 euros, CostStage stage)
{
    CostItem row;
    row.measure = courses;
    row.kind = kind;
    row.year = year;
    row.stage = stage;
    row.amount = Money{euros * 100};
    return add(row);
}

QString lineOf(const ProgrammeChange& change)
{
    QString out = changeKindKey(change.kind) + u' ' + change.code + u' ' + change.what +
                  QStringLiteral(": %1 → %2").arg(change.before, change.after);
    return change.reason.isEmpty() ? out : out + QStringLiteral(" (%1)").arg(change.reason);
}

QStringList linesOf(const ProgrammeComparison& comparison)
{
    QStringList out;
    for (const ProgrammeChange& change : comparison.changes)
        out << lineOf(change);
    return out;
}

} // namespace iplan::test
