// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/costs.h"

namespace iplan
{

namespace
{

// A slip of the keyboard ("20255") must not fill the memory.
constexpr int kYearsAtMost = 100;

} // namespace

bool isSpending(const std::optional<CostKind>& kind)
{
    return kind != CostKind::ThirdPartyFunds && kind != CostKind::OwnShare && kind != CostKind::Income;
}

CostKey costKey(const CostItem& item)
{
    return {item.year, item.kind.value(), item.stage.value(),
            !item.refusedOn.isNull() || !item.refusalReason.trimmed().isEmpty()};
}

bool countsAsSpending(const CostKey& key, const std::optional<CostStage>& stage)
{
    return key.stage == stage && !key.refused && isSpending(key.kind);
}

std::optional<Money> countedAmount(const CostItem& item)
{
    if (!item.amount || costKey(item).refused)
        return std::nullopt;
    return Money{item.amount->cents * costYears(item).size()};
}

QString refusedCostsText()
{
    return QStringLiteral("Abgelehnte Beträge stehen für sich und zählen in keiner Summe mit.");
}

QList<std::optional<int>> costYears(const CostItem& item)
{
    if (!item.year)
        return {std::nullopt};
    const bool isSpan = item.yearTo && *item.yearTo > *item.year;
    const int last = isSpan && item.recurring ? std::min(*item.yearTo, *item.year + kYearsAtMost) : *item.year;
    QList<std::optional<int>> out;
    for (int year = *item.year; year <= last; ++year)
        out << year;
    return out;
}

void CostTable::add(const CostItem& item)
{
    CostKey key = costKey(item);
    if (item.amount) {
        const bool isSpan = item.year && item.yearTo && *item.yearTo > *item.year;
        m_hasWholeSpans = m_hasWholeSpans || (isSpan && !item.recurring);
        m_hasOpenRecurring = m_hasOpenRecurring || (item.recurring && !item.yearTo);
    } else {
        ++m_unknownAmounts;
    }
    for (const auto& year : costYears(item)) {
        key.year = year;
        if (item.amount)
            m_cells[key] += *item.amount;
        else
            ++m_unknownCells[key];
    }
}

QList<std::optional<int>> CostTable::years() const
{
    QList<std::optional<int>> out;
    bool hasUnknown = false;
    for (const auto& [key, amount] : m_cells) {
        // Cells are ordered by year, none first.
        hasUnknown = hasUnknown || !key.year;
        if (key.year && (out.isEmpty() || out.last() != key.year))
            out << key.year;
    }
    if (hasUnknown)
        out << std::nullopt;
    return out;
}

std::optional<Money> CostTable::spending(const std::optional<int>& year, const std::optional<CostStage>& stage) const
{
    return sum([&](const CostKey& key) { return key.year == year && countsAsSpending(key, stage); });
}

CostTable costsOf(const Snapshot& snapshot, const Id<Measure>& measure)
{
    CostTable table;
    const auto items = snapshot.costItemsOf.of(measure);
    for (const CostItem* item : items)
        table.add(*item);
    return table;
}

CostTable costsOf(const Snapshot& snapshot, const QList<const Measure*>& measures)
{
    CostTable table;
    for (const Measure* measure : measures) {
        const auto items = snapshot.costItemsOf.of(measure->id);
        for (const CostItem* item : items)
            table.add(*item);
    }
    return table;
}

CostTable costsOf(const Snapshot& snapshot, const Id<ConceptModule>& module)
{
    return costsOf(snapshot, snapshot.measuresOfModule.of(module));
}

CostTable costsOf(const Snapshot& snapshot, const Id<FieldOfAction>& field)
{
    return costsOf(snapshot, snapshot.measuresOfField.of(field));
}

} // namespace iplan
