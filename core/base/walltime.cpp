// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/walltime.h"

namespace iplan
{

const QTimeZone& officeZone()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

QDateTime momentOf(QDate day, QTime time, const QTimeZone& zone)
{
    constexpr qint64 kDay = 24 * 3600; // zones do not change twice in two days
    const QDateTime shown(day, time, Qt::UTC);
    const int before = zone.offsetFromUtc(shown.addSecs(-kDay));
    const int after = zone.offsetFromUtc(shown.addSecs(kDay));
    const QDateTime early = shown.addSecs(-before);
    const QDateTime late = shown.addSecs(-after);
    const bool isLate = zone.offsetFromUtc(early) != before && zone.offsetFromUtc(late) == after;
    return isLate ? late : early;
}

} // namespace iplan
