// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

#include <compare>
#include <map>

namespace iplan
{

/// Where an amount counts. An enum key that this version does not know counts as none.
struct CostKey {
    std::optional<int> year;
    std::optional<CostKind> kind;
    std::optional<CostStage> stage;
    bool refused = false; ///< refused amounts stay visible, but belong to no sum of a stage
    friend auto operator<=>(const CostKey&, const CostKey&) = default;
};

/// Whether amounts of the kind are spent (personnel, material, grant, kind not known) rather than what covers the
/// spending (third-party funds, own share, income). The two are never added up.
[[nodiscard]] bool isSpending(const std::optional<CostKind>& kind);

/// Whether the amount belongs to what is spent at the stage. This is the one definition of "beantragt", "bewilligt" …
/// for print, windows and exports: what was refused stays visible but counts nowhere, and what covers the spending is
/// not spent.
[[nodiscard]] bool countsAsSpending(const CostKey& key, const std::optional<CostStage>& stage);
/// What the item adds to the sums of its kind and stage over all its years; nothing if it was refused or has no amount.
[[nodiscard]] std::optional<Money> countedAmount(const CostItem& item);
/// Says so to readers.
[[nodiscard]] QString refusedCostsText();

/// Where the item counts, in its first year; see CostTable for the others.
[[nodiscard]] CostKey costKey(const CostItem& item);
/// The years in which the item counts, as CostTable says; "no year" for an item without one.
[[nodiscard]] QList<std::optional<int>> costYears(const CostItem& item);

/// Sums of cost items by year, kind and stage, in whole cents.
///
/// An item with a year counts in that year. A span of years that is recurring counts with its amount in each of its
/// years; one that is not is an amount for all years together and counts once, in the first year. A recurring item
/// without a last year counts in its first year only, since nobody knows how long it will last. Sums never mix stages:
/// the same money is estimated, requested, approved and spent.
class CostTable
{
public:
    void add(const CostItem& item);

    [[nodiscard]] const std::map<CostKey, Money>& cells() const { return m_cells; }
    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    /// Years with amounts, ascending; "no year" last.
    [[nodiscard]] QList<std::optional<int>> years() const;
    /// Items without an amount, which is not zero.
    [[nodiscard]] int unknownAmounts() const { return m_unknownAmounts; }
    /// How many items without an amount count where; a recurring one in each of its years.
    [[nodiscard]] const std::map<CostKey, int>& unknownCells() const { return m_unknownCells; }
    /// Whether some amount for several years together counts in its first year.
    [[nodiscard]] bool hasWholeSpans() const { return m_hasWholeSpans; }
    /// Whether some amount recurs without a known end.
    [[nodiscard]] bool hasOpenRecurring() const { return m_hasOpenRecurring; }

    /// The sum of the cells for which `matches` is true; nothing if there are none.
    template <class Matches>
    [[nodiscard]] std::optional<Money> sum(Matches&& matches) const
    {
        std::optional<Money> total;
        for (const auto& [key, amount] : m_cells) {
            if (matches(key))
                total = total.value_or(Money{}) + amount;
        }
        return total;
    }
    /// What is spent in the year at the stage, over all kinds, without refused amounts.
    [[nodiscard]] std::optional<Money> spending(const std::optional<int>& year,
                                                const std::optional<CostStage>& stage) const;

private:
    std::map<CostKey, Money> m_cells;
    std::map<CostKey, int> m_unknownCells;
    int m_unknownAmounts = 0;
    bool m_hasWholeSpans = false;
    bool m_hasOpenRecurring = false;
};

[[nodiscard]] CostTable costsOf(const Snapshot& snapshot, const Id<Measure>& measure);
/// The costs of all the measures together.
[[nodiscard]] CostTable costsOf(const Snapshot& snapshot, const QList<const Measure*>& measures);
/// The costs of the measures that name the module.
[[nodiscard]] CostTable costsOf(const Snapshot& snapshot, const Id<ConceptModule>& module);
[[nodiscard]] CostTable costsOf(const Snapshot& snapshot, const Id<FieldOfAction>& field);

} // namespace iplan
