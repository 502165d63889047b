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
    // Without its empty bars; one bar alone says no more than the table above.
    auto fields = fieldsWithMeasures(context);
    fields.removeIf([&context](const FieldOfAction* field) { return measuresIn(context, field).isEmpty(); });
    if (fields.size() < 2)
        return;
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

/// What a chart over years draws: amounts by kind, with those that recur without a known end apart, since they are
/// drawn on to the last year that anything is known of.
struct YearlyCosts {
    using Series = std::pair<std::optional<CostKind>, bool>; ///< kind, and whether the amounts recur without an end
    std::map<Series, std::map<int, Money>> amounts;
    int first = 0;
    int last = 0;
};

bool recursOpenly(const CostItem& item)
{
    return item.recurring && !item.yearTo;
}

YearlyCosts yearlyCosts(const ReportContext& context, const QList<const Measure*>& measures,
                        const std::optional<CostStage>& stage)
{
    YearlyCosts out;
    QList<const CostItem*> open;
    const auto add = [&out](const CostItem& item, int year) {
        out.amounts[{item.kind.value(), recursOpenly(item)}][year] += *item.amount;
        out.first = out.first == 0 ? year : std::min(out.first, year);
        out.last = std::max(out.last, year);
    };
    for (const Measure* measure : measures) {
        for (const CostItem* item : context.snapshot.costItemsOf.of(measure->id)) {
            if (!item->amount || !item->year || !countsAsSpending(costKey(*item), stage))
                continue;
            for (const auto& year : costYears(*item))
                add(*item, *year);
            if (recursOpenly(*item))
                open << item;
        }
    }
    const int last = out.last;
    for (const CostItem* item : std::as_const(open)) {
        for (int year = *item->year + 1; year <= last; ++year)
            add(*item, year);
    }
    return out;
}

constexpr int kMostYears = 30; ///< of an axis; farther apart they are hardly one programme

void addCostChart(Blocks& blocks, const ReportContext& context, const QList<const Measure*>& measures,
                  const CostTable& costs)
{
    const auto stage = drawnStage(costs);
    const YearlyCosts yearly = yearlyCosts(context, measures, stage);
    // One column says no more than the table below.
    if (yearly.first == yearly.last || yearly.last - yearly.first > kMostYears)
        return;
    Chart chart;
    chart.kind = ChartKind::StackedColumns;
    chart.title = QStringLiteral("Aufwendungen nach Jahr und Kostenart (%1)").arg(labelOf(stage));
    chart.unit = QStringLiteral("€");
    for (int year = yearly.first; year <= yearly.last; ++year)
        chart.categories.push_back(QString::number(year));
    bool hasOpen = false;
    for (const auto& [key, amounts] : yearly.amounts) {
        const auto& [kind, isOpen] = key;
        ChartSeries series{labelOf(kind) + (isOpen ? QStringLiteral(", jährlich") : QString()),
                           {},
                           isOpen ? StateStyle{}
                           : kind ? stateStyle(*kind)
                                  : styleWithoutState()};
        for (int year = yearly.first; year <= yearly.last; ++year) {
            const auto amount = amounts.find(year);
            series.values.push_back(amount == amounts.end() ? 0 : double(amount->second.cents) / 100);
        }
        hasOpen = hasOpen || isOpen;
        chart.series.push_back(std::move(series));
    }
    blocks.emplace_back(barChart(chart));
    if (hasOpen)
        addParagraph(blocks,
                     QStringLiteral("„Jährlich“ sind wiederkehrende Beträge ohne bekanntes Ende; gezeichnet bis zum "
                                    "letzten Jahr, aus dem ein Betrag bekannt ist."),
                     ParagraphStyle::Small);
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
    addCostChart(blocks, context, all, costs);
    addCostTable(blocks, costs, QStringLiteral("Kosten nach Stufe, Kostenart und Jahr in Euro"));
}

} // namespace iplan::report
