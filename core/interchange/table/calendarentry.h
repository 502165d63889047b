// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/contentlines.h"

#include <QDateTime>

namespace iplan
{

/// A time of a calendar at the wall of the office.
struct CalendarTime {
    QDateTime time; ///< invalid: the text is none, such as 32 October
    bool isDay = false;
    QString unknownZone; ///< named, but not known here: the time is taken as it is written
    QString text;        ///< as it is written
};

/// Reads DTSTART and its like (RFC 5545, 3.3.4 and 3.3.5), also with zones as Windows names them; a list of times gives
/// the one at `at`.
[[nodiscard]] CalendarTime calendarTime(const ContentLine& line, qsizetype at = 0);

/// A VEVENT or VTODO.
class CalendarEntry
{
public:
    QString uid;
    CalendarTime start;
    CalendarTime end;
    QString duration; ///< in place of an end: "PT1H30M"
    QString rule;     ///< RRULE; empty: once
    QList<QDate> without;
    QList<CalendarTime> further; ///< RDATE
    QDate insteadOf;             ///< RECURRENCE-ID: the day of the series whose place it takes
    QString relatedTo;           ///< UID of the entry that it belongs to: the meeting of a task
    bool isDone = false;         ///< of a task
    bool isCancelled = false;    ///< its status is CANCELLED, or the calendar cancels
    QStringList categories = {};
    QStringList people = {};                       ///< "Ada Beispiel <ada@example.org>"
    QList<std::pair<QString, QString>> texts = {}; ///< heading and text of what is plain

    void read(const ContentLine& line);
    /// From start to end; 0 where neither end nor duration is known.
    [[nodiscard]] qint64 seconds() const;
    /// "ical://1234@example.org#2027-01-05": by what the entry, or its day in a series, is known again. Empty for one
    /// without a UID.
    [[nodiscard]] QString address() const;
    /// Whether it stands for several days, by a rule or by a list of them.
    [[nodiscard]] bool isSeries() const
    {
        return (!rule.isEmpty() || !further.isEmpty()) && !insteadOf.isValid() && start.time.isValid();
    }
    /// What it is called.
    [[nodiscard]] QString title() const;

private:
    void readTimes(const ContentLine& line);
};

/// "ical://1234@example.org": what the entry with that UID is called in "Quelle".
[[nodiscard]] QString calendarAddress(const QString& uid);

/// Entries with those of a series as one for each day, without the days that are left out or stand alone. A series
/// without an end goes on for two years from today. `notices`: what people should know.
[[nodiscard]] QList<CalendarEntry> unrolled(const QList<CalendarEntry>& entries, QStringList& notices);

} // namespace iplan
