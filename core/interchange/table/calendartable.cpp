// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/interchange/table/calendarentry.h"
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/recordsheet.h"
#include "core/interchange/table/tableplace.h"

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
    if (!isSameDay)
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

TableInMemory::Sheet sheetOf(const QString& name, const QList<CalendarEntry>& entries, const Calendar& calendar)
{
    RecordSheet records(name, {QStringLiteral("Titel"), QStringLiteral("Beginn"), QStringLiteral("Ende"),
                               QStringLiteral("Ganztägig"), QStringLiteral("Ort"), QStringLiteral("Status"),
                               QStringLiteral("Beschreibung"), QStringLiteral("Organisation"),
                               QStringLiteral("Teilnehmende"), QStringLiteral("Kategorien")});
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
        const bool isOurId = !idFromText(entry.uid).isNull() && calendar.isOurs && !entry.insteadOf.isValid();
        records.put(isOurId ? QStringLiteral("Kennung") : QStringLiteral("Quelle"),
                    isOurId ? entry.uid : entry.address());
    }
    return records.sheet();
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
        sheets << sheetOf(QStringLiteral("Termine"), unrolled(calendar.events, notices), calendar);
    if (!calendar.tasks.isEmpty())
        sheets << sheetOf(QStringLiteral("Aufgaben"), calendar.tasks, calendar);
    if (sheets.isEmpty())
        return failAt(ErrorKind::Rejected, {name}, QStringLiteral("Der Kalender enthält keine Termine."), {});
    return std::make_unique<TableInMemory>(name, sheets, notices);
}

} // namespace iplan
