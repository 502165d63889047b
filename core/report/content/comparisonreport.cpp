// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/comparisonreport.h"

#include "core/base/counted.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/diffblocks.h"

namespace iplan::report
{

namespace
{

/// "+3", "−2", "±0".
QString signedText(qint64 number)
{
    if (number == 0)
        return QStringLiteral("±0");
    return (number > 0 ? u'+' : u'−') + countText(std::abs(number));
}

QString signedMoney(Money amount)
{
    if (amount.cents == 0)
        return QStringLiteral("±0");
    return (amount.cents > 0 ? u'+' : u'−') + formatMoney(Money{std::abs(amount.cents)});
}

Cell nowrapCell(QString text)
{
    return textCell(text.replace(u' ', QChar::Nbsp));
}

Cell amountCell(const std::optional<Money>& amount)
{
    return amount ? nowrapCell(formatMoney(*amount)) : textCell(QStringLiteral("–"));
}

Row groupRow(const QString& title, size_t columns)
{
    Cell cell{{Spans{{Span{title, false, false, true}}}}};
    cell.columnSpan = int(columns);
    Row row{{std::move(cell)}};
    row.heading = true;
    return row;
}

std::vector<Column> threeNumbers(const QString& first)
{
    return {{first, Align::Left, 4},
            {QStringLiteral("Früher"), Align::Right, 1.6},
            {QStringLiteral("Später"), Align::Right, 1.6},
            {QStringLiteral("Unterschied"), Align::Right, 1.6}};
}

void addCounts(Blocks& blocks, const ProgrammeComparison& comparison)
{
    Table table;
    table.caption = QStringLiteral("Maßnahmen früher und später");
    table.columns = threeNumbers(QStringLiteral("Maßnahmen"));
    table.firstColumnIsHeader = true;
    QString group;
    for (const ComparedCount& count : comparison.counts) {
        if (std::exchange(group, count.group) != count.group && count.group != QStringLiteral("Maßnahmen"))
            table.rows.push_back(groupRow(count.group, table.columns.size()));
        Row row{{textCell(count.label), textCell(countText(count.before)), textCell(countText(count.after)),
                 textCell(signedText(count.difference()))}};
        table.rows.push_back(std::move(row));
    }
    table.emptyText = QStringLiteral("Keine Maßnahmen.");
    blocks.emplace_back(std::move(table));
}

void addKinds(Blocks& blocks, const ProgrammeComparison& comparison)
{
    Table table;
    table.caption = QStringLiteral("Was sich geändert hat");
    table.columns = {{QStringLiteral("Art der Änderung"), Align::Left, 3},
                     {QStringLiteral("Maßnahmen"), Align::Right, 1},
                     {QStringLiteral("Änderungen"), Align::Right, 1}};
    table.firstColumnIsHeader = true;
    for (const ChangeKind kind : comparison.kinds()) {
        const auto changes = std::ranges::count(comparison.changes, kind, &ProgrammeChange::kind);
        table.rows.push_back({{textCell(changeKindLabel(kind)), textCell(countText(comparison.measuresWith(kind))),
                               textCell(countText(changes))}});
    }
    blocks.emplace_back(std::move(table));
}

/// What is spent at a stage or for a kind, over all years.
struct CostLine {
    QString label;
    bool isSum = false;
    std::optional<Money> before;
    std::optional<Money> after;

    void add(const ComparedCost& cost)
    {
        if (cost.before)
            before = before.value_or(Money{}) + *cost.before;
        if (cost.after)
            after = after.value_or(Money{}) + *cost.after;
    }
    [[nodiscard]] Row row() const
    {
        Row out{{textCell(label), amountCell(before), amountCell(after),
                 nowrapCell(signedMoney(after.value_or(Money{}) - before.value_or(Money{})))}};
        out.sum = isSum;
        return out;
    }
};

QString stageText(const CostKey& key)
{
    const QString stage = key.stage ? labelOf(key.stage) : QStringLiteral("ohne Stufe");
    return key.refused ? stage + QStringLiteral(", abgelehnt") : stage;
}

/// By stage and kind, with the sum of what is spent at the stage.
void addCostSums(Blocks& blocks, const ProgrammeComparison& comparison)
{
    const auto sums = comparison.costSums();
    if (sums.isEmpty())
        return;
    Table table;
    table.caption = QStringLiteral("Kosten über alle Jahre");
    table.columns = threeNumbers(QStringLiteral("Stufe und Kostenart"));
    table.firstColumnIsHeader = true;
    for (qsizetype at = 0; at < sums.size();) {
        const QString stage = stageText(sums.at(at).key);
        table.rows.push_back(groupRow(stage, table.columns.size()));
        CostLine spent{QStringLiteral("Ausgaben zusammen"), true, {}, {}};
        int kinds = 0;
        while (at < sums.size() && stageText(sums.at(at).key) == stage) {
            const auto kind = sums.at(at).key.kind;
            CostLine line{labelOf(kind), false, {}, {}};
            for (; at < sums.size() && stageText(sums.at(at).key) == stage && sums.at(at).key.kind == kind; ++at) {
                line.add(sums.at(at));
                if (isSpending(kind))
                    spent.add(sums.at(at));
            }
            kinds += isSpending(kind) ? 1 : 0;
            table.rows.push_back(line.row());
        }
        if (kinds > 1 && !sums.at(at - 1).key.refused)
            table.rows.push_back(spent.row());
    }
    blocks.emplace_back(std::move(table));
}

void addSummary(Blocks& blocks, const ProgrammeComparison& comparison)
{
    addHeading(blocks, 1, QStringLiteral("Zusammenfassung"));
    if (comparison.changes.isEmpty())
        addParagraph(blocks, QStringLiteral("Zwischen beiden Ständen hat sich nichts geändert."));
    addCounts(blocks, comparison);
    if (!comparison.changes.isEmpty())
        addKinds(blocks, comparison);
    addCostSums(blocks, comparison);
    for (const QString& remark : comparison.remarks())
        addParagraph(blocks, remark, ParagraphStyle::Small);
}

/// "beschlossen", "–" where nothing was said.
Cell valueCell(const QString& text)
{
    if (text.isEmpty())
        return textCell(QStringLiteral("–"));
    return Cell{lines(text)};
}

Row changeRow(const ProgrammeChange& change)
{
    Row row{{textCell(change.subject()), textCell(change.what), valueCell(change.before), valueCell(change.after)}};
    row.cells.push_back(change.cost ? nowrapCell(signedMoney(change.amountAfter.value_or(Money{}) -
                                                             change.amountBefore.value_or(Money{})))
                                    : Cell{lines(change.reason)});
    return row;
}

void addTable(Blocks& blocks, ChangeKind kind, const QList<const ProgrammeChange*>& changes)
{
    const bool isCosts = kind == ChangeKind::Costs;
    const Align side = isCosts ? Align::Right : Align::Left;
    Table table;
    table.caption = changeKindLabel(kind) + QStringLiteral(": ") + counted(changes.size(), "Änderung", "Änderungen");
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Maßnahme oder Eintrag"), Align::Left, 3},
                     {QStringLiteral("Angabe"), Align::Left, 2.4},
                     {QStringLiteral("Früher"), side, 2},
                     {QStringLiteral("Später"), side, 2},
                     {isCosts ? QStringLiteral("Unterschied") : QStringLiteral("Begründung"), side, 2.2}};
    for (const ProgrammeChange* change : changes)
        table.rows.push_back(changeRow(*change));
    blocks.emplace_back(std::move(table));
}

/// Under a heading for each row, what is said word by word.
void addTexts(Blocks& blocks, const QList<const ProgrammeChange*>& changes)
{
    QString subject;
    for (const ProgrammeChange* change : changes) {
        if (std::exchange(subject, change->subject()) != change->subject())
            addHeading(blocks, 2, change->subject());
        addHeading(blocks, 3, change->what);
        addDiff(blocks, change->pieces(), DiffLines::Changed);
    }
}

void addKind(Blocks& blocks, const ProgrammeComparison& comparison, ChangeKind kind)
{
    QList<const ProgrammeChange*> values;
    QList<const ProgrammeChange*> texts;
    for (const ProgrammeChange& change : comparison.changes) {
        if (change.kind == kind)
            (change.isText ? texts : values) << &change;
    }
    addHeading(blocks, 1, changeKindLabel(kind));
    if (!values.isEmpty())
        addTable(blocks, kind, values);
    if (!texts.isEmpty())
        addDiffLegend(blocks);
    addTexts(blocks, texts);
}

/// Every sum of every Handlungsfeld, also what stayed: so that the columns add up.
void addCostsByField(Blocks& blocks, const ProgrammeComparison& comparison)
{
    if (comparison.costs.isEmpty())
        return;
    addHeading(blocks, 1, QStringLiteral("Kosten nach Handlungsfeld, Art und Jahr"));
    Table table;
    table.caption = QStringLiteral("Kosten früher und später");
    table.firstColumnIsHeader = true;
    table.columns = threeNumbers(QStringLiteral("Kostenart, Jahr und Stufe"));
    QString field;
    for (const ComparedCost& cost : comparison.costs) {
        if (std::exchange(field, cost.field) != cost.field)
            table.rows.push_back(groupRow(cost.field, table.columns.size()));
        table.rows.push_back({{textCell(costKeyText(cost.key)), amountCell(cost.before), amountCell(cost.after),
                               nowrapCell(signedMoney(cost.difference()))}});
    }
    blocks.emplace_back(std::move(table));
}

/// The snapshot compared with the earlier state, or with itself where there is none.
ProgrammeComparison comparisonOf(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportOptions& options = parameters.options;
    const bool withPeople = options.withPeople && !options.publicOnly;
    const ComparedState later{std::shared_ptr<const Snapshot>(std::shared_ptr<void>(), &snapshot),
                              QStringLiteral("Stand vom ") + options.asOf.toString(QStringLiteral("dd.MM.yyyy")),
                              options.asOf, parameters.earlier ? parameters.earlier->origin : QUuid()};
    return compareProgrammes(parameters.earlier ? *parameters.earlier : later, later, {options.publicOnly, withPeople});
}

Document buildComparison(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportOptions& options = parameters.options;
    Document out = comparisonReport(comparisonOf(snapshot, parameters));
    out.asOf = options.asOf;
    if (!parameters.earlier) {
        out.blocks.clear();
        addParagraph(out.blocks,
                     QStringLiteral("In der Datei steht noch keine Fortschreibung, mit der sich vergleichen ließe."));
    }
    return out;
}

} // namespace

Document comparisonReport(const ProgrammeComparison& comparison)
{
    Document out;
    out.title = QStringLiteral("Vergleich der Fortschreibungen");
    out.subject = QStringLiteral("Von „%1“ zu „%2“").arg(comparison.beforeName, comparison.afterName);
    out.asOf = comparison.asOf;
    if (comparison.scope.withPeople && !comparison.scope.publicOnly)
        out.marking = QStringLiteral("Intern – enthält personenbezogene Daten");
    addParagraph(out.blocks, QStringLiteral("Früher: %1.").arg(comparison.beforeName), ParagraphStyle::Lead);
    addParagraph(out.blocks, QStringLiteral("Später: %1.").arg(comparison.afterName), ParagraphStyle::Lead);
    addSummary(out.blocks, comparison);
    for (const ChangeKind kind : comparison.kinds())
        addKind(out.blocks, comparison, kind);
    addCostsByField(out.blocks, comparison);
    return out;
}

void addChangesSince(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters)
{
    if (!parameters.earlier)
        return;
    const ProgrammeComparison comparison = comparisonOf(context.snapshot, parameters);
    addHeading(blocks, 1, QStringLiteral("Änderungen seit der letzten Fortschreibung"));
    addParagraph(blocks, QStringLiteral("Verglichen mit: %1.").arg(comparison.beforeName));
    if (comparison.changes.isEmpty())
        addParagraph(blocks, QStringLiteral("Seitdem hat sich nichts geändert."));
    addCounts(blocks, comparison);
    for (const ChangeKind kind : comparison.kinds()) {
        QList<const ProgrammeChange*> values;
        QStringList texts;
        for (const ProgrammeChange& change : comparison.changes) {
            if (change.kind == kind && !change.isText)
                values << &change;
            else if (change.kind == kind)
                texts << QStringLiteral("%1 (%2)").arg(change.subject(), change.what);
        }
        addHeading(blocks, 2, changeKindLabel(kind));
        if (!values.isEmpty())
            addTable(blocks, kind, values);
        if (!texts.isEmpty())
            addParagraph(blocks, QStringLiteral("Neu gefasst: %1.").arg(texts.join(QStringLiteral("; "))));
    }
    for (const QString& remark : comparison.remarks())
        addParagraph(blocks, remark, ParagraphStyle::Small);
}

const ReportInfo& comparisonReportInfo()
{
    static constexpr ReportInfo info{"comparison", "Vergleich der Fortschreibungen", ReportSubject::SinceEdition,
                                     kAllFormats, &buildComparison};
    return info;
}

} // namespace iplan::report
