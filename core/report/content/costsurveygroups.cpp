// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/query/costmatrix.h"
#include "core/query/measuregroups.h"
#include "core/report/columns.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/costsurveyparts.h"

#include <set>

namespace iplan::report
{

namespace
{

/// Amounts of one group, by year and stage.
struct GroupCosts {
    QString title;
    CostTable costs;
};

QList<std::optional<CostKind>> kindsIn(const QList<GroupCosts>& groups)
{
    QList<std::optional<CostKind>> out;
    const auto isThere = [&groups](const std::optional<CostKind>& kind) {
        return std::ranges::any_of(groups, [&kind](const GroupCosts& group) {
            return group.costs.sum([&kind](const CostKey& key) { return key.kind == kind && !key.refused; })
                .has_value();
        });
    };
    for (std::size_t i = 0; i < optionsOf<CostKind>().size(); ++i)
        out << static_cast<CostKind>(i);
    out << std::nullopt;
    out.removeIf([&isThere](const auto& kind) { return !isThere(kind); });
    // What is spent, its sum, then what covers it.
    std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return isSpending(a) && !isSpending(b); });
    return out;
}

/// Year and stage of a line: none last.
using LineKey = std::tuple<bool, std::optional<int>, bool, std::optional<CostStage>>;

std::set<LineKey> yearStagesOf(const CostTable& costs)
{
    std::set<LineKey> out;
    for (const auto& [key, amount] : costs.cells()) {
        if (!key.refused)
            out.insert({!key.year, key.year, !key.stage, key.stage});
    }
    return out;
}

void addGroupRows(Table& table, const GroupCosts& group, const QList<std::optional<CostKind>>& kinds)
{
    const auto lines = yearStagesOf(group.costs);
    if (lines.empty())
        return;
    Span name{group.title};
    name.strong = true;
    Cell head{{{name}}};
    head.columnSpan = int(table.columns.size());
    table.rows.push_back(Row{{head}, false, false, true});
    for (const auto& [noYear, year, noStage, stage] : lines) {
        const auto at = [&, year = year, stage = stage](const CostKey& key) {
            return key.year == year && key.stage == stage && !key.refused;
        };
        Row row{{textCell(costYearText(year) + QStringLiteral(", ") + labelOf(stage))}};
        bool isSummed = false;
        const auto addSpent = [&, year = year, stage = stage] {
            if (!std::exchange(isSummed, true))
                row.cells.push_back(moneyCell(group.costs.spending(year, stage)));
        };
        for (const auto& kind : kinds) {
            if (!isSpending(kind))
                addSpent();
            row.cells.push_back(
                moneyCell(group.costs.sum([&](const CostKey& key) { return at(key) && key.kind == kind; })));
        }
        addSpent();
        table.rows.push_back(std::move(row));
    }
}

void addGroups(Blocks& blocks, const QString& by, const QList<GroupCosts>& groups, double widthMm)
{
    const auto kinds = kindsIn(groups);
    if (kinds.isEmpty())
        return;
    addHeading(blocks, 2, QStringLiteral("N") + by.mid(1));
    Table table;
    table.caption = QStringLiteral("Kosten %1, Jahr, Stufe und Kostenart in Euro").arg(by);
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Jahr und Stufe"), Align::Left, 2}};
    bool isSummed = false;
    const auto addSum = [&] {
        if (!std::exchange(isSummed, true))
            table.columns.push_back({QStringLiteral("Kosten zusammen"), Align::Right, 1.2});
    };
    for (const auto& kind : kinds) {
        if (!isSpending(kind))
            addSum();
        table.columns.push_back({labelOf(kind), Align::Right, 1.2});
    }
    addSum();
    for (const GroupCosts& group : groups)
        addGroupRows(table, group, kinds);
    (void)fitToWidth(table, widthMm);
    blocks.emplace_back(std::move(table));
}

QList<GroupCosts> byMeasures(const ReportContext& context, MeasureGrouping grouping)
{
    QList<GroupCosts> out;
    for (const MeasureGroup& group : groupMeasures(context.snapshot, grouping, context.options.asOf))
        out << GroupCosts{group.title, costsOf(context.snapshot, group.measures)};
    return out;
}

QList<GroupCosts> byFunder(const ReportContext& context, const QList<CostOf>& items)
{
    QMap<QString, CostTable> costs; // by name; none last
    for (const CostOf& one : items)
        costs[context.bodyName(one.item->funder)].add(*one.item);
    QStringList names = costs.keys();
    std::ranges::sort(names, [](const QString& a, const QString& b) {
        return a.isEmpty() != b.isEmpty() ? b.isEmpty() : textBefore(a, b);
    });
    QList<GroupCosts> out;
    for (const QString& name : names)
        out << GroupCosts{name.isEmpty() ? QStringLiteral("Ohne Angabe des Mittelgebers") : name, costs.value(name)};
    return out;
}

} // namespace

void addGroupedCosts(Blocks& blocks, const ReportContext& context, const QList<CostOf>& items, double widthMm)
{
    addGroups(blocks, QStringLiteral("nach Handlungsfeld"), byMeasures(context, MeasureGrouping::FieldOfAction),
              widthMm);
    addGroups(blocks, QStringLiteral("nach federführender Dienststelle"),
              byMeasures(context, MeasureGrouping::LeadOffice), widthMm);
    addGroups(blocks, QStringLiteral("nach Mittelgeber"), byFunder(context, items), widthMm);
}

} // namespace iplan::report
