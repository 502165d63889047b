// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/comparisonside.h"

#include "core/base/collation.h"

#include <set>

namespace iplan::comparison
{

namespace
{

/// The row in the list of the one state whose id is that of the other.
template <class E>
const E* rowOf(const RowView& view)
{
    return static_cast<const E*>(view.row);
}

const Measure* measureOf(const RowView& view)
{
    return rowOf<Measure>(view);
}

/// What is joined to a measure by links of one kind: "Träger: Verein A; Verein B".
template <class Link>
QString linkedTexts(const Side& side, const QList<const Link*>& links, const FieldInfo& end)
{
    const EntityInfo& entity = entityOf<Link>();
    const FieldInfo* role = entity.field(u"role");
    QStringList out;
    for (const Link* link : links) {
        QString text = side.text(end, end.get(link));
        if (role && !text.isEmpty())
            text = QStringLiteral("%1 (%2)").arg(text, side.text(*role, role->get(link)));
        if (!text.isEmpty() && side.scope().shows(toRecord(*link)))
            out << text;
    }
    sortTexts(out);
    return out.join(QStringLiteral("; "));
}

template <class Link>
QSet<QUuid> idsOf(const QList<const Link*>& links)
{
    QSet<QUuid> out;
    for (const Link* link : links)
        out.insert(link->id.uuid());
    return out;
}

template <class Link>
void compareLinksOf(Sides& sides, const RowPair& pair, const GroupedRows<Link, Measure> Snapshot::*links,
                    QStringView endKey, const QString& what)
{
    const FieldInfo& end = *entityOf<Link>().field(endKey);
    const auto before = (sides.before.rows.*links).of(measureOf(pair.before)->id);
    const auto after = (sides.after.rows.*links).of(measureOf(pair.after)->id);
    if (!sides.byCode && idsOf(before) == idsOf(after)) // the ids of links are made of their ends
        return;
    ProgrammeChange change = changeOf(pair, ChangeKind::Other);
    change.what = what;
    change.before = linkedTexts(sides.before, before, end);
    change.after = linkedTexts(sides.after, after, end);
    sides.add(std::move(change));
}

/// By heading, what own fields say of the measure.
QMap<QString, QString> ownTexts(const Side& side, const Measure& measure)
{
    QMap<QString, QString> out;
    const auto values = side.rows.ownValuesOfMeasure.of(measure.id);
    for (const OwnFieldValue* value : values) {
        const OwnFieldDefinition* field = side.ownFields().find(value->ownField);
        if (field && (side.withPeople() || field->isPublic()) && side.scope().shows(toRecord(*value)))
            out.insert(field->heading(), field->textWithUnit(value->value));
    }
    return out;
}

/// What stands in the cells of a cost table: the amount, or that there is none yet.
QString costText(const CostTable& costs, const CostKey& key)
{
    const auto amount = costs.cells().find(key);
    if (amount != costs.cells().end())
        return formatMoney(amount->second);
    return costs.unknownCells().contains(key) ? QStringLiteral("nicht beziffert") : QString();
}

std::optional<Money> amountIn(const CostTable& costs, const CostKey& key)
{
    const auto at = costs.cells().find(key);
    return at == costs.cells().end() ? std::nullopt : std::optional(at->second);
}

CostTable costsOfSide(const Side& side, const RowView& measure)
{
    return measure.row ? costsOf(side.rows, measureOf(measure)->id) : CostTable();
}

std::set<CostKey> keysOf(const CostTable& before, const CostTable& after)
{
    std::set<CostKey> out;
    for (const CostTable* costs : {&before, &after}) {
        for (const auto& [key, amount] : costs->cells())
            out.insert(key);
        for (const auto& [key, count] : costs->unknownCells())
            out.insert(key);
    }
    return out;
}

void compareSums(Sides& sides, const RowPair& pair)
{
    const CostTable before = costsOfSide(sides.before, pair.before);
    const CostTable after = costsOfSide(sides.after, pair.after);
    for (const CostKey& key : keysOf(before, after)) {
        ProgrammeChange change = changeOf(pair, ChangeKind::Costs);
        change.what = costKeyText(key);
        change.before = costText(before, key);
        change.after = costText(after, key);
        change.cost = key;
        change.amountBefore = amountIn(before, key);
        change.amountAfter = amountIn(after, key);
        sides.add(std::move(change));
    }
}

/// "Kennzahl „Plätze“".
QString metricName(const Metric& metric)
{
    return QStringLiteral("Kennzahl „%1“").arg(metric.name);
}

/// "Ausgangswert 20 (2025), Zielwert 40 (2027)", for a Kennzahl that is new or gone.
QString metricText(const Side& side, const RowView& view)
{
    if (!view.row)
        return {};
    QStringList out;
    for (const auto& [valueKey, yearKey] : {std::pair(u"baseline", u"baselineYear"), {u"target", u"targetYear"}}) {
        const FieldInfo& field = *view.entity->field(valueKey);
        const FieldInfo& yearField = *view.entity->field(yearKey);
        const QString value = side.text(field, view.value(field));
        const QString year = side.text(yearField, view.value(yearField));
        if (!value.isEmpty())
            out << field.labelText() + u' ' + value + (year.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(year));
    }
    return out.isEmpty() ? QStringLiteral("ohne Werte") : out.join(QStringLiteral(", "));
}

/// "12", "12 / ( )": the value or the sign in its place.
QString metricValueText(const Side& side, const RowView& view)
{
    if (!view.row)
        return {};
    QStringList out;
    for (const auto key : {u"value", u"sign"}) {
        const FieldInfo& field = *view.entity->field(key);
        if (const QString text = side.text(field, view.value(field)); !text.isEmpty())
            out << text;
    }
    return out.isEmpty() ? QStringLiteral("ohne Wert") : out.join(u' ');
}

void compareValues(Sides& sides, const RowPair& measure, const Metric& before, const Metric& after)
{
    const auto pairs =
        pairsOf(sides.before.rows.valuesOfMetric.of(before.id), sides.after.rows.valuesOfMetric.of(after.id),
                sides.byCode, [](const MetricValue& value) { return value.period.toIso(); });
    for (const RowPair& pair : pairs) {
        const auto* value = rowOf<MetricValue>(pair.any());
        ProgrammeChange change = changeOf(measure, ChangeKind::Metrics);
        change.what = metricName(after) + QStringLiteral(": Wert ") + value->period.toString();
        change.before = metricValueText(sides.before, pair.before);
        change.after = metricValueText(sides.after, pair.after);
        sides.add(std::move(change));
    }
}

} // namespace

void compareLinks(Sides& sides, const RowPair& pair)
{
    compareLinksOf(sides, pair, &Snapshot::participantsOf, u"organization", QStringLiteral("Beteiligte"));
    compareLinksOf(sides, pair, &Snapshot::targetGroupsOf, u"targetGroup", QStringLiteral("Zielgruppen"));
    compareLinksOf(sides, pair, &Snapshot::recommendationsOfMeasure, u"recommendation",
                   QStringLiteral("Handlungsempfehlungen"));
    compareLinksOf(sides, pair, &Snapshot::goalsOfMeasure, u"goal", QStringLiteral("Ziele"));
    compareLinksOf(sides, pair, &Snapshot::papersOf, u"paper", QStringLiteral("Vorlagen"));
}

void compareOwnFields(Sides& sides, const RowPair& pair)
{
    const auto before = ownTexts(sides.before, *measureOf(pair.before));
    const auto after = ownTexts(sides.after, *measureOf(pair.after));
    QStringList headings = before.keys();
    for (const QString& heading : after.keys()) {
        if (!before.contains(heading))
            headings << heading;
    }
    sortTexts(headings);
    for (const QString& heading : headings) {
        ProgrammeChange change = changeOf(pair, ChangeKind::Other);
        change.what = heading;
        change.before = before.value(heading);
        change.after = after.value(heading);
        sides.add(std::move(change));
    }
}

void compareCosts(Sides& sides, const RowPair& pair)
{
    compareSums(sides, pair);
    if (!pair.isInBoth())
        return;
    const auto items = pairsOf(sides.before.rows.costItemsOf.of(measureOf(pair.before)->id),
                               sides.after.rows.costItemsOf.of(measureOf(pair.after)->id), false,
                               [](const CostItem&) { return QString(); });
    for (const RowPair& item : items) {
        if (item.isInBoth())
            compareFields(sides, item, changeOf(pair, ChangeKind::Costs),
                          costKeyText(costKey(*rowOf<CostItem>(item.after))) + QStringLiteral(": "));
    }
}

void compareMetrics(Sides& sides, const RowPair& pair)
{
    const auto metrics = pairsOf(sides.before.rows.metricsOf.of(measureOf(pair.before)->id),
                                 sides.after.rows.metricsOf.of(measureOf(pair.after)->id), sides.byCode,
                                 [](const Metric& metric) { return metric.name.simplified().toCaseFolded(); });
    for (const RowPair& metric : metrics) {
        const auto* any = rowOf<Metric>(metric.any());
        if (metric.isInBoth()) {
            compareFields(sides, metric, changeOf(pair, ChangeKind::Metrics), metricName(*any) + QStringLiteral(": "));
            compareValues(sides, pair, *rowOf<Metric>(metric.before), *rowOf<Metric>(metric.after));
            continue;
        }
        ProgrammeChange change = changeOf(pair, ChangeKind::Metrics);
        change.what = metricName(*any);
        change.before = metricText(sides.before, metric.before);
        change.after = metricText(sides.after, metric.after);
        sides.add(std::move(change));
    }
}

} // namespace iplan::comparison
