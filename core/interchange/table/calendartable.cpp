// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/recurrence.h"
#include "core/interchange/table/calendarentry.h"
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/recordsheet.h"
#include "core/interchange/table/tableplace.h"
#include "core/ops/meetings.h"

#include <QSet>

namespace iplan
{

namespace
{

/// What the whole calendar says.
struct Calendar {
    bool isOurs = false;  ///< this program wrote it
    bool cancels = false; ///< METHOD:CANCEL
    QList<CalendarEntry> events = {};
    QList<CalendarEntry> tasks = {};
};

void putTime(RecordSheet& records, const QString& heading, const CalendarTime& time)
{
    if (time.time.isValid())
        records.put(heading, time.time, time.isDay);
    else
        records.put(heading, time.text); // people decide
}

void putTimes(RecordSheet& records, const CalendarEntry& entry)
{
    putTime(records, QStringLiteral("Beginn"), entry.start);
    CalendarTime end = entry.end;
    if (end.text.isEmpty() && entry.start.time.isValid() && entry.seconds() > 0) {
        end = entry.start;
        end.time = entry.start.time.addSecs(entry.seconds());
    }
    if (end.isDay && entry.start.isDay && end.time > entry.start.time)
        end.time = end.time.addDays(-1); // RFC 5545: the day after
    const bool isSameDay = end.isDay && end.time == entry.start.time;
    const bool isBeyond = end.time.date().year() > 9999; // of a day on the last day that there is
    if (!isSameDay && !isBeyond)
        putTime(records, QStringLiteral("Ende"), end);
    if (entry.start.isDay)
        records.put(QStringLiteral("Ganztägig"), TableCell{QStringLiteral("ja"), true, false, {}});
}

/// Our own calendars say "AG Bildung: Auftakt", with the group as category.
QString titleOf(const CalendarEntry& entry, const QString& text, bool isOurs)
{
    const QString host = isOurs ? entry.categories.value(0) : QString();
    if (host.isEmpty())
        return text;
    return text == host ? QString() : text.startsWith(host + QStringLiteral(": ")) ? text.mid(host.size() + 2) : text;
}

/// The series that the entries with that UID belong to: the same on each PC.
Id<MeetingSeries> seriesOf(const QString& uid)
{
    return Id<MeetingSeries>(derivedId(QStringLiteral("calendarSeries/") + calendarAddress(uid)));
}

/// UIDs of the series that the calendar holds as such, whose rule the program knows.
QSet<QString> seriesIn(const Calendar& calendar)
{
    QSet<QString> out;
    for (const CalendarEntry& entry : calendar.events) {
        if (entry.isSeries() && !entry.uid.isEmpty() && !entry.rule.isEmpty() && parseRecurrence(entry.rule))
            out << entry.uid;
    }
    return out;
}

/// By what the entry is known again. A day of a series has the id that the series gives it, so that it is the same
/// meeting whoever makes it: a calendar, or this program.
void putIdentity(RecordSheet& records, const CalendarEntry& entry, const Calendar& calendar,
                 const QSet<QString>& series)
{
    const QString id = QStringLiteral("Kennung");
    if (entry.insteadOf.isValid() && !entry.uid.isEmpty()) {
        records.put(id, occurrenceId(seriesOf(entry.uid), entry.insteadOf).text());
        if (series.contains(entry.uid))
            records.put(QStringLiteral("Sitzungsreihe (Kennung)"), seriesOf(entry.uid).text());
    } else if (calendar.isOurs && !idFromText(entry.uid).isNull()) {
        records.put(id, entry.uid);
        return;
    }
    records.put(QStringLiteral("Quelle"), entry.address());
}

/// What a task belongs to, if that is in the calendar as well.
void putMeeting(RecordSheet& records, const CalendarEntry& task, const Calendar& calendar)
{
    const auto meeting = std::ranges::find_if(calendar.events, [&task](const CalendarEntry& event) {
        return !task.relatedTo.isEmpty() && event.uid == task.relatedTo && !event.isSeries();
    });
    const bool isOurs = calendar.isOurs && !idFromText(task.relatedTo).isNull();
    if (isOurs)
        records.put(QStringLiteral("Sitzung (Kennung)"), task.relatedTo);
    else if (meeting != calendar.events.end() && !meeting->insteadOf.isValid())
        records.put(QStringLiteral("Sitzung"), meeting->address());
}

TableInMemory::Sheet sheetOf(const QString& name, const EntityInfo& entity, const QList<CalendarEntry>& entries,
                             const Calendar& calendar)
{
    RecordSheet records(name, {QStringLiteral("Titel"), QStringLiteral("Beginn"), QStringLiteral("Ende"),
                               QStringLiteral("Ganztägig"), QStringLiteral("Ort"), QStringLiteral("Status"),
                               QStringLiteral("Beschreibung"), QStringLiteral("Organisation"),
                               QStringLiteral("Teilnehmende"), QStringLiteral("Kategorien")});
    const QSet<QString> series = seriesIn(calendar);
    for (const CalendarEntry& entry : entries) {
        records.beginRecord();
        for (const auto& [heading, text] : entry.texts)
            records.put(heading, heading == QStringLiteral("Titel") ? titleOf(entry, text, calendar.isOurs) : text);
        putTimes(records, entry);
        if (entry.isDone)
            records.put(QStringLiteral("Erledigt"), QStringLiteral("ja"));
        if (entry.isCancelled || calendar.cancels) // whether one is held is decided here
            records.put(QStringLiteral("Status"), QStringLiteral("abgesagt"));
        records.put(QStringLiteral("Teilnehmende"), entry.people.join(u'\n'));
        records.put(QStringLiteral("Kategorien"), entry.categories.join(QLatin1String("; ")));
        putIdentity(records, entry, calendar, series);
        if (&entity == &entityOf<Task>())
            putMeeting(records, entry, calendar);
    }
    TableInMemory::Sheet out = records.sheet();
    out.sheet.entity = &entity;
    return out;
}

/// The rules by which meetings come again.
std::optional<TableInMemory::Sheet> seriesSheet(const Calendar& calendar)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kDay = 24 * 60 * kMinute;
    RecordSheet records(entityOf<MeetingSeries>().pluralText(), {QStringLiteral("Titel")});
    const QSet<QString> wanted = seriesIn(calendar);
    for (const CalendarEntry& entry : calendar.events) {
        if (!entry.isSeries() || !wanted.contains(entry.uid))
            continue;
        records.beginRecord();
        for (const auto& [heading, text] : entry.texts) {
            if (heading == QStringLiteral("Titel") || heading == QStringLiteral("Ort"))
                records.put(heading, text);
        }
        records.put(QStringLiteral("Erste Sitzung"), entry.start.time, entry.start.isDay);
        records.put(QStringLiteral("Wiederholung"), entry.rule);
        if (const qint64 seconds = entry.seconds(); !entry.start.isDay && seconds >= kMinute && seconds <= kDay)
            records.put(QStringLiteral("Dauer in Minuten"), QString::number(seconds / kMinute));
        records.put(QStringLiteral("Quelle"), entry.address());
        records.put(QStringLiteral("Kennung"), seriesOf(entry.uid).text());
    }
    if (records.isEmpty())
        return std::nullopt;
    TableInMemory::Sheet out = records.sheet();
    out.sheet.entity = &entityOf<MeetingSeries>();
    return out;
}

QStringList unknownZones(const Calendar& calendar)
{
    QStringList out;
    for (const CalendarEntry& entry : calendar.events + calendar.tasks) {
        for (const CalendarTime* time : {&entry.start, &entry.end}) {
            if (!time->unknownZone.isEmpty() && !out.contains(time->unknownZone))
                out << time->unknownZone;
        }
    }
    return out;
}

Result<Calendar> readEntries(const QString& name, const QByteArray& bytes)
{
    Calendar out;
    QStringList within; // components, from the outermost
    for (const ContentLine& line : readContentLines(bytes)) {
        const QString kind = line.value.trimmed().toUpper();
        const QString is = within.isEmpty() ? QString() : within.last();
        if (line.name == u"BEGIN") {
            within << kind;
            if (within.size() > 100)
                return failDamaged({name}, QStringLiteral("components within each other"));
            if (kind == u"VEVENT" || kind == u"VTODO")
                (kind == u"VEVENT" ? out.events : out.tasks) << CalendarEntry();
        } else if (line.name == u"END") {
            if (within.isEmpty() || is != kind) // an end without a name, before anything began
                return failDamaged({name}, QStringLiteral("%1 ends with %2").arg(is, kind));
            within.removeLast();
        } else if (is == u"VEVENT" || is == u"VTODO") {
            (is == u"VEVENT" ? out.events : out.tasks).last().read(line);
        } else if (is == u"VCALENDAR" && line.name == u"PRODID") {
            out.isOurs = line.value.contains(QLatin1String("Integrationsplaner"));
        } else if (is == u"VCALENDAR" && line.name == u"METHOD") {
            out.cancels = kind == u"CANCEL";
        }
    }
    if (!within.isEmpty())
        return failDamaged({name}, QStringLiteral("%1 does not end").arg(within.last()));
    return out;
}

} // namespace

Result<std::unique_ptr<TableSource>> readCalendar(const QString& name, const QByteArray& bytes)
{
    IPLAN_TRY_ASSIGN(const Calendar calendar, readEntries(name, bytes));
    QList<TableInMemory::Sheet> sheets;
    QStringList notices;
    if (const QStringList zones = unknownZones(calendar); !zones.isEmpty())
        notices << QStringLiteral("Die Zeitzone „%1“ ist nicht bekannt. Diese Zeiten gelten so, wie sie dastehen.")
                       .arg(zones.join(QStringLiteral("“, „")));
    if (!calendar.events.isEmpty())
        sheets << sheetOf(QStringLiteral("Termine"), entityOf<Meeting>(), unrolled(calendar.events, notices), calendar);
    if (auto series = seriesSheet(calendar))
        sheets << *std::move(series);
    if (!calendar.tasks.isEmpty())
        sheets << sheetOf(QStringLiteral("Aufgaben"), entityOf<Task>(), calendar.tasks, calendar);
    if (sheets.isEmpty())
        return failAt(ErrorKind::Rejected, {name}, QStringLiteral("Der Kalender enthält keine Termine."), {});
    return std::make_unique<TableInMemory>(name, sheets, notices);
}

} // namespace iplan
