// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/contentlines.h"
#include "core/interchange/table/recordsheet.h"
#include "core/interchange/table/tableplace.h"

#include <QTimeZone>

namespace iplan
{

namespace
{

const QTimeZone& officeZone()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

/// A time of a calendar at the wall of the office.
struct CalendarTime {
    QDateTime time; ///< invalid: the text is none, such as 32 October
    bool isDay = false;
    QString unknownZone; ///< named, but not known here: the time is taken as it is written
};

CalendarTime calendarTime(const ContentLine& line)
{
    CalendarTime out;
    const QString text = line.value.trimmed();
    const QDate day = QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
    out.isDay = text.size() == 8; // also where VALUE=DATE is missing or has a zone
    if (out.isDay || !day.isValid()) {
        if (day.isValid())
            out.time = QDateTime(day, QTime(0, 0), Qt::UTC);
        return out;
    }
    const QTime time = QTime::fromString(text.mid(9, 6), QStringLiteral("HHmmss"));
    if (!time.isValid())
        return out;
    const QByteArray id = line.firstValue(u"TZID").toUtf8();
    QTimeZone zone = id.isEmpty() ? officeZone() : QTimeZone(id);
    if (!zone.isValid()) { // Outlook: "W. Europe Standard Time"
        const QByteArray known = QTimeZone::windowsIdToDefaultIanaId(id);
        zone = known.isEmpty() ? QTimeZone() : QTimeZone(known); // the zone without a name is a valid one
    }
    if (text.endsWith(u'Z'))
        zone = QTimeZone::utc();
    if (!zone.isValid())
        out.unknownZone = QString::fromUtf8(id);
    const QDateTime there(day, time, zone.isValid() ? zone : officeZone());
    const QDateTime here = there.toTimeZone(officeZone());
    out.time = QDateTime(here.date(), here.time(), Qt::UTC);
    return out;
}

/// Seconds of "PT1H30M", "P1D", "P1W"; 0 if it is none.
qint64 durationSeconds(const QString& text)
{
    qint64 out = 0;
    qint64 number = 0;
    for (const QChar c : text) {
        if (c.isDigit()) {
            number = std::min<qint64>(number * 10 + c.digitValue(), 1'000'000'000);
            continue;
        }
        const int unit = c == u'W'   ? 604'800
                         : c == u'D' ? 86'400
                         : c == u'H' ? 3600
                         : c == u'M' ? 60
                         : c == u'S' ? 1
                                     : 0;
        out += number * unit;
        number = 0;
    }
    return text.startsWith(u'-') ? 0 : out;
}

/// The components of a kind, as a sheet.
class ComponentReader
{
public:
    explicit ComponentReader(const QString& sheet)
        : records(sheet,
                  {QStringLiteral("Titel"), QStringLiteral("Beginn"), QStringLiteral("Ende"),
                   QStringLiteral("Ganztägig"), QStringLiteral("Ort"), QStringLiteral("Status"),
                   QStringLiteral("Beschreibung"), QStringLiteral("Organisation"), QStringLiteral("Teilnehmende")})
    {
    }
    void begin()
    {
        records.beginRecord();
        m_start = {};
        m_end = {};
        m_duration.clear();
        m_people.clear();
        m_title.clear();
        m_category.clear();
    }
    void read(const ContentLine& line)
    {
        if (line.name == u"DTSTART")
            m_start = keep(line);
        else if (line.name == u"DTEND" || line.name == u"DUE")
            m_end = keep(line);
        else if (line.name == u"DURATION")
            m_duration = line.value;
        else if (line.name == u"ATTENDEE")
            m_people << person(line);
        else if (line.name == u"ORGANIZER")
            records.put(QStringLiteral("Organisation"), person(line));
        else if (line.name == u"SUMMARY" && m_title.isEmpty())
            m_title = line.text();
        else if (line.name == u"CATEGORIES")
            readCategories(line);
        else if (const QString heading = plainHeading(line.name); !heading.isEmpty())
            records.put(heading, line.text());
    }
    void end()
    {
        // calendarBytes() writes "AG Bildung: Auftakt", so that people know whose meeting it is
        const QString host = m_category + QStringLiteral(": ");
        const bool isNamed = !m_category.isEmpty() && m_title.startsWith(host) && m_title.size() > host.size();
        records.put(QStringLiteral("Titel"), isNamed ? m_title.mid(host.size()) : m_title);
        put(QStringLiteral("Beginn"), m_start);
        if (!m_end.line.name.isEmpty()) {
            if (m_end.time.isDay && m_start.time.isDay && m_end.time.time > m_start.time.time)
                m_end.time.time = m_end.time.time.addDays(-1); // RFC 5545: the day after
            put(QStringLiteral("Ende"), m_end);
        } else if (m_start.time.time.isValid() && durationSeconds(m_duration) > 0) {
            const qint64 seconds = durationSeconds(m_duration) - (m_start.time.isDay ? 86'400 : 0);
            records.put(QStringLiteral("Ende"), m_start.time.time.addSecs(seconds), m_start.time.isDay);
        }
        if (m_start.time.isDay)
            records.put(QStringLiteral("Ganztägig"), TableCell{QStringLiteral("ja"), true, false, {}});
        records.put(QStringLiteral("Teilnehmende"), m_people.join(u'\n'));
    }
    RecordSheet records;
    QStringList unknownZones;

private:
    struct Kept {
        ContentLine line;
        CalendarTime time;
    };
    static QString plainHeading(const QString& name)
    {
        static const QHash<QString, QString> headings{
            {QStringLiteral("LOCATION"), QStringLiteral("Ort")},
            {QStringLiteral("DESCRIPTION"), QStringLiteral("Beschreibung")},
            {QStringLiteral("STATUS"), QStringLiteral("Status")},
            {QStringLiteral("URL"), QStringLiteral("Webseite")},
            {QStringLiteral("RRULE"), QStringLiteral("Wiederholung")},
            {QStringLiteral("UID"), QStringLiteral("Kennung")},
            {QStringLiteral("RECURRENCE-ID"), QStringLiteral("Einzeltermin von")},
            {QStringLiteral("CLASS"), QStringLiteral("Sichtbarkeit")},
            {QStringLiteral("PERCENT-COMPLETE"), QStringLiteral("Fortschritt")},
            {QStringLiteral("X-IPLAN-NUMBER"), QStringLiteral("Nummer")},
            {QStringLiteral("COMMENT"), QStringLiteral("Bemerkung")}};
        return headings.value(name);
    }
    void readCategories(const ContentLine& line)
    {
        m_category = line.parts(u',').value(0);
        records.put(QStringLiteral("Kategorien"), line.parts(u',').join(QLatin1String("; ")));
    }
    Kept keep(const ContentLine& line)
    {
        Kept out{line, calendarTime(line)};
        if (!out.time.unknownZone.isEmpty() && !unknownZones.contains(out.time.unknownZone))
            unknownZones << out.time.unknownZone;
        return out;
    }
    void put(const QString& heading, const Kept& kept)
    {
        if (kept.time.time.isValid())
            records.put(heading, kept.time.time, kept.time.isDay);
        else
            records.put(heading, kept.line.value);
    }
    static QString person(const ContentLine& line)
    {
        QString address = line.text();
        if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
            address.remove(0, 7);
        const QString name = line.firstValue(u"CN");
        return name.isEmpty() || name == address ? address : QStringLiteral("%1 <%2>").arg(name, address);
    }

    Kept m_start;
    Kept m_end;
    QString m_duration;
    QStringList m_people;
    QString m_title;
    QString m_category; ///< the first one
};

} // namespace

Result<std::unique_ptr<TableSource>> readCalendar(const QString& name, const QByteArray& bytes)
{
    ComponentReader events(QStringLiteral("Termine"));
    ComponentReader tasks(QStringLiteral("Aufgaben"));
    QStringList within; // components, from the outermost
    for (const ContentLine& line : readContentLines(bytes)) {
        const QString kind = line.value.trimmed().toUpper();
        const QString is = within.isEmpty() ? QString() : within.last();
        if (line.name == u"BEGIN") {
            within << kind;
            if (within.size() > 100)
                return failDamaged({name}, QStringLiteral("components within each other"));
            if (kind == u"VEVENT" || kind == u"VTODO")
                (kind == u"VEVENT" ? events : tasks).begin();
        } else if (line.name == u"END") {
            if (within.isEmpty() || is != kind) // an end without a name, before anything began
                return failDamaged({name}, QStringLiteral("%1 ends with %2").arg(is, kind));
            within.removeLast();
            if (kind == u"VEVENT" || kind == u"VTODO")
                (kind == u"VEVENT" ? events : tasks).end();
        } else if (is == u"VEVENT") {
            events.read(line);
        } else if (is == u"VTODO") {
            tasks.read(line);
        }
    }
    if (!within.isEmpty())
        return failDamaged({name}, QStringLiteral("%1 does not end").arg(within.last()));
    QList<TableInMemory::Sheet> sheets;
    QStringList zones;
    for (const ComponentReader* each : {&events, &tasks}) {
        if (!each->records.isEmpty())
            sheets << each->records.sheet();
        zones << each->unknownZones;
    }
    if (sheets.isEmpty())
        return failAt(ErrorKind::Rejected, {name}, QStringLiteral("Der Kalender enthält keine Termine."), {});
    QStringList notices;
    if (!zones.isEmpty())
        notices << QStringLiteral("Die Zeitzone „%1“ ist nicht bekannt. Diese Zeiten gelten so, wie sie dastehen.")
                       .arg(zones.join(QStringLiteral("“, „")));
    return std::make_unique<TableInMemory>(name, sheets, notices);
}

} // namespace iplan
