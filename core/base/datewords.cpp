// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/datewords.h"

#include "core/base/partialdate.h"

#include <QLocale>
#include <QRegularExpression>

namespace iplan
{

namespace
{

QDate namedDay(const QString& word, QDate today)
{
    static const QHash<QString, int> days{{QStringLiteral("vorgestern"), -2},
                                          {QStringLiteral("gestern"), -1},
                                          {QStringLiteral("heute"), 0},
                                          {QStringLiteral("morgen"), 1},
                                          {QStringLiteral("übermorgen"), 2}};
    if (const auto day = days.constFind(word); day != days.constEnd())
        return today.addDays(*day);
    if (word == u"monatsende")
        return {today.year(), today.month(), today.daysInMonth()};
    if (word == u"jahresende")
        return {today.year(), 12, 31};
    const QLocale german(QLocale::German, QLocale::Germany);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (word == german.dayName(day).toLower())
            return today.addDays((day - today.dayOfWeek() + 6) % 7 + 1);
    }
    return {};
}

/// "+14", "+2 Wochen"
QDate shiftedDay(const QString& word, QDate today)
{
    static const QRegularExpression form(
        QStringLiteral("^([+-])\\s*(\\d{1,4})\\s*(|t|tage?|w|wochen?|m|monate?|j|jahre?)$"));
    const auto match = form.match(word);
    if (!match.hasMatch())
        return {};
    const int count = match.captured(2).toInt() * (match.captured(1) == u"-" ? -1 : 1);
    const QString unit = match.captured(3).left(1);
    return unit == u"m"   ? today.addMonths(count)
           : unit == u"j" ? today.addYears(count)
                          : today.addDays(unit == u"w" ? count * 7 : count);
}

/// "Ende 2029"
QDate edgeDay(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^(anfang|ende)\\s+(\\S.*)$"));
    const auto match = form.match(word);
    const auto period = match.hasMatch() ? PartialDate::parse(match.captured(2)) : std::nullopt;
    if (!period)
        return {};
    return match.captured(1) == u"ende" ? period->last() : period->first();
}

} // namespace

QString withDateWords(const QString& text, QDate today, bool wholeDays)
{
    const QString word = text.simplified().toLower();
    QDate day = namedDay(word, today);
    if (!day.isValid())
        day = shiftedDay(word, today);
    if (!day.isValid() && wholeDays)
        day = edgeDay(word);
    return day.isValid() ? formatDate(day) : text;
}

} // namespace iplan
