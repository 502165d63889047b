// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/meetingpace.h"

#include "core/base/counted.h"

namespace iplan
{

namespace
{

constexpr qint64 kMinute = 60;

QDateTime plannedEnd(const AgendaLine& line)
{
    return line.item->duration ? line.start.addSecs(*line.item->duration * kMinute) : line.start;
}

} // namespace

MeetingPace paceOf(const AgendaLine& line, const QDateTime& now)
{
    if (!line.item || !line.start.isValid() || line.start.date() != now.date())
        return {};
    const qint64 early = now.secsTo(line.start);
    const qint64 late = plannedEnd(line).secsTo(now);
    MeetingPace out{true, 0};
    if (early >= kMinute)
        out.minutesBehind = -static_cast<int>(early / kMinute);
    else if (late >= kMinute)
        out.minutesBehind = static_cast<int>(late / kMinute);
    return out;
}

QString paceText(const MeetingPace& pace)
{
    if (!pace.isKnown)
        return {};
    if (pace.minutesBehind == 0)
        return QStringLiteral("im Plan");
    const QString minutes = counted(qAbs(pace.minutesBehind), "Minute", "Minuten");
    return pace.minutesBehind > 0 ? minutes + QStringLiteral(" hinter dem Plan")
                                  : minutes + QStringLiteral(" vor dem Plan");
}

QString plannedTimes(const AgendaLine& line)
{
    if (!line.start.isValid())
        return {};
    const QString start = line.start.toString(QStringLiteral("HH:mm"));
    if (!line.item->duration)
        return QStringLiteral("ab ") + start;
    return start + u'–' + plannedEnd(line).toString(QStringLiteral("HH:mm"));
}

} // namespace iplan
