// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/costgrid.h"

#include <set>

namespace iplan
{

QString costLineText(const CostLine& line)
{
    return QStringLiteral("%1, %2").arg(line.kind ? Choice<CostKind>(*line.kind).label() : QStringLiteral("ohne Art"),
                                        line.stage ? Choice<CostStage>(*line.stage).label()
                                                   : QStringLiteral("ohne Stufe"));
}

QString CostGrid::Cell::lockReason() const
{
    const QString remedy = QStringLiteral(" Ändern Sie sie unten in der Liste der Kostenpositionen.");
    if (items.size() > 1)
        return QStringLiteral("Hier zählen %L1 Kostenpositionen zusammen.").arg(items.size()) + remedy;
    if (items.size() == 1 && items.first().yearTo && *items.first().yearTo > *items.first().year)
        return QStringLiteral("Die Kostenposition gilt für %1 bis %2.")
                   .arg(*items.first().year)
                   .arg(*items.first().yearTo) +
               remedy;
    return {};
}

CostGrid::CostGrid(const QList<CostItem>& items)
{
    for (const CostItem& item : items) {
        const CostKey key = costKey(item);
        if (key.refused || !key.year) {
            ++m_elsewhere;
            continue;
        }
        for (const auto& year : costYears(item))
            m_cells[{CostLine{key.kind, key.stage}, *year}] << item;
    }
}

QList<CostLine> CostGrid::lines() const
{
    std::set<CostLine> out;
    for (const auto& [place, items] : m_cells)
        out.insert(place.first);
    return {out.begin(), out.end()};
}

QList<int> CostGrid::years() const
{
    std::set<int> out;
    for (const auto& [place, items] : m_cells)
        out.insert(place.second);
    return {out.begin(), out.end()};
}

CostGrid::Cell CostGrid::cell(const CostLine& line, int year) const
{
    const auto at = m_cells.find({line, year});
    Cell out;
    if (at == m_cells.end())
        return out;
    out.items = at->second;
    for (const CostItem& item : std::as_const(out.items)) {
        if (item.amount)
            out.amount = out.amount.value_or(Money{}) + *item.amount;
    }
    return out;
}

std::optional<Money> CostGrid::sum(const CostLine& line) const
{
    std::optional<Money> out;
    for (const auto& [place, items] : m_cells) {
        for (const CostItem& item : items) {
            if (place.first == line && item.amount)
                out = out.value_or(Money{}) + *item.amount;
        }
    }
    return out;
}

std::optional<Money> CostGrid::spending(const std::optional<CostStage>& stage, const std::optional<int>& year) const
{
    std::optional<Money> out;
    for (const auto& [place, items] : m_cells) {
        if (place.first.stage != stage || !isSpending(place.first.kind) || (year && place.second != *year))
            continue;
        for (const CostItem& item : items) {
            if (item.amount)
                out = out.value_or(Money{}) + *item.amount;
        }
    }
    return out;
}

} // namespace iplan
