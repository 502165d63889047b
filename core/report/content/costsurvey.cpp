// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/costsurvey.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/query/costincrease.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/costsurveyparts.h"
#include "core/report/pageframe.h"
#include "core/rules/rulerun.h"

namespace iplan::report
{

namespace
{

QList<const Measure*> countedMeasures(const ReportContext& context)
{
    QList<const Measure*> out;
    for (const Measure& measure : context.snapshot.measures) {
        if (measure.mergedInto.isNull())
            out << &measure;
    }
    std::ranges::stable_sort(out, [](const Measure* a, const Measure* b) { return textBefore(a->code, b->code); });
    return out;
}

QList<CostOf> itemsOf(const ReportContext& context, const QList<const Measure*>& measures)
{
    QList<CostOf> out;
    for (const Measure* measure : measures) {
        for (const CostItem* item : context.snapshot.costItemsOf.of(measure->id))
            out << CostOf{measure, item};
    }
    return out;
}

Cell euroCell(const CostSum& sum)
{
    return textCell(euroText(sum));
}

QString yearly(const YearlySum& one)
{
    switch (one.recurrence) {
    case Recurrence::Once:
        return QStringLiteral("einmalig");
    case Recurrence::Yearly:
        return QStringLiteral("jährlich");
    case Recurrence::Mixed:
        break;
    }
    return QStringLiteral("zum Teil jährlich");
}

// What the council is asked for

struct Increase {
    const Measure* measure;
    CostIncrease increase;
    bool isLast; ///< of the measure
};

/// By the first year, those without one last.
QList<Increase> increasesOf(const ReportContext& context, const QList<const Measure*>& measures)
{
    QList<Increase> out;
    for (const Measure* measure : measures) {
        const auto all = costIncreases(context.snapshot, measure->id);
        for (const CostIncrease& one : all)
            out << Increase{measure, one, &one == &all.last()};
    }
    std::ranges::stable_sort(out, [](const Increase& a, const Increase& b) {
        return std::pair(!a.increase.year, a.increase.year) < std::pair(!b.increase.year, b.increase.year);
    });
    return out;
}

Row increaseRow(const ReportContext& context, const Increase& one)
{
    const CostIncrease& increase = one.increase;
    QStringList remarks{increase.yearsText(), yearly(increase.total)};
    if (const QString kinds = increase.kindsText(); !kinds.isEmpty())
        remarks << kinds;
    if (one.isLast) {
        if (const QString again = repeatedRequestText(requestRounds(context.snapshot, *one.measure)); !again.isEmpty())
            remarks << again;
    }
    return {{Cell{{context.reference(*one.measure, true)}}, textCell(context.bodyName(one.measure->leadOffice)),
             euroCell(increase.before.sum), euroCell(increase.extra.sum), euroCell(increase.total.sum),
             textCell(remarks.join(QStringLiteral("; ")))}};
}

Row sumRow(const QString& label, const CostSum& before, const CostSum& extra, const CostSum& total)
{
    return {{textCell(label), Cell{}, euroCell(before), euroCell(extra), euroCell(total), Cell{}}, true};
}

/// The requests of one year, with their sum where there are several.
void addYear(Table& table, const ReportContext& context, const QList<Increase>& increases,
             const std::optional<int>& year)
{
    Span name{year ? QStringLiteral("Beantragt für %1").arg(*year) : QStringLiteral("Beantragt ohne Jahr")};
    name.strong = true;
    Cell head{{{name}}};
    head.columnSpan = int(table.columns.size());
    table.rows.push_back(Row{{head}, false, false, true});
    CostSum before;
    CostSum extra;
    CostSum total;
    int count = 0;
    for (const Increase& one : increases) {
        if (one.increase.year != year)
            continue;
        table.rows.push_back(increaseRow(context, one));
        before.add(one.increase.before.sum);
        extra.add(one.increase.extra.sum);
        total.add(one.increase.total.sum);
        ++count;
    }
    if (count > 1)
        table.rows.push_back(sumRow(QStringLiteral("Summe ") + costYearText(year), before, extra, total));
}

void addIncreases(Blocks& blocks, const ReportContext& context, const QList<const Measure*>& measures)
{
    addHeading(blocks, 1, QStringLiteral("Was beantragt ist: bisher – zusätzlich – zusammen"));
    const QList<Increase> increases = increasesOf(context, measures);
    if (increases.isEmpty()) {
        addParagraph(blocks, QStringLiteral("Es sind keine Mittel beantragt, über die noch zu entscheiden wäre."));
        return;
    }
    Table table;
    table.caption = QStringLiteral("Bisher, zusätzlich und zusammen je Maßnahme in Euro");
    table.firstColumnIsHeader = true;
    table.columns = {
        {QStringLiteral("Maßnahme"), Align::Left, 3.6},  {QStringLiteral("Federführend"), Align::Left, 1.8},
        {QStringLiteral("bisher"), Align::Right, 1.2},   {QStringLiteral("zusätzlich"), Align::Right, 1.2},
        {QStringLiteral("zusammen"), Align::Right, 1.2}, {QStringLiteral("Hinweise"), Align::Left, 3.6}};
    QList<std::optional<int>> years;
    for (const Increase& one : increases) {
        if (!years.contains(one.increase.year))
            years << one.increase.year;
    }
    for (const auto& year : years)
        addYear(table, context, increases, year);
    blocks.emplace_back(std::move(table));
    addParagraph(blocks,
                 QStringLiteral("„Bisher“ ist bewilligt und läuft in dem Jahr; „zusätzlich“ ist beantragt und nicht "
                                "abgelehnt. Was jährlich wiederkehrt und kein bekanntes Ende hat, zählt ab seinem "
                                "ersten Jahr als „bisher“."),
                 ParagraphStyle::Small);
}

// Budget lines, reservations, refusals

QString stageYear(const CostItem& item)
{
    const QList<std::optional<int>> years = costYears(item);
    QString year = costYearText(item.year);
    if (item.year && years.size() > 1)
        year = QStringLiteral("%1–%2").arg(*years.first()).arg(*years.last());
    else if (item.recurring && item.year && !item.yearTo)
        year.prepend(QStringLiteral("ab "));
    return joined({year, labelOf(item.stage.value()), item.recurring ? QStringLiteral("jährlich") : QString()},
                  QStringLiteral(", "));
}

CostSum amountOf(const CostItem& item)
{
    return {item.amount, item.amount ? 0 : 1};
}

/// What one budget line pays in a year at one stage.
struct BudgetSum {
    CostSum sum;
    QStringList measures;
};

void addBudgetLines(Blocks& blocks, const ReportContext& context, const QList<CostOf>& items)
{
    std::map<std::pair<QString, QString>, BudgetSum> sums;
    for (const CostOf& one : items) {
        if (one.item->budgetLine.trimmed().isEmpty() || costKey(*one.item).refused ||
            !isSpending(one.item->kind.value()))
            continue;
        BudgetSum& sum = sums[{one.item->budgetLine.simplified(), stageYear(*one.item)}];
        sum.sum.add(amountOf(*one.item));
        const QString name = one.measure->code.isEmpty() ? one.measure->title : one.measure->code;
        if (!sum.measures.contains(name))
            sum.measures << name;
    }
    if (sums.empty()) {
        context.addGap(blocks, QStringLiteral("Noch keine Haushaltsstellen eingetragen."));
        return;
    }
    Table table;
    table.caption = QStringLiteral("Haushaltsstellen");
    table.columns = {{QStringLiteral("Haushaltsstelle"), Align::Left, 3.6},
                     {QStringLiteral("Jahr und Stufe"), Align::Left, 1.8},
                     {QStringLiteral("Betrag"), Align::Right, 1.2},
                     {QStringLiteral("Maßnahmen"), Align::Left, 2.8}};
    for (const auto& [key, budget] : sums)
        table.rows.push_back({{textCell(key.first), textCell(key.second), euroCell(budget.sum),
                               textCell(budget.measures.join(QStringLiteral(", ")))}});
    blocks.emplace_back(std::move(table));
}

void addReservations(Blocks& blocks, const ReportContext& context, const QList<CostOf>& items)
{
    Table table;
    table.caption = QStringLiteral("Beträge unter Vorbehalt");
    table.emptyText = QStringLiteral("Kein Betrag steht unter Vorbehalt.");
    table.columns = {{QStringLiteral("Maßnahme"), Align::Left, 3.4},
                     {QStringLiteral("Jahr und Stufe"), Align::Left, 1.8},
                     {QStringLiteral("Betrag"), Align::Right, 1.2},
                     {QStringLiteral("Vorbehalt"), Align::Left, 2.6},
                     {QStringLiteral("Vorlage"), Align::Left, 2.6}};
    for (const CostOf& one : items) {
        if (!one.item->reservation.trimmed().isEmpty())
            table.rows.push_back({{textCell(ReportContext::titleOf(*one.measure)), textCell(stageYear(*one.item)),
                                   euroCell(amountOf(*one.item)), textCell(one.item->reservation.simplified()),
                                   textCell(context.paperText(one.item->paper))}});
    }
    blocks.emplace_back(std::move(table));
}

void addRefusals(Blocks& blocks, const ReportContext& context, const QList<const Measure*>& measures)
{
    Table table;
    table.caption = QStringLiteral("Abgelehnte Anträge");
    table.emptyText = QStringLiteral("Es ist nichts abgelehnt.");
    table.columns = {{QStringLiteral("Maßnahme"), Align::Left, 3.4},
                     {QStringLiteral("Für"), Align::Left, 0.9},
                     {QStringLiteral("Betrag"), Align::Right, 1.3},
                     {QStringLiteral("Abgelehnt"), Align::Left, 1.3},
                     {QStringLiteral("Grund"), Align::Left, 3}};
    for (const Measure* measure : measures) {
        const auto all = requestRounds(context.snapshot, *measure);
        for (const RequestRound& round : all) {
            // Those of a measure that this one supersedes stand with that one.
            if (round.refused && round.measure == measure->id)
                table.rows.push_back(
                    {{textCell(ReportContext::titleOf(*measure)), textCell(costYearText(round.year)),
                      euroCell(round.sum), textCell(round.dateText()), textCell(round.refusalReason)}});
        }
    }
    blocks.emplace_back(std::move(table));
}

/// Requests that name the new total stand with it in sums of what is requested.
void addIncludingNote(Blocks& blocks, const QList<CostOf>& items)
{
    const bool isThere = std::ranges::any_of(items, [](const CostOf& one) {
        return one.item->includesApproved && countsAsSpending(costKey(*one.item), CostStage::Requested);
    });
    if (isThere)
        addParagraph(blocks,
                     QStringLiteral("Anträge auf eine neue Gesamtsumme stehen hier mit dieser: Sie schließt ein, was "
                                    "bisher bewilligt ist."),
                     ParagraphStyle::Small);
}

/// Whose costs nobody has named: a sum says nothing of them.
void addMeasuresWithout(Blocks& blocks, const ReportContext& context, const QList<const Measure*>& measures)
{
    const auto without = std::ranges::count_if(measures, [&context](const Measure* one) {
        return isConcerned(*one) && costsOf(context.snapshot, one->id).isEmpty();
    });
    if (without > 0)
        context.addGap(
            blocks,
            QStringLiteral("Für %1 sind keine Beträge eingetragen.").arg(counted(without, "Maßnahme", "Maßnahmen")),
            ParagraphStyle::Small);
}

} // namespace

Document costSurvey(const Snapshot& snapshot, const ReportOptions& options)
{
    const ReportContext context(snapshot, options);
    Document out =
        programmeDocument(context, QStringLiteral("Kostenübersicht"), QStringLiteral("Kosten des Maßnahmenprogramms"));
    out.landscape = true;
    const QList<const Measure*> measures = countedMeasures(context);
    const QList<CostOf> items = itemsOf(context, measures);
    if (items.isEmpty()) {
        addParagraph(out.blocks, QStringLiteral("Es sind keine Kosten eingetragen."));
        return out;
    }
    addIncreases(out.blocks, context, measures);
    addHeading(out.blocks, 1, QStringLiteral("Alle Kosten"));
    addCostTable(out.blocks, costsOf(snapshot, measures),
                 QStringLiteral("Kosten nach Stufe, Kostenart und Jahr in Euro"));
    addIncludingNote(out.blocks, items);
    addMeasuresWithout(out.blocks, context, measures);
    addGroupedCosts(out.blocks, context, items, textAreaMm(out).width());
    addHeading(out.blocks, 1, QStringLiteral("Haushaltsstellen und Vorbehalte"));
    addBudgetLines(out.blocks, context, items);
    addReservations(out.blocks, context, items);
    addHeading(out.blocks, 1, QStringLiteral("Beantragt und abgelehnt"));
    addRefusals(out.blocks, context, measures);
    return out;
}

const ReportInfo& costSurveyInfo()
{
    static constexpr ReportInfo info{"costs", "Kostenübersicht", ReportSubject::Everything, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return costSurvey(snapshot, parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
