// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localtime.h"

#include "core/base/dayonly.h"
#include "core/base/partialdate.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

/// In no time zone, so that no hour is missing or there twice.
QDateTime wallClock(QDate date, QTime time)
{
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace

QString isoMinute(const QDateTime& time)
{
    return time.isValid() ? time.date().toString(Qt::ISODate) + time.time().toString(QStringLiteral("'T'HH:mm"))
                          : QString();
}

QDateTime fromIsoMinute(const QString& text)
{
    if (text.size() != 16 || text.at(10) != u'T')
        return {};
    return wallClock(QDate::fromString(text.left(10), Qt::ISODate),
                     QTime::fromString(text.mid(11), QStringLiteral("HH:mm")));
}

QString formatDateTime(const QDateTime& time)
{
    if (!time.isValid() || isDayOnly(time))
        return formatDate(time.date());
    return QStringLiteral("%1, %2 Uhr").arg(formatDate(time.date()), time.time().toString(QStringLiteral("HH:mm")));
}

QDateTime parseDateTime(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\S+?)(?:,?\s+|T)(\d{1,2})(?:[:.](\d{2}))?(?::00)?(?:\s*Uhr|\s*h)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.simplified());
    if (!match.hasMatch())
        return wallClock(parseDate(text.simplified()), QTime(0, 0));
    return wallClock(parseDate(match.captured(1)), QTime(match.captured(2).toInt(), match.captured(3).toInt()));
}

} // namespace iplan
