// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace iplan
{

/// Whether only the day is known. A time of an appointment (core/base/localtime.h) at midnight says that: sources often
/// give the date of a meeting alone, and nobody meets at that hour. Such a time is shown as its day everywhere.
[[nodiscard]] inline bool isDayOnly(const QDateTime& time)
{
    return time.isValid() && time.time() == QTime(0, 0);
}

} // namespace iplan
