// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <atomic>
#include <QSet>

namespace iplan
{

/// Count, sum, mean, smallest and largest value of cells, as a table shows them for what is selected. Amounts of money
/// are not added to plain numbers: with both among the cells there are counts only.
class CellSums
{
public:
    void add(const Column& field, const Value& value);
    /// Cells that hold no numbers.
    void addOthers(qint64 cells) { m_count += cells; }
    /// Whether cells of the field can be added up.
    [[nodiscard]] static bool isSummed(const Column& field);
    /// Whether the total of a whole column says something: of amounts and quantities it does; whole numbers here are
    /// years, months and percentages.
    [[nodiscard]] static bool isTotalled(const Column& field);
    /// Cells, empty ones too.
    [[nodiscard]] qint64 count() const { return m_count; }
    /// Cells with a number or amount; empty is not zero.
    [[nodiscard]] qint64 numbers() const { return m_isMixed ? 0 : m_numbers; }
    [[nodiscard]] bool isMoney() const { return m_isMoney; }
    /// In cents for money.
    [[nodiscard]] double sum() const { return m_sum; }
    /// "12 Zellen markiert · Summe 12.500,00 € · Mittel 1.250,00 € · Minimum … · Maximum …"; without numbers the count
    /// only. Where the cells are those of whole rows, their number is counted instead: "3 Zeilen markiert".
    [[nodiscard]] QString text(qint64 wholeRows = 0) const;
    /// "12.500,00 €"; empty without numbers.
    [[nodiscard]] QString totalText() const { return numbers() > 0 ? numberText(m_sum) : QString(); }

    friend bool operator==(const CellSums&, const CellSums&) = default;

private:
    [[nodiscard]] QString numberText(double number) const;

    qint64 m_count = 0;
    qint64 m_numbers = 0;
    double m_sum = 0;
    double m_smallest = 0;
    double m_largest = 0;
    bool m_isMoney = false;
    bool m_isMixed = false;
};

/// The sums of the cells of `rows` in `fields`. Reads the whole table, in parts, where there are many rows; from any
/// thread with a store of that thread. Stops soon after `*cancelled` becomes true.
[[nodiscard]] Result<CellSums> sumCells(const Store& store, const EntityInfo& entity, const QList<QUuid>& rows,
                                        const QList<const Column*>& fields,
                                        const std::atomic_bool* cancelled = nullptr);

} // namespace iplan
