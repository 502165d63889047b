// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/holidays.h"

#include <array>

namespace iplan
{

namespace
{

struct FixedHoliday {
    int month;
    int day;
    const char* name;
};

constexpr auto kFixed = std::to_array<FixedHoliday>({{1, 1, "Neujahr"},
                                                     {5, 1, "Tag der Arbeit"},
                                                     {10, 3, "Tag der Deutschen Einheit"},
                                                     {11, 1, "Allerheiligen"},
                                                     {12, 25, "1. Weihnachtstag"},
                                                     {12, 26, "2. Weihnachtstag"}});

struct MovableHoliday {
    int daysAfterEaster;
    const char* name;
};

constexpr auto kMovable = std::to_array<MovableHoliday>(
    {{-2, "Karfreitag"}, {1, "Ostermontag"}, {39, "Christi Himmelfahrt"}, {50, "Pfingstmontag"}, {60, "Fronleichnam"}});

} // namespace

QDate easterSunday(int year)
{
    // Meeus, Astronomical Algorithms, chapter 8.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

QString holidayName(QDate day)
{
    if (!day.isValid())
        return {};
    for (const FixedHoliday& holiday : kFixed) {
        if (day.month() == holiday.month && day.day() == holiday.day)
            return QString::fromUtf8(holiday.name);
    }
    const qint64 afterEaster = easterSunday(day.year()).daysTo(day);
    for (const MovableHoliday& holiday : kMovable) {
        if (afterEaster == holiday.daysAfterEaster)
            return QString::fromUtf8(holiday.name);
    }
    return day == QDate(2017, 10, 31) ? QStringLiteral("Reformationstag") : QString();
}

} // namespace iplan
