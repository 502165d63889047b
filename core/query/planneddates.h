// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/partialdate.h"

namespace iplan
{

// How planned dates are moved in time: in steps as long as the dates are exact. "2029" moves by years and stays "2029
// as a whole", "2. Halbjahr 2029" by half years; a stretch from a day to a year moves by years, so that its length
// stays what it was.

/// From when to when something is planned; a step of a measure has an end only. Empty and open dates stay as they are.
struct PlannedDates {
    PartialDate start;
    PartialDate end;
    friend bool operator==(const PlannedDates&, const PlannedDates&) = default;
};

/// What of a stretch is moved.
enum class PlanEdge { Whole, Start, End };

/// Whether there is a date to be moved.
[[nodiscard]] bool canMove(const PlannedDates& dates, PlanEdge edge);

/// The dates so many steps later (negative: earlier). An edge stops at the other one: no stretch ends before it begins
/// by being moved. Dates that cannot move stay.
[[nodiscard]] PlannedDates moved(const PlannedDates& dates, PlanEdge edge, int steps);

/// How many steps come nearest to so many days.
[[nodiscard]] int stepsNear(const PlannedDates& dates, PlanEdge edge, qint64 days);

/// A date put off by that many days or months, counted from today where it is past. It stays as exact as it is, so that
/// "2. Quartal 2026" becomes at least the quarter after it. Empty and open dates stay.
[[nodiscard]] PartialDate putOff(const PartialDate& date, QDate today, int days, int months);

/// "geplant 1. Quartal 2026 bis 2028", "geplant ab 2026", "geplant bis 2028"; empty if nothing is dated.
[[nodiscard]] QString plannedText(const PlannedDates& dates);

} // namespace iplan
