// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/comparisonsheets.h"

namespace iplan
{

namespace
{

Cell moneyOrNothing(const std::optional<Money>& amount)
{
    return amount ? Cell(*amount) : Cell();
}

Cell differenceOf(const std::optional<Money>& before, const std::optional<Money>& after)
{
    return after.value_or(Money{}) - before.value_or(Money{});
}

QString rowKind(const ProgrammeChange& change)
{
    return change.row.entity ? change.row.entity->labelText() : QString();
}

Sheet summarySheet(const ProgrammeComparison& comparison)
{
    Sheet out;
    out.name = QStringLiteral("Zusammenfassung");
    out.columns = {{QStringLiteral("Was"), {}, 24},
                   {QStringLiteral("Angabe"), {}, 44},
                   {QStringLiteral("Früher"), comparison.beforeName, 18},
                   {QStringLiteral("Später"), comparison.afterName, 18},
                   {QStringLiteral("Unterschied"), {}, 18}};
    out.printedColumns = out.columns.size();
    for (const ComparedCount& count : comparison.counts)
        out.rows << QList<Cell>{count.group, count.label, qint64(count.before), qint64(count.after),
                                qint64(count.difference())};
    for (const ChangeKind kind : comparison.kinds())
        out.rows << QList<Cell>{QStringLiteral("Geänderte Maßnahmen"),
                                changeKindLabel(kind),
                                {},
                                {},
                                qint64(comparison.measuresWith(kind))};
    for (const ComparedCost& sum : comparison.costSums())
        out.rows << QList<Cell>{QStringLiteral("Kosten"), costKeyText(sum.key), moneyOrNothing(sum.before),
                                moneyOrNothing(sum.after), differenceOf(sum.before, sum.after)};
    out.rows << QList<Cell>{QStringLiteral("Früher"), comparison.beforeName, {}, {}, {}};
    out.rows << QList<Cell>{QStringLiteral("Später"), comparison.afterName, {}, {}, {}};
    for (const QString& remark : comparison.remarks())
        out.rows << QList<Cell>{QStringLiteral("Hinweis"), remark, {}, {}, {}};
    return out;
}

QList<SheetColumn> whoseColumns()
{
    return {{QStringLiteral("Nummer"), {}, 12},
            {QStringLiteral("Titel"), {}, 40},
            {QStringLiteral("Art des Eintrags"), {}, 18}};
}

QList<Cell> whoseCells(const ProgrammeChange& change)
{
    return {change.code, change.title, rowKind(change)};
}

Sheet changesSheet(const ProgrammeComparison& comparison)
{
    Sheet out;
    out.name = QStringLiteral("Maßnahmen");
    out.columns = whoseColumns();
    out.columns << SheetColumn{QStringLiteral("Änderung"), {}, 24} << SheetColumn{QStringLiteral("Feld"), {}, 32}
                << SheetColumn{QStringLiteral("Früher"), comparison.beforeName, 32}
                << SheetColumn{QStringLiteral("Später"), comparison.afterName, 32}
                << SheetColumn{QStringLiteral("Begründung"), {}, 40};
    out.fixedColumns = 2;
    out.printedColumns = out.columns.size();
    for (const ProgrammeChange& change : comparison.changes) {
        if (!change.cost && !change.isText)
            out.rows << whoseCells(change) + QList<Cell>{changeKindLabel(change.kind), change.what, change.before,
                                                         change.after, change.reason};
    }
    return out;
}

Sheet costsSheet(const ProgrammeComparison& comparison)
{
    Sheet out;
    out.name = QStringLiteral("Kosten");
    out.columns = {{QStringLiteral("Nummer"), QStringLiteral("Leer: die Summe eines Handlungsfelds"), 12},
                   {QStringLiteral("Maßnahme oder Handlungsfeld"), {}, 44},
                   {QStringLiteral("Kostenart"), {}, 18},
                   {QStringLiteral("Jahr"), {}, 10},
                   {QStringLiteral("Stufe"), {}, 14},
                   {QStringLiteral("Abgelehnt"), {}, 11},
                   {QStringLiteral("Früher"), comparison.beforeName, 18},
                   {QStringLiteral("Später"), comparison.afterName, 18},
                   {QStringLiteral("Unterschied"), {}, 18}};
    out.fixedColumns = 2;
    out.printedColumns = out.columns.size();
    const auto keyCells = [](const CostKey& key) {
        return QList<Cell>{key.kind ? Choice<CostKind>(*key.kind).label() : QString(),
                           key.year ? Cell(qint64(*key.year)) : Cell(),
                           key.stage ? Choice<CostStage>(*key.stage).label() : QString(),
                           key.refused ? QStringLiteral("ja") : QString()};
    };
    for (const ProgrammeChange& change : comparison.changes) {
        if (change.cost)
            out.rows << QList<Cell>{change.code, change.title} + keyCells(*change.cost) +
                            QList<Cell>{moneyOrNothing(change.amountBefore), moneyOrNothing(change.amountAfter),
                                        differenceOf(change.amountBefore, change.amountAfter)};
    }
    for (const ComparedCost& cost : comparison.costs)
        out.rows << QList<Cell>{Cell(), QStringLiteral("Summe: ") + cost.field} + keyCells(cost.key) +
                        QList<Cell>{moneyOrNothing(cost.before), moneyOrNothing(cost.after),
                                    differenceOf(cost.before, cost.after)};
    return out;
}

Sheet textsSheet(const ProgrammeComparison& comparison)
{
    Sheet out;
    out.name = QStringLiteral("Texte");
    out.columns = whoseColumns();
    out.columns << SheetColumn{QStringLiteral("Text"), {}, 26} << SheetColumn{QStringLiteral("Früher"), {}, 50}
                << SheetColumn{QStringLiteral("Später"), {}, 50}
                << SheetColumn{QStringLiteral("Unterschied"), QStringLiteral("[− …] entfällt, [+ …] kommt hinzu."), 60};
    out.fixedColumns = 2;
    out.printedColumns = out.columns.size();
    for (const ProgrammeChange& change : comparison.changes) {
        if (change.isText)
            out.rows << whoseCells(change) +
                            QList<Cell>{change.what, change.before, change.after, diffInWords(change.pieces())};
    }
    return out;
}

} // namespace

QString diffInWords(const QList<DiffPiece>& pieces)
{
    QString out;
    for (const DiffPiece& piece : pieces) {
        if (piece.kind == DiffPiece::Kind::Same)
            out += piece.text;
        else
            out += (piece.kind == DiffPiece::Kind::Added ? QStringLiteral("[+ ") : QStringLiteral("[− ")) + piece.text +
                   u']';
    }
    return out;
}

QList<Sheet> comparisonSheets(const ProgrammeComparison& comparison)
{
    return {summarySheet(comparison), changesSheet(comparison), costsSheet(comparison), textsSheet(comparison)};
}

Result<> writeComparison(const ProgrammeComparison& comparison, const QString& path)
{
    WorkbookInfo info;
    info.title = QStringLiteral("Vergleich der Fortschreibungen");
    info.subject = QStringLiteral("Von „%1“ zu „%2“").arg(comparison.beforeName, comparison.afterName);
    info.asOf = comparison.asOf;
    QList<SheetMaker> makers;
    for (Sheet (*const make)(const ProgrammeComparison&) : {&summarySheet, &changesSheet, &costsSheet, &textsSheet})
        makers << [make, &comparison] { return make(comparison); };
    const qsizetype rows = comparison.changes.size() + comparison.costs.size() + comparison.counts.size();
    return writeWorkbook(info, makers, rows * 8, path);
}

} // namespace iplan
