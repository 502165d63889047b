// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/partialdate.h"

#include <QRegularExpression>
#include <QStringList>

namespace iplan
{

namespace
{

const QStringList& monthNames()
{
    static const QStringList names{QStringLiteral("Januar"),  QStringLiteral("Februar"),  QStringLiteral("März"),
                                   QStringLiteral("April"),   QStringLiteral("Mai"),      QStringLiteral("Juni"),
                                   QStringLiteral("Juli"),    QStringLiteral("August"),   QStringLiteral("September"),
                                   QStringLiteral("Oktober"), QStringLiteral("November"), QStringLiteral("Dezember")};
    return names;
}

int monthFromName(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.size() < 3)
        return 0;
    for (int i = 0; i < 12; ++i) {
        if (monthNames().at(i).startsWith(name, Qt::CaseInsensitive))
            return i + 1;
    }
    return 0;
}

bool validYear(int year)
{
    return year >= 1000 && year <= 9999;
}

std::optional<PartialDate> parseQuarter(const QString& text)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral("^([1-4])\\.?\\s*(?:Quartal|Q\\.?)\\s*/?\\s*(\\d{4})$"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("^(?:Q|Quartal\\s*)([1-4])[\\s/]+(\\d{4})$"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("^(IV|I{1,3})\\s*(?:\\.?\\s*Quartal\\s*|/)\\s*(\\d{4})$"),
                           QRegularExpression::CaseInsensitiveOption)};
    for (const QRegularExpression& form : forms) {
        const auto match = form.match(text);
        if (!match.hasMatch())
            continue;
        const QString number = match.captured(1).toUpper();
        const int quarter = number == u"IV" ? 4 : number.startsWith(u'I') ? int(number.size()) : number.toInt();
        return PartialDate::quarter(match.captured(2).toInt(), quarter);
    }
    return std::nullopt;
}

std::optional<PartialDate> parseHalfYear(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(1|2|I|II)\\.?\\s*(?:Halbjahr|Hj\\.?)\\s*/?\\s*(\\d{4})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool second = match.captured(1) == u"2" || match.captured(1).size() == 2;
    return PartialDate::halfYear(match.captured(2).toInt(), second ? 2 : 1);
}

/// "Ende 2029": nobody who says so means a day.
std::optional<PartialDate> parseEdge(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(Anfang|Ende)\\s+(\\S.*)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    const auto period = match.hasMatch() ? PartialDate::parse(match.captured(2)) : std::nullopt;
    if (!period || !period->first().isValid() || period->precision() == PartialDate::Precision::Day)
        return std::nullopt;
    const bool end = match.captured(1).startsWith(u'E', Qt::CaseInsensitive);
    const QDate day = end ? period->last() : period->first();
    return PartialDate::month(day.year(), day.month());
}

} // namespace

QString formatDate(QDate date)
{
    return date.isValid() ? date.toString(QStringLiteral("dd.MM.yyyy")) : QString();
}

QDate parseDate(const QString& text)
{
    static const QRegularExpression german(QStringLiteral("^(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4}|\\d{2})$"));
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{2})-(\\d{2})$"));
    const QString trimmed = text.trimmed();
    if (const auto match = german.match(trimmed); match.hasMatch()) {
        const int year = match.captured(3).toInt() + (match.captured(3).size() == 2 ? 2000 : 0);
        return validYear(year) ? QDate(year, match.captured(2).toInt(), match.captured(1).toInt()) : QDate();
    }
    if (const auto match = iso.match(trimmed); match.hasMatch() && validYear(match.captured(1).toInt()))
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    return {};
}

PartialDate::PartialDate(QDate day)
{
    if (day.isValid()) {
        m_precision = Precision::Day;
        m_first = day;
    }
}

PartialDate PartialDate::month(int year, int month)
{
    PartialDate date{QDate(year, month, 1)};
    if (!date.isNull())
        date.m_precision = Precision::Month;
    return date;
}

PartialDate PartialDate::quarter(int year, int quarter)
{
    PartialDate date{QDate(year, quarter * 3 - 2, 1)};
    if (!date.isNull())
        date.m_precision = Precision::Quarter;
    return date;
}

PartialDate PartialDate::halfYear(int year, int half)
{
    PartialDate date{QDate(year, half * 6 - 5, 1)};
    if (!date.isNull())
        date.m_precision = Precision::HalfYear;
    return date;
}

PartialDate PartialDate::year(int year)
{
    PartialDate date{QDate(year, 1, 1)};
    if (!date.isNull())
        date.m_precision = Precision::Year;
    return date;
}

PartialDate PartialDate::open()
{
    PartialDate date;
    date.m_precision = Precision::Open;
    return date;
}

std::optional<PartialDate> PartialDate::fromIso(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:-(?:Q([1-4])|(\\d{2})(?:-(\\d{2}))?|H([12])))?$"));
    if (text.isEmpty())
        return PartialDate();
    if (text == u"open")
        return open();
    const auto match = form.match(text);
    if (!match.hasMatch() || !validYear(match.captured(1).toInt()))
        return std::nullopt;
    const int year = match.captured(1).toInt();
    PartialDate date;
    if (match.hasCaptured(2))
        date = quarter(year, match.captured(2).toInt());
    else if (match.hasCaptured(4))
        date = PartialDate(QDate(year, match.captured(3).toInt(), match.captured(4).toInt()));
    else if (match.hasCaptured(3))
        date = month(year, match.captured(3).toInt());
    else if (match.hasCaptured(5))
        date = halfYear(year, match.captured(5).toInt());
    else
        date = PartialDate::year(year);
    return date.isNull() ? std::nullopt : std::optional(date);
}

std::optional<PartialDate> PartialDate::parse(const QString& text)
{
    static const QRegularExpression monthNumber(QStringLiteral("^(\\d{1,2})\\s*[/.]\\s*(\\d{4})$"));
    static const QRegularExpression monthName(QStringLiteral("^(\\p{L}{3,9}\\.?)\\s+(\\d{4})$"));
    const QString trimmed = text.trimmed();
    if (const auto stored = fromIso(trimmed))
        return stored;
    static const QStringList openWords{QStringLiteral("offen"), QStringLiteral("fortlaufend"),
                                       QStringLiteral("unbefristet")};
    if (openWords.contains(trimmed, Qt::CaseInsensitive))
        return open();
    if (const QDate day = parseDate(trimmed); day.isValid())
        return PartialDate(day);
    for (const auto form : {&parseQuarter, &parseHalfYear, &parseEdge}) {
        if (const auto date = form(trimmed))
            return date;
    }
    int monthValue = 0;
    int yearValue = 0;
    if (const auto match = monthNumber.match(trimmed); match.hasMatch()) {
        monthValue = match.captured(1).toInt();
        yearValue = match.captured(2).toInt();
    } else if (const auto named = monthName.match(trimmed); named.hasMatch()) {
        monthValue = monthFromName(named.captured(1));
        yearValue = named.captured(2).toInt();
    }
    const PartialDate date = validYear(yearValue) ? month(yearValue, monthValue) : PartialDate();
    return date.isNull() ? std::nullopt : std::optional(date);
}

QDate PartialDate::first() const
{
    return m_first;
}

QDate PartialDate::last() const
{
    switch (m_precision) {
    case Precision::Month:
        return m_first.addMonths(1).addDays(-1);
    case Precision::Quarter:
        return m_first.addMonths(3).addDays(-1);
    case Precision::HalfYear:
        return m_first.addMonths(6).addDays(-1);
    case Precision::Year:
        return m_first.addYears(1).addDays(-1);
    default:
        return m_first;
    }
}

QString PartialDate::toIso() const
{
    switch (m_precision) {
    case Precision::Day:
        return m_first.toString(Qt::ISODate);
    case Precision::Month:
        return m_first.toString(QStringLiteral("yyyy-MM"));
    case Precision::Quarter:
        return QStringLiteral("%1-Q%2").arg(m_first.year()).arg((m_first.month() + 2) / 3);
    case Precision::HalfYear:
        return QStringLiteral("%1-H%2").arg(m_first.year()).arg(m_first.month() > 6 ? 2 : 1);
    case Precision::Year:
        return QString::number(m_first.year());
    case Precision::Open:
        return QStringLiteral("open");
    case Precision::None:
        break;
    }
    return {};
}

QString PartialDate::toString() const
{
    switch (m_precision) {
    case Precision::Day:
        return formatDate(m_first);
    case Precision::Month:
        return QStringLiteral("%1 %2").arg(monthNames().at(m_first.month() - 1)).arg(m_first.year());
    case Precision::Quarter:
        return QStringLiteral("%1. Quartal %2").arg((m_first.month() + 2) / 3).arg(m_first.year());
    case Precision::HalfYear:
        return QStringLiteral("%1. Halbjahr %2").arg(m_first.month() > 6 ? 2 : 1).arg(m_first.year());
    case Precision::Year:
        return QString::number(m_first.year());
    case Precision::Open:
        return QStringLiteral("offen");
    case Precision::None:
        break;
    }
    return {};
}

} // namespace iplan
