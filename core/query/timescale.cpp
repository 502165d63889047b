// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/timescale.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr double kDaysOfQuarter = 91;

QString unitLabel(TimeZoom zoom, QDate day)
{
    static const char* const months[] = {"Jan", "Feb", "Mär", "Apr", "Mai", "Jun",
                                         "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"};
    if (zoom == TimeZoom::Months)
        return QString::fromUtf8(months[day.month() - 1]);
    const int quarter = (day.month() - 1) / 3 + 1;
    return zoom == TimeZoom::Quarters ? QStringLiteral("Q%1").arg(quarter) : QString::number(quarter);
}

} // namespace

TimeScale::TimeScale(QDate first, QDate last, TimeZoom zoom, double quarterWidth)
    : m_first(first), m_last(std::max(first, last)), m_zoom(zoom), m_dayWidth(quarterWidth / kDaysOfQuarter)
{
}

QDate TimeScale::dayAt(double place) const
{
    const auto days = static_cast<qint64>(std::max(0.0, place / m_dayWidth));
    return std::min(m_first.addDays(days), m_last);
}

QList<TimeTick> TimeScale::years(QDate from, QDate to) const
{
    QList<TimeTick> out;
    for (int year = std::max(from, m_first).year(); year <= std::min(to, m_last).year(); ++year)
        out << TimeTick{QDate(year, 1, 1), QDate(year, 12, 31), QString::number(year)};
    return out;
}

QList<TimeTick> TimeScale::units(QDate from, QDate to) const
{
    const int months = m_zoom == TimeZoom::Months ? 1 : 3;
    const QDate begin = std::max(from, m_first);
    QList<TimeTick> out;
    QDate day(begin.year(), (begin.month() - 1) / months * months + 1, 1);
    for (; day <= std::min(to, m_last); day = day.addMonths(months))
        out << TimeTick{day, day.addMonths(months).addDays(-1), unitLabel(m_zoom, day)};
    return out;
}

QList<TimeTick> TimeScale::pages() const
{
    const int years = m_zoom == TimeZoom::Years ? 10 : m_zoom == TimeZoom::Quarters ? 3 : 1;
    QList<TimeTick> out;
    for (int year = m_first.year(); year <= m_last.year(); year += years) {
        const int end = std::min(year + years - 1, m_last.year());
        const QString label = end == year ? QString::number(year) : QStringLiteral("%1 bis %2").arg(year).arg(end);
        out << TimeTick{QDate(year, 1, 1), QDate(end, 12, 31), label};
    }
    return out;
}

} // namespace iplan
