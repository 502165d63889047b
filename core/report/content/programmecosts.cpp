// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/programmeparts.h"

#include <map>

// What the programme costs: each measure, and each Handlungsfeld by year and by who pays.

namespace iplan::report
{

namespace
{

// More do not stand side by side on A4 upright.
constexpr qsizetype kYearsBeside = 6;
constexpr CostStage kSpendingStages[] = {CostStage::Estimated, CostStage::Requested, CostStage::Approved,
                                         CostStage::Spent};

QList<const Measure*> pricedMeasures(const ReportContext& context, const FieldOfAction* field)
{
    QList<const Measure*> out;
    for (const Measure* measure : measuresIn(context, field)) {
        const bool isPriced = std::ranges::any_of(
            kSpendingStages, [&](CostStage stage) { return spendingOf(context, *measure, stage).has_value(); });
        if (isPriced)
            out << measure;
    }
    return out;
}

/// The stages of which the programme knows an amount.
QList<CostStage> knownStages(const ReportContext& context)
{
    QList<CostStage> out;
    for (const CostStage stage : kSpendingStages) {
        const bool isKnown = std::ranges::any_of(context.snapshot.measures, [&](const Measure& measure) {
            return spendingOf(context, measure, stage).has_value();
        });
        if (isKnown)
            out << stage;
    }
    return out;
}

using StageSums = std::map<CostStage, std::optional<Money>>;

void addTo(std::optional<Money>& sum, const std::optional<Money>& amount)
{
    if (amount)
        sum = sum.value_or(Money{}) + *amount;
}

Row stageRow(Cell first, Cell second, const QList<CostStage>& stages, StageSums& sums)
{
    Row row{{std::move(first), std::move(second)}};
    for (const CostStage stage : stages)
        row.cells.push_back(moneyCell(sums[stage]));
    return row;
}

Cell measureCell(const ReportContext& context, const Measure& measure)
{
    Span title{measure.title};
    if (context.hasSheet(measure))
        title.link = u'#' + ReportContext::anchorOf(measure);
    return Cell{{{title}}};
}

/// The measures of the field with their sums, and the sum of all of them.
void addFieldCosts(Table& table, const ReportContext& context, const FieldOfAction* field,
                   const QList<CostStage>& stages, StageSums& total, bool isOneOfMany)
{
    const auto measures = pricedMeasures(context, field);
    if (measures.isEmpty())
        return;
    Row heading{{textCell(fieldTitle(context, field))}};
    heading.cells.front().columnSpan = int(table.columns.size());
    heading.heading = true;
    table.rows.push_back(std::move(heading));
    StageSums ofField;
    for (const Measure* measure : measures) {
        StageSums own;
        for (const CostStage stage : stages) {
            own[stage] = spendingOf(context, *measure, stage);
            addTo(ofField[stage], own[stage]);
            addTo(total[stage], own[stage]);
        }
        table.rows.push_back(stageRow(textCell(measure->code), measureCell(context, *measure), stages, own));
    }
    Row sum = stageRow(textCell(QString()), textCell(QStringLiteral("Summe des Handlungsfelds")), stages, ofField);
    sum.sum = true;
    if (measures.size() > 1 && isOneOfMany)
        table.rows.push_back(std::move(sum));
}

void addCostsByMeasure(Blocks& blocks, const ReportContext& context, const QList<CostStage>& stages)
{
    Table table;
    table.caption = QStringLiteral("Kosten je Maßnahme über alle Jahre in Euro");
    table.columns = {{QStringLiteral("Nr."), Align::Left, 0.7}, {QStringLiteral("Maßnahme"), Align::Left, 3.6}};
    for (const CostStage stage : stages)
        table.columns.push_back({Choice<CostStage>(stage).label(), Align::Right, 1.3});
    table.firstColumnIsHeader = true;
    StageSums total;
    const auto fields = fieldsWithMeasures(context);
    const auto priced = std::ranges::count_if(
        fields, [&context](const FieldOfAction* field) { return !pricedMeasures(context, field).isEmpty(); });
    for (const FieldOfAction* field : fields)
        addFieldCosts(table, context, field, stages, total, priced > 1);
    Row sum = stageRow(textCell(QString()), textCell(QStringLiteral("Summe des Programms")), stages, total);
    sum.sum = true;
    table.rows.push_back(std::move(sum));
    blocks.emplace_back(std::move(table));
}

/// What is spent at a stage, by who pays and by year.
struct FunderCosts {
    using Years = std::map<std::pair<bool, int>, std::optional<Money>>; ///< those without a year last
    std::map<QString, Years> byFunder;                                  ///< empty: not named
    Years sums;

    void add(const ReportContext& context, const CostItem& item)
    {
        for (const std::optional<int>& year : costYears(item)) {
            const std::pair key(!year, year.value_or(0));
            addTo(byFunder[context.bodyName(item.funder)][key], item.amount);
            addTo(sums[key], item.amount);
        }
    }
};

FunderCosts funderCosts(const ReportContext& context, const FieldOfAction* field, CostStage stage)
{
    FunderCosts out;
    for (const Measure* measure : measuresIn(context, field)) {
        for (const CostItem* item : context.snapshot.costItemsOf.of(measure->id)) {
            if (item->amount && countsAsSpending(costKey(*item), stage))
                out.add(context, *item);
        }
    }
    return out;
}

using YearColumns = QList<std::pair<bool, int>>;

Row yearRow(const QString& label, const FunderCosts::Years& amounts, const YearColumns& years, bool withSum)
{
    Row row{{textCell(label)}};
    std::optional<Money> sum;
    for (const auto& [year, amount] : amounts)
        addTo(sum, amount);
    for (const auto& year : years) {
        const auto found = amounts.find(year);
        row.cells.push_back(moneyCell(found == amounts.end() ? std::nullopt : found->second));
    }
    if (withSum)
        row.cells.push_back(moneyCell(sum));
    return row;
}

/// A table of some of the years.
Table yearTable(const ReportContext& context, CostStage stage, const YearColumns& years, bool withSum)
{
    Table table;
    table.firstColumnIsHeader = true;
    table.points = kLeastPoints;
    table.columns = {{QStringLiteral("Handlungsfeld und Geldgeber"), Align::Left, 2.6}};
    for (const auto& [isUnknown, year] : years)
        table.columns.push_back({isUnknown ? QStringLiteral("ohne Jahr") : QString::number(year), Align::Right, 1});
    if (withSum)
        table.columns.push_back({QStringLiteral("Summe"), Align::Right, 1.1});
    FunderCosts::Years total;
    for (const FieldOfAction* field : fieldsWithMeasures(context)) {
        const FunderCosts costs = funderCosts(context, field, stage);
        if (costs.sums.empty())
            continue;
        Row heading = yearRow(fieldTitle(context, field), costs.sums, years, withSum);
        heading.heading = true;
        table.rows.push_back(std::move(heading));
        for (const auto& [funder, amounts] : costs.byFunder)
            table.rows.push_back(yearRow(funder.isEmpty() ? QStringLiteral("Geldgeber nicht genannt") : funder, amounts,
                                         years, withSum));
        for (const auto& [year, amount] : costs.sums)
            addTo(total[year], amount);
    }
    Row sum = yearRow(QStringLiteral("Summe des Programms"), total, years, withSum);
    sum.sum = true;
    table.rows.push_back(std::move(sum));
    return table;
}

YearColumns yearsOf(const ReportContext& context, CostStage stage)
{
    std::map<std::pair<bool, int>, bool> found;
    for (const FieldOfAction* field : fieldsWithMeasures(context)) {
        const FunderCosts costs = funderCosts(context, field, stage);
        for (const auto& [year, amount] : costs.sums)
            found[year] = true;
    }
    YearColumns out;
    for (const auto& [year, isThere] : found)
        out << year;
    return out;
}

void addCostsByYear(Blocks& blocks, const ReportContext& context, CostStage stage)
{
    const YearColumns years = yearsOf(context, stage);
    for (qsizetype first = 0; first < years.size(); first += kYearsBeside) {
        const YearColumns part = years.mid(first, kYearsBeside);
        const bool isLast = first + part.size() == years.size();
        Table table = yearTable(context, stage, part, isLast);
        QString caption =
            QStringLiteral("%1 nach Handlungsfeld, Geldgeber und Jahr in Euro").arg(Choice<CostStage>(stage).label());
        caption[0] = caption.at(0).toUpper();
        if (part.size() < years.size())
            caption += QStringLiteral(" (Teil %1)").arg(first / kYearsBeside + 1);
        table.caption = caption;
        blocks.emplace_back(std::move(table));
    }
}

} // namespace

void addProgrammeCosts(Blocks& blocks, const ReportContext& context)
{
    const QList<CostStage> stages = knownStages(context);
    if (stages.isEmpty())
        return;
    addHeading(blocks, 1, QStringLiteral("Kosten"));
    addHeading(blocks, 2, QStringLiteral("Kosten je Maßnahme"));
    addCostsByMeasure(blocks, context, stages);
    addHeading(blocks, 2, QStringLiteral("Kosten nach Handlungsfeld, Jahr und Geldgeber"));
    for (const CostStage stage : stages)
        addCostsByYear(blocks, context, stage);
    addParagraph(blocks,
                 QStringLiteral("Beträge verschiedener Stufen werden nicht zusammengezählt. ") + refusedCostsText(),
                 ParagraphStyle::Small);
}

} // namespace iplan::report
