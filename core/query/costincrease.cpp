// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/costincrease.h"

#include <algorithm>

namespace iplan
{

namespace
{

using Items = QList<const CostItem*>;

bool isOpen(const CostItem& item)
{
    return item.recurring && item.year && !item.yearTo;
}

/// Whether the item counts in the year, as it is meant and not only where a table of sums puts it.
bool runsIn(const CostItem& item, const std::optional<int>& year)
{
    if (isOpen(item) && year)
        return *item.year <= *year;
    return costYears(item).contains(year);
}

Items spendingOf(const Snapshot& snapshot, const Id<Measure>& measure, CostStage stage)
{
    Items out = snapshot.costItemsOf.of(measure);
    out.removeIf([stage](const CostItem* item) { return !countsAsSpending(costKey(*item), stage); });
    return out;
}

YearlySum sumOf(const Items& items)
{
    YearlySum out;
    const auto yearly = std::ranges::count_if(items, [](const CostItem* item) { return item->recurring; });
    if (yearly > 0)
        out.recurrence = yearly == items.size() ? Recurrence::Yearly : Recurrence::Mixed;
    for (const CostItem* item : items)
        out.sum.add({item->amount, item->amount ? 0 : 1});
    return out;
}

/// Requested beyond what is approved: nothing is said where either is not known.
CostSum difference(const CostSum& total, const CostSum& before)
{
    if (!total.amount || total.unknown > 0 || before.unknown > 0)
        return {std::nullopt, 1};
    return {*total.amount - before.amount.value_or(Money{}), 0};
}

Recurrence together(const YearlySum& a, const YearlySum& b)
{
    if (a.sum.isEmpty() || b.sum.isEmpty())
        return a.sum.isEmpty() ? b.recurrence : a.recurrence;
    return a.recurrence == b.recurrence ? a.recurrence : Recurrence::Mixed;
}

QList<std::pair<std::optional<CostKind>, Money>> kindsOf(const Items& items)
{
    std::map<std::pair<bool, std::optional<CostKind>>, Money> sums; // those without a kind last
    for (const CostItem* item : items) {
        if (item->amount)
            sums[{!item->kind.value(), item->kind.value()}] += *item->amount;
    }
    QList<std::pair<std::optional<CostKind>, Money>> out;
    for (const auto& [key, amount] : sums)
        out << std::pair(key.second, amount);
    return out;
}

CostIncrease increaseOf(const Items& approved, const Items& requested, const std::optional<int>& year)
{
    const auto running = [&year](Items items) {
        items.removeIf([&year](const CostItem* item) { return !runsIn(*item, year); });
        return items;
    };
    const Items before = running(approved);
    Items whole; // requests that name the new total
    Items more;  // requests that come on top
    for (const CostItem* item : running(requested))
        (item->includesApproved ? whole : more) << item;
    CostIncrease out{year, year};
    out.before = sumOf(before);
    const Items base = whole.isEmpty() ? before : whole;
    out.total = sumOf(base + more);
    out.kinds = kindsOf(base + more);
    out.extra = sumOf(more);
    if (!whole.isEmpty()) {
        out.extra.sum = difference(out.total.sum, out.before.sum);
        out.extra.recurrence = sumOf(whole + more).recurrence;
    }
    if (!more.isEmpty() && whole.isEmpty())
        out.total.recurrence = together(out.before, out.extra);
    out.isOpen = year && std::ranges::any_of(whole + more, [](const CostItem* item) { return isOpen(*item); });
    return out;
}

bool isAlike(const CostIncrease& a, const CostIncrease& b)
{
    const auto same = [](const YearlySum& x, const YearlySum& y) {
        return x.sum == y.sum && x.recurrence == y.recurrence;
    };
    return same(a.before, b.before) && same(a.extra, b.extra) && same(a.total, b.total) && a.kinds == b.kinds;
}

QString yearlyText(const YearlySum& one)
{
    const QString amount = euroText(one.sum);
    return one.recurrence == Recurrence::Yearly ? amount + QStringLiteral(" jährlich") : amount;
}

/// The measure with all that went before it: superseded, or merged into one of them.
QList<const Measure*> purposeOf(const Snapshot& snapshot, const Measure& measure)
{
    QList<const Measure*> out{&measure};
    for (qsizetype i = 0; i < out.size(); ++i) {
        const Measure& one = *out.at(i);
        const auto add = [&out](const Measure* other) {
            if (other && !out.contains(other)) // references in a circle are a finding, not a hang
                out << other;
        };
        add(snapshot.measures.find(one.supersedes));
        for (const Measure& other : snapshot.measures) {
            if (other.mergedInto == one.id)
                add(&other);
        }
    }
    return out;
}

bool belongs(const RequestRound& round, const CostItem& item)
{
    if (!round.paper.isNull() && !item.paper.isNull())
        return round.paper == item.paper;
    return round.measure == item.measure && round.year == item.year;
}

void addToRounds(QList<RequestRound>& rounds, const CostItem& item, bool refused)
{
    auto round = std::ranges::find_if(rounds, [&item](const RequestRound& one) { return belongs(one, item); });
    if (round == rounds.end())
        round = rounds.insert(rounds.end(), RequestRound{item.measure, item.paper, item.year, {}, true, {}, {}});
    round->sum.add({item.amount, item.amount ? 0 : 1});
    round->refused = round->refused && refused;
    if (round->paper.isNull())
        round->paper = item.paper;
    if (item.year && (!round->year || *item.year < *round->year))
        round->year = item.year;
    if (!item.refusedOn.isNull() && (round->refusedOn.isNull() || round->refusedOn.last() < item.refusedOn.last()))
        round->refusedOn = item.refusedOn;
    if (round->refusalReason.isEmpty())
        round->refusalReason = item.refusalReason.trimmed();
}

QString ordinalTime(qsizetype number)
{
    static constexpr const char* words[] = {"ersten",   "zweiten", "dritten", "vierten", "fünften",
                                            "sechsten", "siebten", "achten",  "neunten", "zehnten"};
    const QString word = number <= qsizetype(std::size(words)) ? QString::fromUtf8(words[number - 1])
                                                               : QStringLiteral("%1.").arg(number);
    return QStringLiteral("zum %1 Mal beantragt").arg(word);
}

} // namespace

QString euroText(Money amount)
{
    QString text = formatMoney(amount);
    text.replace(QStringLiteral(",00 "), QStringLiteral(" "));
    return text.replace(u' ', QChar::Nbsp);
}

QString euroText(const CostSum& sum)
{
    if (!sum.amount || sum.unknown > 0)
        return costSumText(sum).replace(QStringLiteral(",00 "), QStringLiteral(" ")).replace(u' ', QChar::Nbsp);
    return euroText(*sum.amount);
}

QString CostIncrease::yearsText() const
{
    if (isOpen && year == lastYear)
        return QStringLiteral("ab %1").arg(*year);
    return year == lastYear ? costYearText(year) : QStringLiteral("%1–%2").arg(*year).arg(*lastYear);
}

QString CostIncrease::text() const
{
    if (before.sum.isEmpty())
        return extra.sum.isEmpty() ? QString() : QStringLiteral("neu ") + yearlyText(extra);
    if (extra.sum.isEmpty())
        return QStringLiteral("bisher ") + yearlyText(before);
    // Where all of it comes back every year this is said once, as councils write it.
    const bool isYearly = total.recurrence == Recurrence::Yearly;
    const auto part = [isYearly](const YearlySum& one) { return isYearly ? euroText(one.sum) : yearlyText(one); };
    return QStringLiteral("bisher %1, zusätzlich %2, zusammen %3").arg(part(before), part(extra), yearlyText(total));
}

QString CostIncrease::kindsText() const
{
    if (kinds.size() < 2)
        return {};
    QStringList out;
    for (const auto& [kind, amount] : kinds)
        out << (kind ? Choice<CostKind>(*kind).label() : QStringLiteral("ohne Kostenart")) + QChar::Nbsp +
                   euroText(amount);
    return QStringLiteral("davon ") + out.join(QStringLiteral(", "));
}

QList<CostIncrease> costIncreases(const Snapshot& snapshot, const Id<Measure>& measure)
{
    const Items approved = spendingOf(snapshot, measure, CostStage::Approved);
    const Items requested = spendingOf(snapshot, measure, CostStage::Requested);
    QList<std::optional<int>> years;
    for (const CostItem* item : requested) {
        for (const auto& year : costYears(*item)) {
            if (!years.contains(year))
                years << year;
        }
    }
    std::ranges::sort(years, [](const auto& a, const auto& b) { return std::pair(!a, a) < std::pair(!b, b); });
    QList<CostIncrease> out;
    for (const auto& year : years) {
        CostIncrease one = increaseOf(approved, requested, year);
        const bool follows = year && !out.isEmpty() && out.last().lastYear == *year - 1;
        if (follows && !one.isOpen && !out.last().isOpen && isAlike(out.last(), one))
            out.last().lastYear = year;
        else
            out << one;
    }
    return out;
}

QString RequestRound::dateText() const
{
    if (!refusedOn.isNull())
        return refusedOn.toString();
    return year ? QStringLiteral("Haushalt %1").arg(*year) : QStringLiteral("ohne Datum");
}

QList<RequestRound> requestRounds(const Snapshot& snapshot, const Measure& measure)
{
    QList<RequestRound> out;
    for (const Measure* one : purposeOf(snapshot, measure)) {
        for (const CostItem* item : snapshot.costItemsOf.of(one->id)) {
            const CostKey key = costKey(*item);
            if (key.stage == CostStage::Requested && isSpending(key.kind))
                addToRounds(out, *item, key.refused);
        }
    }
    std::ranges::stable_sort(out, [](const RequestRound& a, const RequestRound& b) {
        return std::pair(!a.year, a.year) < std::pair(!b.year, b.year);
    });
    return out;
}

QString repeatedRequestText(const QList<RequestRound>& rounds)
{
    QStringList refused;
    for (qsizetype i = 0; i + 1 < rounds.size(); ++i) {
        if (rounds.at(i).refused)
            refused << rounds.at(i).dateText();
    }
    if (refused.isEmpty())
        return {};
    return QStringLiteral("%1 (abgelehnt: %2)")
        .arg(ordinalTime(refused.size() + 1), refused.join(QStringLiteral(", ")));
}

} // namespace iplan
