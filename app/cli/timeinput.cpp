// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timeinput.h"

#include "core/base/partialdate.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace iplan::cli
{

namespace
{

/// The last moment that the written time of day covers.
QTime lastMoment(const QRegularExpressionMatch& match)
{
    const bool hasTime = !match.captured(QStringLiteral("hour")).isEmpty();
    const auto part = [&](const char* name, int otherwise) {
        const QString digits = match.captured(QLatin1String(name));
        return digits.isEmpty() ? otherwise : digits.toInt();
    };
    const QString fraction = match.captured(QStringLiteral("ms")).leftJustified(3, u'9', true);
    return hasTime ? QTime(part("hour", 0), part("minute", 0), part("second", 59), fraction.toInt())
                   : QTime(23, 59, 59, 999);
}

/// The zone as the text names it; local time if it names none.
QDateTime inZone(QDate day, QTime time, const QString& zone)
{
    if (zone.isEmpty())
        return {day, time};
    if (zone == u"Z" || zone == u"z")
        return {day, time, Qt::UTC};
    const int seconds = zone.mid(1, 2).toInt() * 3600 + zone.right(2).toInt() * 60;
    return {day, time, Qt::OffsetFromUTC, zone.startsWith(u'-') ? -seconds : seconds};
}

} // namespace

Result<QDateTime> parseTime(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^(?<day>[0-9.\-]+)(?:[ T](?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<ms>\d{1,3}))?)?)?)"
        R"((?<zone>Z|z|[+\-]\d\d:?\d\d)?$)"));
    const auto match = form.match(text.trimmed());
    if (match.hasMatch()) {
        const QTime clock = lastMoment(match);
        const QDateTime time =
            inZone(parseDate(match.captured(QStringLiteral("day"))), clock, match.captured(QStringLiteral("zone")));
        if (time.isValid() && clock.isValid()) // an invalid time of day would count as midnight
            return time;
    }
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein Zeitpunkt.").arg(text),
                QStringLiteral("Erlaubt sind zum Beispiel „21.11.2026“, „21.11.2026 14:03“ und "
                               "„2026-11-21T14:03:05Z“."));
}

} // namespace iplan::cli
