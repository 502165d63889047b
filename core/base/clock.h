// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QDate>
#include <QDateTime>

namespace iplan
{

/// Where the program gets the present time from; passed in, so that tests can set it. The order of commits never
/// depends on it (docs/architecture.md).
using Clock = std::function<QDateTime()>;

/// The clock of this PC (UTC).
[[nodiscard]] inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

/// A clock that always shows `time`.
[[nodiscard]] inline Clock fixedClock(const QDateTime& time)
{
    return [time] { return time; };
}

} // namespace iplan
