// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costmatrix.h"

namespace iplan
{

/// Whether amounts come back every year.
enum class Recurrence { Once, Yearly, Mixed };

/// What is spent on something in a year at one stage, added up.
struct YearlySum {
    CostSum sum = {};
    Recurrence recurrence = Recurrence::Once;
};

/// What a council reads before it grants money: bisher – zusätzlich – zusammen, of one measure in a year, or in years
/// that follow each other and are alike. "Bisher" is what is approved and runs in the year, "zusätzlich" what is
/// requested and was not refused, both as countsAsSpending() has it. A request that includes what is approved
/// (CostItem::includesApproved) is the new total: then "zusätzlich" is what it is above "bisher".
struct CostIncrease {
    std::optional<int> year;     ///< the first; none: items without a year
    std::optional<int> lastYear; ///< the same as `year` where it is one
    bool isOpen = false;         ///< from `year` on, every year, without a known end
    YearlySum before = {};
    YearlySum extra = {};
    YearlySum total = {};
    /// What the total is made of by kind, in the order of the kinds; kinds that nobody named come last.
    QList<std::pair<std::optional<CostKind>, Money>> kinds = {};

    /// "2020", "2020–2022", "ab 2020", "ohne Jahr".
    [[nodiscard]] QString yearsText() const;
    /// "bisher 446.000 €, zusätzlich 236.000 €, zusammen 682.000 € jährlich"; "neu 75.000 € jährlich".
    [[nodiscard]] QString text() const;
    /// "davon Personalkosten 133.600 €, Sachmittel 17.600 €"; empty where there is one kind only.
    [[nodiscard]] QString kindsText() const;
};

/// For each year in which something is requested for the measure: the years in order, those without a year last. An
/// item that recurs without a known end runs in its first year and in all that follow.
[[nodiscard]] QList<CostIncrease> costIncreases(const Snapshot& snapshot, const Id<Measure>& measure);

/// One time that money was requested for a purpose: the items of one paper, or of one year without a paper.
struct RequestRound {
    Id<Measure> measure; ///< whose request it was
    Id<Paper> paper;
    std::optional<int> year;
    CostSum sum;
    bool refused = false;  ///< all of it
    PartialDate refusedOn; ///< the latest; null where nobody noted when
    QString refusalReason;

    /// "2014", else "Haushalt 2020" where only the year of the money is known.
    [[nodiscard]] QString dateText() const;
};

/// All requests for the purpose of the measure, the earliest first: its own, those of the measures that it supersedes,
/// and of those that were merged into any of them.
[[nodiscard]] QList<RequestRound> requestRounds(const Snapshot& snapshot, const Measure& measure);
/// "zum dritten Mal beantragt (abgelehnt: 2019, Haushalt 2020)", of the last request; empty where none before it was
/// refused.
[[nodiscard]] QString repeatedRequestText(const QList<RequestRound>& rounds);

/// "682.000 €", and "9,50 €" where there are cents; with a blank that does not break.
[[nodiscard]] QString euroText(Money amount);
/// That, as costSumText() says what is not known.
[[nodiscard]] QString euroText(const CostSum& sum);

} // namespace iplan
