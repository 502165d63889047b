// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>
#include <QDate>
#include <QList>

namespace iplan
{

/// How something repeats by day: the part of an RRULE of RFC 5545, 3.3.10, that appointments of people use. Times of
/// day are the matter of what repeats.
struct Recurrence {
    enum class Frequency { Daily, Weekly, Monthly, Yearly };
    /// A day of the week; `nth` of the month (or year) counted from its start, or, negative, its end; 0: each.
    struct Weekday {
        int nth = 0;
        int day = 1; ///< 1 is Monday
    };
    Frequency frequency = Frequency::Weekly;
    int interval = 1;
    QList<Weekday> weekdays = {};
    QList<int> monthDays = {}; ///< negative ones are counted from the end of the month
    QList<int> months = {};
    QList<int> positions = {}; ///< BYSETPOS: which days of a period, of those that fit
    std::optional<int> count = {};
    QDate until = {};  ///< inclusive
    int weekStart = 1; ///< 1 is Monday
};

/// Reads "FREQ=MONTHLY;BYDAY=2TU", also after "RRULE:". Rejected for what is none, and for parts that appointments by
/// day do not have (BYHOUR, BYWEEKNO …), naming the part.
[[nodiscard]] Result<Recurrence> parseRecurrence(const QString& text);

/// The days that the rule gives from `first` to `until`, both included and in order. COUNT counts from `first`, which
/// is among them only where it fits the rule. Ends after 10,000 days.
[[nodiscard]] QList<QDate> recurrenceDays(const Recurrence& rule, QDate first, QDate until);

/// The rule in words: "monatlich am 2. Dienstag", "alle 2 Wochen am Dienstag", "jährlich, 6-mal".
[[nodiscard]] QString recurrenceText(const Recurrence& rule);

} // namespace iplan
