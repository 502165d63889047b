// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/comparisonside.h"

#include "core/query/rowlabel.h"

#include <functional>

namespace iplan::comparison
{

namespace
{

int countOf(const Snapshot& rows, const std::function<bool(const Measure&)>& matches)
{
    return int(std::count_if(rows.measures.begin(), rows.measures.end(), matches));
}

void addCount(QList<ComparedCount>& out, const Sides& sides, const QString& group, const QString& label,
              const std::function<bool(const Measure&)>& matches)
{
    const ComparedCount count{group, label, countOf(sides.before.rows, matches), countOf(sides.after.rows, matches)};
    if (count.before != 0 || count.after != 0)
        out << count;
}

/// A line for each option of the field that occurs, and if any does one for those that say nothing.
template <class T>
void addCounts(QList<ComparedCount>& out, const Sides& sides, const QString& group, const QString& none,
               Choice<T> Measure::*field, bool onlyCounting)
{
    const auto wanted = [onlyCounting](const Measure& row) {
        return onlyCounting ? counts(&row) : row.mergedInto.isNull();
    };
    const qsizetype first = out.size();
    for (const Option& option : optionsOf<T>())
        addCount(out, sides, group, option.labelText(),
                 [&, key = option.keyText()](const Measure& row) { return wanted(row) && (row.*field).key() == key; });
    if (out.size() > first) // what nobody uses need not be said
        addCount(out, sides, group, none, [&](const Measure& row) { return wanted(row) && !(row.*field).value(); });
}

/// The Handlungsfelder of both states, each under one number, whichever id it has on which side.
struct FieldIndex {
    QStringList titles;
    QHash<QUuid, int> before;
    QHash<QUuid, int> after;

    explicit FieldIndex(const Sides& sides)
    {
        const auto pairs =
            pairsOf(pointersTo(sides.before.rows.fieldsOfAction), pointersTo(sides.after.rows.fieldsOfAction),
                    sides.byCode, [](const FieldOfAction& row) { return row.number.trimmed(); });
        for (const RowPair& pair : pairs) {
            const auto& row = *static_cast<const FieldOfAction*>(pair.any().row);
            if (pair.before.row)
                before.insert(pair.before.id, int(titles.size()));
            if (pair.after.row)
                after.insert(pair.after.id, int(titles.size()));
            titles << fieldOfActionName(row, !sides.after.scope().isPublicOnly());
        }
        titles << QStringLiteral("Ohne Handlungsfeld");
    }
    [[nodiscard]] int none() const { return int(titles.size()) - 1; }
};

using Cell = std::pair<int, CostKey>;

std::map<Cell, Money> cellsOf(const Snapshot& rows, const QHash<QUuid, int>& fields, int none)
{
    std::map<int, CostTable> tables;
    for (const Measure& measure : rows.measures) {
        CostTable& table = tables[fields.value(measure.fieldOfAction.uuid(), none)];
        const auto items = rows.costItemsOf.of(measure.id);
        for (const CostItem* item : items)
            table.add(*item);
    }
    std::map<Cell, Money> out;
    for (const auto& [field, table] : tables) {
        for (const auto& [key, amount] : table.cells())
            out.emplace(Cell(field, key), amount);
    }
    return out;
}

} // namespace

bool readsBefore(const CostKey& a, const CostKey& b)
{
    const auto of = [](const CostKey& key) {
        return std::tuple(key.refused, key.stage ? int(*key.stage) : 99, key.kind ? int(*key.kind) : 99,
                          key.year.value_or(9999));
    };
    return of(a) < of(b);
}

bool counts(const Measure* measure)
{
    return measure && measure->mergedInto.isNull() && measure->state != MeasureState::Stopped &&
           measure->state != MeasureState::Rejected;
}

QList<ComparedCount> comparedCounts(const Sides& sides)
{
    QList<ComparedCount> out;
    addCount(out, sides, QStringLiteral("Maßnahmen"), QStringLiteral("im Programm"),
             [](const Measure& row) { return counts(&row); });
    addCounts(out, sides, QStringLiteral("Gruppe"), QStringLiteral("ohne Gruppe"), &Measure::programmeGroup, true);
    addCounts(out, sides, QStringLiteral("Stand"), QStringLiteral("ohne Angabe"), &Measure::state, false);
    addCounts(out, sides, QStringLiteral("Ampel"), QStringLiteral("ohne Ampel"), &Measure::trafficLight, true);
    addCounts(out, sides, QStringLiteral("Fortführung"), QStringLiteral("ohne Entscheidung"), &Measure::continuation,
              false);
    return out;
}

QList<ComparedCost> comparedCosts(const Sides& sides)
{
    const FieldIndex index(sides);
    const auto before = cellsOf(sides.before.rows, index.before, index.none());
    const auto after = cellsOf(sides.after.rows, index.after, index.none());
    std::map<Cell, ComparedCost> cells;
    const auto cell = [&](const Cell& key) -> ComparedCost& {
        ComparedCost& out = cells[key];
        out.field = index.titles.at(key.first);
        out.key = key.second;
        return out;
    };
    for (const auto& [key, amount] : before)
        cell(key).before = amount;
    for (const auto& [key, amount] : after)
        cell(key).after = amount;
    QList<std::pair<int, ComparedCost>> rows;
    for (const auto& [key, cost] : cells)
        rows << std::pair(key.first, cost);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : readsBefore(a.second.key, b.second.key);
    });
    QList<ComparedCost> out;
    for (const auto& row : rows)
        out << row.second;
    return out;
}

} // namespace iplan::comparison
