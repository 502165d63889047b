// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/planneddates.h"

#include <algorithm>
#include <cmath>

namespace iplan
{

namespace
{

using Precision = PartialDate::Precision;

constexpr double kDaysOfMonth = 365.2425 / 12;

bool hasDay(const PartialDate& date)
{
    return date.first().isValid();
}

/// So many months are one step of a date; 0 for a day.
int monthsOf(const PartialDate& date)
{
    switch (date.precision()) {
    case Precision::Month:
        return 1;
    case Precision::Quarter:
        return 3;
    case Precision::HalfYear:
        return 6;
    case Precision::Year:
        return 12;
    default:
        return 0;
    }
}

/// The date of that precision that the day belongs to.
PartialDate periodOf(Precision precision, QDate day)
{
    switch (precision) {
    case Precision::Month:
        return PartialDate::month(day.year(), day.month());
    case Precision::Quarter:
        return PartialDate::quarter(day.year(), (day.month() + 2) / 3);
    case Precision::HalfYear:
        return PartialDate::halfYear(day.year(), day.month() > 6 ? 2 : 1);
    case Precision::Year:
        return PartialDate::year(day.year());
    default:
        return PartialDate(day);
    }
}

bool movesStart(const PlannedDates& dates, PlanEdge edge)
{
    return edge != PlanEdge::End && hasDay(dates.start);
}

bool movesEnd(const PlannedDates& dates, PlanEdge edge)
{
    return edge != PlanEdge::Start && hasDay(dates.end);
}

/// The months of a step: of the least exact date that moves.
int monthsOfStep(const PlannedDates& dates, PlanEdge edge)
{
    return std::max(movesStart(dates, edge) ? monthsOf(dates.start) : 0,
                    movesEnd(dates, edge) ? monthsOf(dates.end) : 0);
}

PartialDate shifted(const PartialDate& date, int months, int steps)
{
    const QDate day = months > 0 ? date.first().addMonths(months * steps) : date.first().addDays(steps);
    const bool isUsable = day.isValid() && day.year() >= 1000 && day.year() <= 9999; // what a file can hold
    return isUsable ? periodOf(date.precision(), day) : date;
}

} // namespace

bool canMove(const PlannedDates& dates, PlanEdge edge)
{
    return movesStart(dates, edge) || movesEnd(dates, edge);
}

PlannedDates moved(const PlannedDates& dates, PlanEdge edge, int steps)
{
    const int months = monthsOfStep(dates, edge);
    PlannedDates out = dates;
    if (movesStart(dates, edge))
        out.start = shifted(dates.start, months, steps);
    if (movesEnd(dates, edge))
        out.end = shifted(dates.end, months, steps);
    const bool isTurned = hasDay(out.start) && hasDay(out.end) && out.end.last() < out.start.first();
    if (isTurned && edge == PlanEdge::End)
        out.end = periodOf(dates.end.precision(), dates.start.first());
    else if (isTurned && edge == PlanEdge::Start)
        out.start = periodOf(dates.start.precision(), dates.end.last());
    return out;
}

int stepsNear(const PlannedDates& dates, PlanEdge edge, qint64 days)
{
    const int months = monthsOfStep(dates, edge);
    if (months == 0)
        return static_cast<int>(days);
    const QDate from = movesStart(dates, edge) ? dates.start.first() : dates.end.first();
    const QDate wanted = from.addDays(days);
    const int guess = static_cast<int>(std::lround(static_cast<double>(days) / (kDaysOfMonth * months)));
    int best = guess;
    for (const int steps : {guess - 1, guess + 1}) {
        const auto distance = [&](int n) { return std::abs(from.addMonths(months * n).daysTo(wanted)); };
        if (distance(steps) < distance(best))
            best = steps;
    }
    return best;
}

PartialDate putOff(const PartialDate& date, QDate today, int days, int months)
{
    if (!hasDay(date))
        return date;
    const QDate wanted = std::max(date.last(), today).addDays(days).addMonths(months);
    const PartialDate out = periodOf(date.precision(), wanted);
    return out == date ? shifted(date, monthsOf(date), 1) : out;
}

QString plannedText(const PlannedDates& dates)
{
    if (hasDay(dates.start) && hasDay(dates.end))
        return QStringLiteral("geplant %1 bis %2").arg(dates.start.toString(), dates.end.toString());
    if (hasDay(dates.start))
        return QStringLiteral("geplant ab ") + dates.start.toString();
    return hasDay(dates.end) ? QStringLiteral("geplant bis ") + dates.end.toString() : QString();
}

} // namespace iplan
