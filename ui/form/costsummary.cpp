// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/costsummary.h"

#include "core/query/costs.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

QString costWord(const char* text)
{
    return QCoreApplication::translate("iplan::CostSummary", text);
}

/// "geschätzt 1.000,00 €, bewilligt 800,00 €" of the amounts that are spending, or that cover spending.
QString sumsByStage(const CostTable& costs, bool spending)
{
    QStringList out;
    QList<std::optional<CostStage>> stages;
    for (size_t i = 0; i < optionsOf<CostStage>().size(); ++i)
        stages << static_cast<CostStage>(i);
    stages << std::nullopt;
    for (const auto& stage : stages) {
        const auto sum = costs.sum(
            [&](const CostKey& key) { return !key.refused && key.stage == stage && isSpending(key.kind) == spending; });
        if (sum)
            out << (stage ? Choice<CostStage>(*stage).label()
                          : costWord(QT_TRANSLATE_NOOP("iplan::CostSummary", "ohne Stufe"))) +
                       u' ' + formatMoney(*sum);
    }
    return out.join(QStringLiteral(", "));
}

} // namespace

QString costSummary(const QList<Record>& costItems)
{
    CostTable costs;
    for (const Record& item : costItems)
        costs.add(fromRecord<CostItem>(item));
    QStringList out;
    if (const QString sums = sumsByStage(costs, true); !sums.isEmpty())
        out << costWord(QT_TRANSLATE_NOOP("iplan::CostSummary", "Summe der Kosten: %1")).arg(sums);
    if (const QString sums = sumsByStage(costs, false); !sums.isEmpty())
        out << costWord(QT_TRANSLATE_NOOP("iplan::CostSummary", "Summe der Finanzierung: %1")).arg(sums);
    if (costs.unknownAmounts() > 0)
        out << costWord(QT_TRANSLATE_NOOP("iplan::CostSummary", "Ohne Betrag: %1")).arg(costs.unknownAmounts());
    return out.join(u'\n');
}

} // namespace iplan
