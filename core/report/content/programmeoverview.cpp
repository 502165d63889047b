// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "core/report/chart.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/programmeparts.h"

namespace iplan::report
{

namespace
{

using GroupKey = std::optional<ProgrammeGroup>;
constexpr GroupKey kGroups[] = {ProgrammeGroup::A, ProgrammeGroup::B, ProgrammeGroup::C, std::nullopt};

Cell countCell(qsizetype count)
{
    return textCell(count == 0 ? QString() : countText(count));
}

Row groupRow(const QString& title, const QList<const Measure*>& measures, bool isSum)
{
    Row row{{textCell(title)}, isSum};
    for (const GroupKey& group : kGroups) {
        row.cells.push_back(countCell(std::count_if(measures.begin(), measures.end(), [&group](const Measure* one) {
            return one->programmeGroup.value() == group;
        })));
    }
    row.cells.push_back(textCell(countText(measures.size())));
    return row;
}

void addGroupTable(Blocks& blocks, const ReportContext& context)
{
    Table table;
    table.caption = QStringLiteral("Maßnahmen nach Handlungsfeld und Gruppe");
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Handlungsfeld"), Align::Left, 4}, {QStringLiteral("A"), Align::Right, 0.6},
                     {QStringLiteral("B"), Align::Right, 0.6},          {QStringLiteral("C"), Align::Right, 0.6},
                     {QStringLiteral("ohne Gruppe"), Align::Right, 1},  {QStringLiteral("Summe"), Align::Right, 0.9}};
    QList<const Measure*> all;
    for (const FieldOfAction* field : fieldsWithMeasures(context)) {
        const auto measures = measuresIn(context, field);
        table.rows.push_back(groupRow(field ? context.titleOf(*field) : fieldTitle(context, field), measures, false));
        all += measures;
    }
    table.rows.push_back(groupRow(QStringLiteral("Summe"), all, true));
    blocks.emplace_back(std::move(table));
    addParagraph(blocks,
                 QStringLiteral("Gruppe A: läuft oder geht ohne zusätzliche Mittel. Gruppe B: sehr wichtig, braucht "
                                "zusätzliche Mittel. Gruppe C: nicht oder noch nicht nötig."),
                 ParagraphStyle::Small);
}

/// Measures by state (series) and field (categories); states that do not occur are left out.
void addStateChart(Blocks& blocks, const ReportContext& context)
{
    Chart chart;
    chart.kind = ChartKind::StackedBars;
    chart.title = QStringLiteral("Maßnahmen nach Handlungsfeld und Stand");
    const auto fields = fieldsWithMeasures(context);
    for (const FieldOfAction* field : fields)
        chart.categories.push_back(field ? context.titleOf(*field) : fieldTitle(context, field));
    const auto options = optionsOf<MeasureState>();
    QList<std::pair<QString, StateStyle>> states;
    for (const Option& option : options)
        states << std::pair(option.labelText(), stateStyle(options, option.keyText()));
    states << std::pair(QString(), styleWithoutState());
    for (const auto& [state, style] : states) {
        ChartSeries series{state.isEmpty() ? QStringLiteral("Stand unbekannt") : state, {}, style};
        for (const FieldOfAction* field : fields) {
            const auto measures = measuresIn(context, field);
            series.values.push_back(
                double(std::count_if(measures.begin(), measures.end(),
                                     [&label = state](const Measure* one) { return one->state.label() == label; })));
        }
        if (std::any_of(series.values.begin(), series.values.end(), [](double value) { return value > 0; }))
            chart.series.push_back(std::move(series));
    }
    if (!chart.series.empty())
        blocks.emplace_back(barChart(chart));
}

/// The stage to be drawn: what is approved, else the one with most money, since stages cannot be added up.
std::optional<CostStage> drawnStage(const CostTable& costs)
{
    std::map<std::optional<CostStage>, Money> sums;
    for (const auto& [key, amount] : costs.cells()) {
        if (!key.refused && isSpending(key.kind))
            sums[key.stage] += amount;
    }
    if (sums.contains(CostStage::Approved) || sums.empty())
        return CostStage::Approved;
    return std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

void addCostChart(Blocks& blocks, const CostTable& costs)
{
    const auto stage = drawnStage(costs);
    Chart chart;
    chart.kind = ChartKind::StackedColumns;
    chart.title = QStringLiteral("Aufwendungen nach Jahr und Kostenart (%1)").arg(labelOf(stage));
    chart.unit = QStringLiteral("€");
    const auto drawn = [&stage](const CostKey& key) {
        return key.stage == stage && !key.refused && isSpending(key.kind) && key.year.has_value();
    };
    QList<std::optional<int>> years;
    QList<std::optional<CostKind>> kinds;
    for (const auto& [key, amount] : costs.cells()) {
        if (!drawn(key))
            continue;
        if (!years.contains(key.year))
            years << key.year;
        if (!kinds.contains(key.kind))
            kinds << key.kind;
    }
    for (const auto& year : years)
        chart.categories.push_back(QString::number(*year));
    for (const auto& kind : kinds) {
        ChartSeries series{labelOf(kind), {}, kind ? stateStyle(*kind) : styleWithoutState()};
        for (const auto& year : years) {
            const auto amount =
                costs.sum([&](const CostKey& key) { return drawn(key) && key.year == year && key.kind == kind; });
            series.values.push_back(double(amount.value_or(Money{}).cents) / 100);
        }
        chart.series.push_back(std::move(series));
    }
    // One column says no more than the table below.
    if (years.size() > 1)
        blocks.emplace_back(barChart(chart));
}

/// How many measures, in how many of the fields that have any.
QString scopeSentence(const ReportContext& context, qsizetype measures)
{
    const Snapshot& s = context.snapshot;
    const auto fields = std::count_if(s.fieldsOfAction.begin(), s.fieldsOfAction.end(), [&s](const FieldOfAction& one) {
        return !s.measuresOfField.of(one.id).isEmpty();
    });
    QString out = QStringLiteral("Das Programm umfasst ") + counted(measures, "Maßnahme", "Maßnahmen");
    if (fields > 0)
        out += QStringLiteral(" in ") + counted(fields, "Handlungsfeld", "Handlungsfeldern");
    const auto others = measuresIn(context, nullptr).size();
    if (fields > 0 && others > 0)
        out += QStringLiteral(", davon %L1 ohne Handlungsfeld").arg(others);
    return out + u'.';
}

} // namespace

void addProgrammeOverview(Blocks& blocks, const ReportContext& context)
{
    const Snapshot& s = context.snapshot;
    QList<const Measure*> all;
    for (const Measure& measure : s.measures)
        all << &measure;
    addHeading(blocks, 1, QStringLiteral("Überblick"));
    if (all.isEmpty()) {
        context.addGap(blocks, QStringLiteral("Noch keine Maßnahmen eingetragen."));
        return;
    }
    addParagraph(blocks, scopeSentence(context, all.size()));
    addHeading(blocks, 2, QStringLiteral("Maßnahmen"));
    addGroupTable(blocks, context);
    addStateChart(blocks, context);
    addHeading(blocks, 2, QStringLiteral("Kosten"));
    const CostTable costs = costsOf(s, all);
    if (costs.isEmpty())
        context.addGap(blocks, QStringLiteral("Noch keine Kosten eingetragen."));
    const auto known =
        std::count_if(all.begin(), all.end(), [&s](const Measure* one) { return !costsOf(s, one->id).isEmpty(); });
    if (!costs.isEmpty() && known < all.size())
        addParagraph(blocks, QStringLiteral("Für %L1 von %2 sind Beträge eingetragen.")
                                 .arg(known)
                                 .arg(counted(all.size(), "Maßnahme", "Maßnahmen")));
    addCostChart(blocks, costs);
    addCostTable(blocks, costs, QStringLiteral("Kosten nach Stufe, Kostenart und Jahr in Euro"));
}

} // namespace iplan::report
