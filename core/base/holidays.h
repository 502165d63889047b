// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace iplan
{

/// The first day of Easter of a year of the Gregorian calendar.
[[nodiscard]] QDate easterSunday(int year);

/// What the day is called as a statutory holiday in Nordrhein-Westfalen (FeiertagsG NW, section 2 (1), eleven days; and
/// 31 October 2017 by a law of its own); empty for other days. Sundays are none.
[[nodiscard]] QString holidayName(QDate day);

} // namespace iplan
