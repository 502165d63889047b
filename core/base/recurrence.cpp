// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/recurrence.h"

#include <algorithm>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

namespace iplan
{

namespace
{

constexpr qsizetype kLongestRule = 1000; ///< letters: all that people need is shorter

using Frequency = Recurrence::Frequency;

constexpr int kMostDays = 10'000;
constexpr int kWeeksOfYear = 53;
constexpr int kMostPeriods = 100'000; ///< a rule that never fits ends the search

const QStringList& frequencyNames()
{
    static const QStringList names{QStringLiteral("DAILY"), QStringLiteral("WEEKLY"), QStringLiteral("MONTHLY"),
                                   QStringLiteral("YEARLY")};
    return names;
}

const QStringList& weekdayNames()
{
    static const QStringList names{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                   QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                   QStringLiteral("SU")};
    return names;
}

tl::unexpected<Error> refusePart(const QString& part)
{
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist in einer Wiederholung nicht zu verstehen.").arg(part),
                QStringLiteral("Eine Wiederholung sieht so aus: „FREQ=MONTHLY;BYDAY=2TU“ (jeden zweiten Dienstag im "
                               "Monat) oder „FREQ=WEEKLY;INTERVAL=2;BYDAY=TU“ (alle zwei Wochen am Dienstag)."));
}

/// Numbers between commas, each within the bounds and not 0.
std::optional<QList<int>> numbersIn(const QString& text, int least, int largest)
{
    QList<int> out;
    for (const QString& part : text.split(u',')) {
        bool ok = false;
        const int number = part.toInt(&ok);
        if (!ok || number == 0 || number < least || number > largest)
            return std::nullopt;
        out << number;
    }
    return out;
}

std::optional<QList<Recurrence::Weekday>> weekdaysIn(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$"));
    QList<Recurrence::Weekday> out;
    for (const QString& part : text.split(u',')) {
        const auto match = form.match(part);
        const int which = match.captured(1).toInt();
        // RFC 5545: 1 to 53, from either end
        if (!match.hasMatch() || std::abs(which) > kWeeksOfYear || (which == 0 && !match.captured(1).isEmpty()))
            return std::nullopt;
        out << Recurrence::Weekday{which, int(weekdayNames().indexOf(match.captured(2))) + 1};
    }
    return out;
}

/// "20271231" or "20271231T160000Z", which is the day in Germany.
QDate untilDay(const QString& text)
{
    const QDate day = QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
    if (text.size() == 8 || !text.endsWith(u'Z'))
        return day;
    const QTime time = QTime::fromString(text.mid(9, 6), QStringLiteral("HHmmss"));
    return time.isValid() ? QDateTime(day, time, Qt::UTC).toTimeZone(QTimeZone("Europe/Berlin")).date() : QDate();
}

template <class T>
bool take(T& into, std::optional<T> value)
{
    if (value)
        into = *std::move(value);
    return value.has_value();
}

bool takeOne(int& into, const QString& text)
{
    const auto numbers = numbersIn(text, 1, kMostDays);
    if (!numbers || numbers->size() != 1)
        return false;
    into = numbers->first();
    return true;
}

/// Whether the part is known and its value fits.
bool takePart(Recurrence& rule, const QString& name, const QString& value)
{
    if (name == u"FREQ") {
        const auto at = frequencyNames().indexOf(value);
        rule.frequency = Frequency(std::max<qsizetype>(at, 0));
        return at >= 0;
    }
    if (name == u"WKST") {
        rule.weekStart = int(weekdayNames().indexOf(value)) + 1;
        return rule.weekStart > 0;
    }
    if (name == u"UNTIL") {
        rule.until = untilDay(value);
        return rule.until.isValid();
    }
    if (name == u"COUNT") {
        rule.count = 0;
        return takeOne(*rule.count, value);
    }
    if (name == u"INTERVAL")
        return takeOne(rule.interval, value);
    if (name == u"BYDAY")
        return take(rule.weekdays, weekdaysIn(value));
    if (name == u"BYMONTHDAY")
        return take(rule.monthDays, numbersIn(value, -31, 31));
    if (name == u"BYMONTH")
        return take(rule.months, numbersIn(value, 1, 12));
    return name == u"BYSETPOS" && take(rule.positions, numbersIn(value, -366, 366));
}

/// The days of a rule, period by period.
class RecurrenceDays
{
public:
    RecurrenceDays(const Recurrence& rule, QDate first) : m_rule(rule), m_first(first) {}

    QList<QDate> upTo(QDate until) const
    {
        QList<QDate> out;
        int left = std::min(m_rule.count.value_or(kMostDays), kMostDays);
        if (m_rule.until.isValid() && m_rule.until < until)
            until = m_rule.until;
        for (int period = 0; period < kMostPeriods && left > 0; ++period) {
            const QDate start = periodStart(period);
            if (!start.isValid() || start > until)
                break;
            for (const QDate day : daysOf(start)) {
                if (day >= m_first && day <= until && left-- > 0)
                    out << day;
            }
        }
        return out;
    }

private:
    QDate periodStart(int period) const
    {
        const int steps = period * m_rule.interval;
        switch (m_rule.frequency) {
        case Frequency::Daily:
            return m_first.addDays(steps);
        case Frequency::Weekly:
            return m_first.addDays(-((m_first.dayOfWeek() - m_rule.weekStart + 7) % 7)).addDays(steps * qint64(7));
        case Frequency::Monthly:
            return QDate(m_first.year(), m_first.month(), 1).addMonths(steps);
        case Frequency::Yearly:
            return {m_first.year() + steps, 1, 1};
        }
        return {};
    }

    qint64 lengthOf(QDate start) const
    {
        switch (m_rule.frequency) {
        case Frequency::Daily:
            return 1;
        case Frequency::Weekly:
            return 7;
        case Frequency::Monthly:
            return start.daysInMonth();
        case Frequency::Yearly:
            return start.daysInYear();
        }
        return 0;
    }

    QList<QDate> daysOf(QDate start) const
    {
        QList<QDate> all;
        for (qint64 i = 0; i < lengthOf(start); ++i) {
            if (const QDate day = start.addDays(i); fits(day))
                all << day;
        }
        if (m_rule.positions.isEmpty())
            return all;
        QList<QDate> out;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (m_rule.positions.contains(int(i) + 1) || m_rule.positions.contains(int(i - all.size())))
                out << all.at(i);
        }
        return out;
    }

    bool fits(QDate day) const
    {
        if (!m_rule.months.isEmpty() && !m_rule.months.contains(day.month()))
            return false;
        const bool isOfMonth =
            m_rule.monthDays.contains(day.day()) || m_rule.monthDays.contains(day.day() - day.daysInMonth() - 1);
        if (!m_rule.monthDays.isEmpty() && !isOfMonth)
            return false;
        if (!m_rule.weekdays.isEmpty())
            return std::ranges::any_of(m_rule.weekdays, [&](const auto& weekday) { return isThat(weekday, day); });
        if (!m_rule.monthDays.isEmpty())
            return true;
        return fitsFirst(day);
    }

    /// Where the rule names no day, that of the first one counts.
    bool fitsFirst(QDate day) const
    {
        switch (m_rule.frequency) {
        case Frequency::Daily:
            return true;
        case Frequency::Weekly:
            return day.dayOfWeek() == m_first.dayOfWeek();
        case Frequency::Monthly:
            return day.day() == m_first.day();
        case Frequency::Yearly:
            return day.day() == m_first.day() && (!m_rule.months.isEmpty() || day.month() == m_first.month());
        }
        return false;
    }

    bool isThat(const Recurrence::Weekday& weekday, QDate day) const
    {
        if (day.dayOfWeek() != weekday.day)
            return false;
        if (weekday.nth == 0 || m_rule.frequency == Frequency::Daily || m_rule.frequency == Frequency::Weekly)
            return true;
        const bool inYear = m_rule.frequency == Frequency::Yearly && m_rule.months.isEmpty();
        const int at = inYear ? day.dayOfYear() : day.day();
        const int length = inYear ? day.daysInYear() : day.daysInMonth();
        return weekday.nth > 0 ? (at - 1) / 7 + 1 == weekday.nth : (length - at) / 7 + 1 == -weekday.nth;
    }

    const Recurrence& m_rule;
    const QDate m_first;
};

QString dayName(int day)
{
    return QLocale(QLocale::German, QLocale::Germany).dayName(day);
}

QString nthName(int nth)
{
    return nth > 0     ? QStringLiteral("%1. ").arg(nth)
           : nth == -1 ? QStringLiteral("letzten ")
                       : QStringLiteral("%1.-letzten ").arg(-nth);
}

QString daysText(const Recurrence& rule)
{
    QStringList out;
    for (const Recurrence::Weekday& weekday : rule.weekdays) {
        // "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2" says the same as "BYDAY=2TU"
        const int nth = weekday.nth != 0                                          ? weekday.nth
                        : rule.positions.size() == 1 && rule.weekdays.size() == 1 ? rule.positions.first()
                                                                                  : 0;
        out << (nth == 0 ? QString() : nthName(nth)) + dayName(weekday.day);
    }
    for (const int day : rule.monthDays)
        out << (day == -1 ? QStringLiteral("letzten Tag") : QStringLiteral("%1.").arg(day));
    return out.join(QStringLiteral(", "));
}

} // namespace

Result<Recurrence> parseRecurrence(const QString& text)
{
    QString rest = text.simplified().toUpper();
    if (rest.startsWith(QLatin1String("RRULE:")))
        rest.remove(0, 6);
    if (rest.size() > kLongestRule)
        return refusePart(rest.left(40) + QStringLiteral("…"));
    Recurrence out;
    QStringList seen;
    for (const QString& part : rest.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        if (seen.contains(name) || !takePart(out, name, part.section(u'=', 1).trimmed()))
            return refusePart(part);
        seen << name;
    }
    if (!seen.contains(QLatin1String("FREQ")))
        return refusePart(text.simplified());
    return out;
}

QList<QDate> recurrenceDays(const Recurrence& rule, QDate first, QDate until)
{
    return first.isValid() && until.isValid() ? RecurrenceDays(rule, first).upTo(until) : QList<QDate>();
}

QString recurrenceText(const Recurrence& rule)
{
    static const QStringList each{QStringLiteral("täglich"), QStringLiteral("wöchentlich"), QStringLiteral("monatlich"),
                                  QStringLiteral("jährlich")};
    static const QStringList units{QStringLiteral("Tage"), QStringLiteral("Wochen"), QStringLiteral("Monate"),
                                   QStringLiteral("Jahre")};
    const auto at = qsizetype(rule.frequency);
    QString out = rule.interval == 1 ? each.at(at) : QStringLiteral("alle %1 %2").arg(rule.interval).arg(units.at(at));
    if (const QString days = daysText(rule); !days.isEmpty())
        out += QStringLiteral(" am ") + days;
    if (!rule.months.isEmpty()) {
        QStringList months;
        for (const int month : rule.months)
            months << QLocale(QLocale::German, QLocale::Germany).monthName(month);
        out += QStringLiteral(" im ") + months.join(QStringLiteral(", "));
    }
    if (rule.count)
        out += QStringLiteral(", %1-mal").arg(*rule.count);
    if (rule.until.isValid())
        out += QStringLiteral(", bis ") + rule.until.toString(QStringLiteral("dd.MM.yyyy"));
    return out;
}

} // namespace iplan
