// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/programmeworld.h"

namespace iplan::test
{

namespace
{

bool isComingOrGoing(ChangeKind kind)
{
    return kind <= ChangeKind::Split;
}

/// What is told of one row's coming and going, and the rest with sides exchanged where wanted.
std::pair<QStringList, QStringList> toldBy(const ProgrammeComparison& comparison, bool exchanged)
{
    std::pair<QStringList, QStringList> out;
    for (ProgrammeChange change : comparison.changes) {
        if (isComingOrGoing(change.kind)) {
            out.first << idText(change.row.id);
            continue;
        }
        change.reason.clear(); // that of the later side
        change.code.clear();
        if (exchanged)
            std::swap(change.before, change.after);
        out.second << idText(change.row.id) + lineOf(change);
    }
    out.first.sort();
    out.second.sort();
    return out;
}

} // namespace

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

void checkMirrors(const ComparedState& before, const ComparedState& after)
{
    CHECK(compareProgrammes(before, before).changes.isEmpty());
    CHECK(compareProgrammes(after, after).changes.isEmpty());
    const auto forth = compareProgrammes(before, after);
    const auto back = compareProgrammes(after, before);
    CHECK(toldBy(forth, false) == toldBy(back, true));
    REQUIRE(forth.counts.size() == back.counts.size());
    for (qsizetype i = 0; i < forth.counts.size(); ++i)
        CHECK(forth.counts.at(i).difference() == -back.counts.at(i).difference());
    const auto sums = forth.costSums();
    const auto sumsBack = back.costSums();
    REQUIRE(sums.size() == sumsBack.size());
    for (qsizetype i = 0; i < sums.size(); ++i)
        CHECK(sums.at(i).difference() == Money{} - sumsBack.at(i).difference());
}

void checkAddsUp(const ProgrammeComparison& comparison)
{
    int more = comparison.measuresWith(ChangeKind::Added) - comparison.measuresWith(ChangeKind::Gone);
    std::map<CostKey, Money> differences;
    for (const ProgrammeChange& change : comparison.changes) {
        if (change.kind == ChangeKind::Split && change.what != s("Ersetzt")) // that of two measures that stay
            ++more;
        if (change.kind == ChangeKind::Merged && change.before.isEmpty()) // else it had been stopped before
            --more;
        if (change.cost)
            differences[*change.cost] += change.amountAfter.value_or(Money{}) - change.amountBefore.value_or(Money{});
    }
    CHECK(comparison.counts.first().difference() == more);
    for (const ComparedCost& sum : comparison.costSums())
        CHECK(sum.difference() == differences[sum.key]);
}

} // namespace iplan::test
