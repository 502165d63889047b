// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace iplan
{

// Times of appointments: wall-clock time where the office is (Europe/Berlin), to the minute, without an offset, as
// people write them down. So a meeting at 14:00 stays at 14:00 whatever the PC or daylight saving says.
// Midnight stands for a day whose hour nobody knows (core/base/dayonly.h).

/// "2026-11-21T14:00" (ISO 8601), empty for an invalid time.
[[nodiscard]] QString isoMinute(const QDateTime& time);

/// Reads isoMinute(); an invalid time for anything else.
[[nodiscard]] QDateTime fromIsoMinute(const QString& text);

/// "21.11.2026, 14:00 Uhr"; "21.11.2026" where only the day is known.
[[nodiscard]] QString formatDateTime(const QDateTime& time);

/// Reads "21.11.2026, 14:00 Uhr", "21.11.2026 14.00", "21.11.2026 14 Uhr", "2026-11-21 14:00", a day alone and the
/// stored form. An invalid time if the text is none.
[[nodiscard]] QDateTime parseDateTime(const QString& text);

} // namespace iplan
