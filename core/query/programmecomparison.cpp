// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/programmecomparison.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/query/comparisonside.h"

#include <algorithm>

namespace iplan::comparison
{

namespace
{

const Measure* measureIn(const RowView& view)
{
    return static_cast<const Measure*>(view.row);
}

/// The measure is no longer in the programme.
void tellGone(const Sides& sides, const RowPair& pair, bool isEdition, ProgrammeChange& change)
{
    const Measure* before = measureIn(pair.before);
    const Measure* after = measureIn(pair.after);
    change.kind = ChangeKind::Gone;
    change.what = QStringLiteral("Maßnahme");
    change.before = before->state.isNull() ? QStringLiteral("im Programm") : before->state.label();
    if (!after) {
        change.reason = isEdition ? QStringLiteral("nicht mehr enthalten") : QStringLiteral("gelöscht");
    } else if (!after->mergedInto.isNull()) {
        change.kind = ChangeKind::Merged;
        change.what = QStringLiteral("Zusammengelegt mit");
        change.before.clear();
        change.after = sides.after.label(rowRef(after->mergedInto));
        change.reason = after->stateReason;
    } else {
        change.after = after->state.label();
        change.reason = after->stateReason;
    }
    if (change.before == change.after) // whatever it went into is not there
        change.after = QStringLiteral("entfallen");
}

/// The measure is new in the programme, or in it again.
void tellAdded(const Sides& sides, const RowPair& pair, ProgrammeChange& change)
{
    const Measure* before = measureIn(pair.before);
    const Measure* after = measureIn(pair.after);
    change.kind = ChangeKind::Added;
    change.what = QStringLiteral("Maßnahme");
    change.after = after->state.isNull() ? QStringLiteral("im Programm") : after->state.label();
    if (before) {
        change.before = before->mergedInto.isNull() ? before->state.label() : QStringLiteral("zusammengelegt");
        change.reason = QStringLiteral("wieder aufgenommen");
    } else if (const Id<Measure> from = after->splitFrom.isNull() ? after->supersedes : after->splitFrom;
               !from.isNull()) {
        change.kind = ChangeKind::Split;
        change.what =
            after->splitFrom.isNull() ? QStringLiteral("Ersetzt oder geteilt aus") : QStringLiteral("Geteilt aus");
        change.before.clear();
        change.after = sides.after.label(rowRef(from));
        if (change.after.isEmpty()) // it lies in the Papierkorb since
            change.after = QStringLiteral("frühere Maßnahme");
    }
}

/// A reference between measures that both states hold.
void compareReference(Sides& sides, const RowPair& pair, QStringView key, ChangeKind kind)
{
    const FieldInfo& field = *entityOf<Measure>().field(key);
    const Value before = pair.before.value(field);
    const Value after = pair.after.value(field);
    if (sides.isSame(field, before, after))
        return;
    ProgrammeChange change = changeOf(pair, kind);
    change.what = field.labelText();
    change.before = sides.before.text(field, before);
    change.after = sides.after.text(field, after);
    if (kind == ChangeKind::Merged) { // of a measure that did not count before either, and why it did not
        change.before = before.isNull() ? measureIn(pair.before)->state.label() : change.before;
        change.after = after.isNull() ? measureIn(pair.after)->state.label() : change.after;
    }
    sides.add(std::move(change));
}

void compareBoth(Sides& sides, const RowPair& pair, bool presenceTold)
{
    const bool wasMerged = !measureIn(pair.before)->mergedInto.isNull();
    const bool isMerged = !measureIn(pair.after)->mergedInto.isNull();
    compareReference(sides, pair, u"supersedes", ChangeKind::Split);
    compareReference(sides, pair, u"splitFrom", ChangeKind::Split);
    if (!presenceTold)
        compareReference(sides, pair, u"mergedInto", ChangeKind::Merged);
    if (wasMerged || isMerged) // an empty shell says nothing
        return;
    compareFields(sides, pair, changeOf(pair, ChangeKind::Other), {},
                  presenceTold ? QStringList{QStringLiteral("state")} : QStringList());
    compareLinks(sides, pair);
    compareOwnFields(sides, pair);
    compareMetrics(sides, pair);
}

void compareMeasure(Sides& sides, const RowPair& pair, bool isEdition)
{
    const bool was = counts(measureIn(pair.before));
    const bool is = counts(measureIn(pair.after));
    if (was != is) {
        ProgrammeChange change = changeOf(pair, ChangeKind::Added);
        if (is)
            tellAdded(sides, pair, change);
        else
            tellGone(sides, pair, isEdition, change);
        sides.add(std::move(change));
    }
    if (pair.isInBoth())
        compareBoth(sides, pair, was != is);
    compareCosts(sides, pair);
}

} // namespace

std::map<std::optional<CostStage>, ComparedCost> spentByStage(const ProgrammeComparison& comparison)
{
    std::map<std::optional<CostStage>, ComparedCost> out;
    for (const ComparedCost& cost : comparison.costs) {
        if (!countsAsSpending(cost.key, cost.key.stage))
            continue;
        ComparedCost& sum = out[cost.key.stage];
        if (cost.before)
            sum.before = sum.before.value_or(Money{}) + *cost.before;
        if (cost.after)
            sum.after = sum.after.value_or(Money{}) + *cost.after;
    }
    return out;
}

void compareMeasures(Sides& sides, bool isEdition)
{
    const auto pairs = pairsOf(pointersTo(sides.before.rows.measures), pointersTo(sides.after.rows.measures),
                               sides.byCode, [](const Measure& row) { return row.code.trimmed().toCaseFolded(); });
    QList<std::pair<TextSortKey, const RowPair*>> ordered;
    for (const RowPair& pair : pairs)
        ordered << std::pair(TextSortKey(measureIn(pair.any())->code), &pair);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; });
    for (const auto& entry : ordered) {
        const qsizetype first = sides.changes.size();
        compareMeasure(sides, *entry.second, isEdition);
        std::stable_sort(sides.changes.begin() + first, sides.changes.end(),
                         [](const ProgrammeChange& a, const ProgrammeChange& b) { return a.kind < b.kind; });
    }
}

} // namespace iplan::comparison

namespace iplan
{

bool ProgrammeChange::isOfMeasure() const
{
    return row.entity == &entityOf<Measure>();
}

QString ProgrammeChange::subject() const
{
    QStringList parts;
    if (!isOfMeasure() && row.entity)
        parts << row.entity->labelText();
    for (const QString& part : {code, title}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u' ');
}

int ProgrammeComparison::measuresWith(ChangeKind kind) const
{
    QSet<QUuid> rows;
    for (const ProgrammeChange& change : changes) {
        if (change.kind == kind && change.isOfMeasure())
            rows.insert(change.row.id);
    }
    return int(rows.size());
}

QList<ChangeKind> ProgrammeComparison::kinds() const
{
    QList<ChangeKind> out;
    for (const ChangeKind kind : allChangeKinds()) {
        if (std::ranges::any_of(changes, [kind](const ProgrammeChange& change) { return change.kind == kind; }))
            out << kind;
    }
    return out;
}

QList<ComparedCost> ProgrammeComparison::costSums() const
{
    QList<ComparedCost> out;
    for (const ComparedCost& cost : costs) {
        auto at = std::ranges::find(out, cost.key, &ComparedCost::key);
        if (at == out.end()) {
            out << ComparedCost{{}, cost.key, {}, {}};
            at = out.end() - 1;
        }
        if (cost.before)
            at->before = at->before.value_or(Money{}) + *cost.before;
        if (cost.after)
            at->after = at->after.value_or(Money{}) + *cost.after;
    }
    std::ranges::stable_sort(
        out, [](const ComparedCost& a, const ComparedCost& b) { return comparison::readsBefore(a.key, b.key); });
    return out;
}

QStringList ProgrammeComparison::summary() const
{
    QStringList out;
    if (!counts.isEmpty())
        out << QStringLiteral("Im Programm: %1, früher %2.")
                   .arg(counted(counts.first().after, "Maßnahme", "Maßnahmen"), countText(counts.first().before));
    out << (changes.isEmpty() ? QStringLiteral("Kein Unterschied.")
                              : counted(changes.size(), "Unterschied", "Unterschiede") + u'.');
    for (const auto& [stage, sum] : comparison::spentByStage(*this))
        out << QStringLiteral("Ausgaben, %1: %2, früher %3.")
                   .arg(stage ? Choice<CostStage>(*stage).label() : QStringLiteral("ohne Stufe"),
                        formatMoney(sum.after.value_or(Money{})), formatMoney(sum.before.value_or(Money{})));
    return out;
}

QStringList ProgrammeComparison::remarks() const
{
    QStringList out;
    if (byCode)
        out << QStringLiteral(
            "Die beiden Dateien haben verschiedene Ursprünge: Maßnahmen, Module und Empfehlungen wurden "
            "nach ihrer Nummer einander zugeordnet, Kennzahlen nach ihrem Namen. Einzelne "
            "Kostenpositionen werden dann nicht verglichen, nur ihre Summen.");
    out << QStringLiteral("Zum Programm zählen alle Maßnahmen, die nicht eingestellt, abgelehnt oder mit einer anderen "
                          "zusammengelegt sind.");
    if (!costs.isEmpty())
        out << QStringLiteral("Beträge verschiedener Stufen sind dasselbe Geld und werden nicht zusammengezählt. ") +
                   refusedCostsText();
    return out;
}

ProgrammeComparison compareProgrammes(const ComparedState& before, const ComparedState& after,
                                      const ComparisonScope& scope)
{
    comparison::Sides sides{{before, scope}, {after, scope}, before.origin != after.origin, {}};
    comparison::compareMeasures(sides, after.isEdition);
    comparison::compareConcept(sides);
    ProgrammeComparison out;
    out.beforeName = before.name;
    out.afterName = after.name;
    out.asOf = after.asOf;
    out.scope = scope;
    out.byCode = sides.byCode;
    out.counts = comparison::comparedCounts(sides);
    out.costs = comparison::comparedCosts(sides);
    out.changes = std::move(sides.changes);
    return out;
}

QString costKeyText(const CostKey& key)
{
    QString out = key.kind ? Choice<CostKind>(*key.kind).label() : QStringLiteral("Kosten ohne Art");
    out += key.year ? QStringLiteral(" %1").arg(*key.year) : QStringLiteral(" ohne Jahr");
    if (key.stage)
        out += QStringLiteral(", ") + Choice<CostStage>(*key.stage).label();
    if (key.refused)
        out += QStringLiteral(", abgelehnt");
    return out;
}

} // namespace iplan
