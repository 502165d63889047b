// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/agenda.h"

namespace iplan
{

/// How a meeting goes, compared with the clock times of its agenda.
struct MeetingPace {
    bool isKnown = false;  ///< false without planned times, and on another day
    int minutesBehind = 0; ///< below 0: ahead
};

/// Where the meeting stands if `line` is what it treats at `now`: in time between the planned beginning and end of the
/// item.
[[nodiscard]] MeetingPace paceOf(const AgendaLine& line, const QDateTime& now);

/// "im Plan", "5 Minuten vor dem Plan", "1 Minute hinter dem Plan"; empty where it is not known.
[[nodiscard]] QString paceText(const MeetingPace& pace);

/// "14:20–14:35", "ab 14:20" without a duration; empty without a beginning.
[[nodiscard]] QString plannedTimes(const AgendaLine& line);

} // namespace iplan
