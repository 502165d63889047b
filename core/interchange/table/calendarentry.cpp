// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/calendarentry.h"

#include "core/base/recurrence.h"
#include "core/base/walltime.h"

#include <algorithm>
#include <QHash>
#include <QSet>
#include <QUrl>

namespace iplan
{

namespace
{

constexpr int kYearsOfEndless = 2; ///< from today, or from its begin where that is still to come
constexpr int kYearsOfCounted = 50;
constexpr qsizetype kMostDays = 1000; ///< of a series: more is no calendar of an office
constexpr qsizetype kMostEntries = 20'000;
constexpr qint64 kLongestSeconds = 366 * 86'400; ///< of an entry: more is no appointment
const QDate kLastReadDay(9999, 12, 31);          ///< years have four digits

/// Seconds of "PT1H30M", "P1D", "P1W"; 0 if it is none, or no duration of an appointment.
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
        if (out > kLongestSeconds)
            return 0;
    }
    return text.startsWith(u'-') ? 0 : out;
}

QString plainHeading(const QString& name)
{
    static const QHash<QString, QString> headings{{QStringLiteral("SUMMARY"), QStringLiteral("Titel")},
                                                  {QStringLiteral("LOCATION"), QStringLiteral("Ort")},
                                                  {QStringLiteral("DESCRIPTION"), QStringLiteral("Beschreibung")},
                                                  {QStringLiteral("COMMENT"), QStringLiteral("Grund")},
                                                  {QStringLiteral("URL"), QStringLiteral("Webseite")},
                                                  {QStringLiteral("CLASS"), QStringLiteral("Sichtbarkeit")},
                                                  {QStringLiteral("X-IPLAN-NUMBER"), QStringLiteral("Nummer")},
                                                  {QStringLiteral("X-IPLAN-GROUP"), QStringLiteral("Arbeitsgruppe")},
                                                  {QStringLiteral("X-IPLAN-BODY"), QStringLiteral("Gremium")},
                                                  {QStringLiteral("PERCENT-COMPLETE"), QStringLiteral("Fortschritt")}};
    return headings.value(name);
}

QString personText(const ContentLine& line)
{
    QString address = line.text();
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        address.remove(0, 7);
    const QString name = line.firstValue(u"CN");
    return name.isEmpty() || name == address ? address : QStringLiteral("%1 <%2>").arg(name, address);
}

/// The entry of a series on another day.
CalendarEntry onDay(const CalendarEntry& series, const QDateTime& time)
{
    CalendarEntry out = series;
    out.rule.clear();
    out.further.clear();
    out.insteadOf = time.date();
    out.start.time = time;
    if (out.end.time.isValid())
        out.end.time = series.end.time.addSecs(series.start.time.secsTo(time));
    return out;
}

/// The days of the series, with those that are named besides.
QList<QDateTime> timesOf(const CalendarEntry& series, QStringList& notices)
{
    const QDateTime first = series.start.time;
    QList<QDateTime> out{first};
    if (!series.rule.isEmpty()) {
        const auto rule = parseRecurrence(series.rule);
        const QString title = series.title().isEmpty() ? series.uid : series.title();
        if (!rule) {
            notices << QStringLiteral(
                           "„%1“ wiederholt sich auf eine Weise, die das Programm nicht kennt; nur der erste "
                           "Termin steht in der Liste. %2")
                           .arg(title, rule.error().message);
            return out;
        }
        const bool isEndless = !rule->count && !rule->until.isValid();
        const QDate until =
            isEndless ? std::max(first.date(), QDate::currentDate()).addYears(kYearsOfEndless) : rule->until;
        if (isEndless)
            notices << QStringLiteral("Die Reihe „%1“ hat kein Ende; in der Liste stehen ihre Termine bis %2.")
                           .arg(title, until.toString(QStringLiteral("dd.MM.yyyy")));
        const QDate end = std::min(first.date().addYears(kYearsOfCounted), kLastReadDay);
        const QDate last = until.isValid() ? std::min(until, end) : end;
        bool isCut = until.isValid() && until > end;
        for (const QDate& day : recurrenceDays(*rule, first.date(), last)) {
            if (day == first.date())
                continue;
            isCut = isCut || out.size() == kMostDays;
            if (out.size() < kMostDays)
                out << QDateTime(day, first.time(), Qt::UTC);
        }
        if (isCut || (rule->count && *rule->count > out.size()))
            notices << QStringLiteral("Die Reihe „%1“ ist länger; in der Liste stehen ihre ersten Termine (%L2).")
                           .arg(title)
                           .arg(out.size());
    }
    for (const CalendarTime& each : series.further) {
        if (each.time.isValid() && !out.contains(each.time))
            out << each.time;
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

CalendarTime calendarTime(const ContentLine& line, qsizetype at)
{
    CalendarTime out;
    out.text = line.value.section(u',', int(at), int(at)).trimmed();
    const QString& text = out.text;
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
    const QDateTime here = momentOf(day, time, zone.isValid() ? zone : officeZone()).toTimeZone(officeZone());
    out.time = QDateTime(here.date(), here.time(), Qt::UTC);
    return out;
}

void CalendarEntry::readTimes(const ContentLine& line)
{
    if (line.name == u"DTSTART")
        start = calendarTime(line);
    else if (line.name == u"DTEND" || line.name == u"DUE")
        end = calendarTime(line);
    else if (line.name == u"DURATION")
        duration = line.value;
    else if (line.name == u"RRULE")
        rule = line.value.trimmed();
    else if (line.name == u"RECURRENCE-ID")
        insteadOf = calendarTime(line).time.date();
    if (line.name != u"EXDATE" && line.name != u"RDATE")
        return;
    const qsizetype times = std::min(line.value.count(u',') + 1, kMostDays);
    for (qsizetype i = 0; i < times; ++i) {
        if (line.name == u"EXDATE")
            without << calendarTime(line, i).time.date();
        else
            further << calendarTime(line, i);
    }
}

void CalendarEntry::read(const ContentLine& line)
{
    readTimes(line);
    if (line.name == u"UID")
        uid = line.text().trimmed();
    else if (line.name == u"RELATED-TO")
        relatedTo = line.text().trimmed();
    else if (line.name == u"ATTENDEE")
        people << personText(line);
    else if (line.name == u"ORGANIZER")
        texts << std::pair(QStringLiteral("Organisation"), personText(line));
    else if (line.name == u"CATEGORIES")
        categories << line.parts(u',');
    else if (const QString heading = plainHeading(line.name); !heading.isEmpty())
        texts << std::pair(heading, line.text());
    if (line.name == u"STATUS") {
        const QString status = line.value.trimmed().toUpper();
        isCancelled = status == u"CANCELLED";
        isDone = status == u"COMPLETED";
    }
}

qint64 CalendarEntry::seconds() const
{
    if (end.time.isValid() && start.time.isValid())
        return start.time.secsTo(end.time);
    return durationSeconds(duration);
}

QString CalendarEntry::address() const
{
    if (uid.isEmpty())
        return {};
    const QString day = insteadOf.isValid() ? u'#' + insteadOf.toString(Qt::ISODate) : QString();
    return calendarAddress(uid) + day;
}

QString CalendarEntry::title() const
{
    const auto named = std::ranges::find(texts, QStringLiteral("Titel"), [](const auto& text) { return text.first; });
    return named == texts.end() ? QString() : named->second;
}

QString calendarAddress(const QString& uid)
{
    return QStringLiteral("ical://") + QString::fromLatin1(QUrl::toPercentEncoding(uid, "@:/{}"));
}

QList<CalendarEntry> unrolled(const QList<CalendarEntry>& entries, QStringList& notices)
{
    QHash<QString, QSet<QDate>> alone;
    for (const CalendarEntry& each : entries) {
        if (each.insteadOf.isValid())
            alone[each.uid].insert(each.insteadOf);
    }
    QList<CalendarEntry> out;
    for (const CalendarEntry& each : entries) {
        if (!each.isSeries()) {
            out << each;
            continue;
        }
        if (out.size() > kMostEntries)
            continue; // said below
        for (const QDateTime& time : timesOf(each, notices)) {
            if (!each.without.contains(time.date()) && !alone.value(each.uid).contains(time.date()))
                out << onDay(each, time);
        }
    }
    if (out.size() > kMostEntries) {
        out.resize(kMostEntries);
        notices << QStringLiteral("Die Datei hat sehr viele Termine; in der Liste stehen die ersten %L1.")
                       .arg(kMostEntries);
    }
    return out;
}

} // namespace iplan
