// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparisonoutput.h"

#include "app/cli/texttable.h"
#include "core/base/counted.h"
#include "core/interchange/comparisonsheets.h"

#include <QJsonArray>

namespace iplan::cli
{

namespace
{

QString amountText(const std::optional<Money>& amount)
{
    return amount ? formatMoney(*amount) : QStringLiteral("–");
}

QString sideText(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("–") : oneLine(text, 60);
}

/// "  K1 Sprachkurse: Ampel: grün → rot (Es fehlen Räume.)".
QString changeLine(const ProgrammeChange& change)
{
    QString out = QStringLiteral("  %1: %2: ").arg(change.subject(), change.what);
    if (change.isText)
        return out + oneLine(diffInWords(change.pieces()), 200);
    out += QStringLiteral("%1 → %2").arg(sideText(change.before), sideText(change.after));
    return change.reason.isEmpty() ? out : out + QStringLiteral(" (%1)").arg(oneLine(change.reason));
}

QString countsText(const ProgrammeComparison& comparison)
{
    QList<QStringList> rows;
    for (const ComparedCount& count : comparison.counts)
        rows << QStringList{count.group, count.label, QString::number(count.before), QString::number(count.after)};
    for (const ComparedCost& sum : comparison.costSums())
        rows << QStringList{QStringLiteral("Kosten"), costKeyText(sum.key), amountText(sum.before),
                            amountText(sum.after)};
    return tableText(
        {QStringLiteral("Was"), QStringLiteral("Angabe"), QStringLiteral("Früher"), QStringLiteral("Später")}, rows);
}

QJsonValue cents(const std::optional<Money>& amount)
{
    return amount ? QJsonValue(amount->cents) : QJsonValue();
}

QJsonObject keyJson(const CostKey& key)
{
    return {{QStringLiteral("kind"), key.kind ? Choice<CostKind>(*key.kind).key() : QJsonValue()},
            {QStringLiteral("year"), key.year ? QJsonValue(*key.year) : QJsonValue()},
            {QStringLiteral("stage"), key.stage ? Choice<CostStage>(*key.stage).key() : QJsonValue()},
            {QStringLiteral("refused"), key.refused}};
}

QJsonObject changeJson(const ProgrammeChange& change)
{
    QJsonObject out{{QStringLiteral("kind"), changeKindKey(change.kind)},
                    {QStringLiteral("entity"), change.row.entity ? change.row.entity->keyText() : QString()},
                    {QStringLiteral("id"), idText(change.row.id)},
                    {QStringLiteral("code"), change.code},
                    {QStringLiteral("title"), change.title},
                    {QStringLiteral("what"), change.what},
                    {QStringLiteral("before"), change.before},
                    {QStringLiteral("after"), change.after},
                    {QStringLiteral("reason"), change.reason}};
    if (change.isText)
        out.insert(QStringLiteral("difference"), diffInWords(change.pieces()));
    if (change.cost) {
        out.insert(QStringLiteral("cost"), keyJson(*change.cost));
        out.insert(QStringLiteral("amountBeforeCents"), cents(change.amountBefore));
        out.insert(QStringLiteral("amountAfterCents"), cents(change.amountAfter));
    }
    return out;
}

QJsonArray costsJson(const QList<ComparedCost>& costs)
{
    QJsonArray out;
    for (const ComparedCost& cost : costs) {
        QJsonObject row = keyJson(cost.key);
        if (!cost.field.isEmpty())
            row.insert(QStringLiteral("fieldOfAction"), cost.field);
        row.insert(QStringLiteral("beforeCents"), cents(cost.before));
        row.insert(QStringLiteral("afterCents"), cents(cost.after));
        row.insert(QStringLiteral("differenceCents"), cost.difference().cents);
        out << row;
    }
    return out;
}

} // namespace

QString comparisonText(const ProgrammeComparison& comparison)
{
    QString out = QStringLiteral("Früher: %1\nSpäter: %2\n\n").arg(comparison.beforeName, comparison.afterName);
    out += countsText(comparison);
    if (comparison.changes.isEmpty())
        out += QStringLiteral("\nZwischen beiden Ständen hat sich nichts geändert.\n");
    for (const ChangeKind kind : comparison.kinds()) {
        QStringList lines;
        for (const ProgrammeChange& change : comparison.changes) {
            if (change.kind == kind)
                lines << changeLine(change);
        }
        out += QStringLiteral("\n%1 (%2)\n%3\n").arg(changeKindLabel(kind), countText(lines.size()), lines.join(u'\n'));
    }
    return out + u'\n' + comparison.remarks().join(u'\n') + u'\n';
}

QJsonObject comparisonJson(const ProgrammeComparison& comparison)
{
    QJsonArray counts;
    for (const ComparedCount& count : comparison.counts)
        counts << QJsonObject{{QStringLiteral("group"), count.group},
                              {QStringLiteral("label"), count.label},
                              {QStringLiteral("before"), count.before},
                              {QStringLiteral("after"), count.after}};
    QJsonArray changes;
    for (const ProgrammeChange& change : comparison.changes)
        changes << changeJson(change);
    return {{QStringLiteral("before"), comparison.beforeName},
            {QStringLiteral("after"), comparison.afterName},
            {QStringLiteral("matchedByCode"), comparison.byCode},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("costSums"), costsJson(comparison.costSums())},
            {QStringLiteral("costs"), costsJson(comparison.costs)},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(comparison.remarks())}};
}

} // namespace iplan::cli
