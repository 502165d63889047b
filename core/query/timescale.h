// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace iplan
{

/// How much of the time is seen at once.
enum class TimeZoom { Years, Quarters, Months };

/// A stretch of the axis with its label; both days inclusive.
struct TimeTick {
    QDate from;
    QDate to;
    QString label;
};

/// Days as places on an axis, in whatever unit the painter has, and the ticks of the axis.
class TimeScale
{
public:
    /// `quarterWidth` is the width of a quarter of a year of 91 days.
    TimeScale(QDate first, QDate last, TimeZoom zoom, double quarterWidth);

    [[nodiscard]] QDate first() const { return m_first; }
    [[nodiscard]] QDate last() const { return m_last; }
    [[nodiscard]] TimeZoom zoom() const { return m_zoom; }
    /// Where the day begins.
    [[nodiscard]] double at(QDate day) const { return static_cast<double>(m_first.daysTo(day)) * m_dayWidth; }
    /// Where the day ends.
    [[nodiscard]] double after(QDate day) const { return at(day) + m_dayWidth; }
    /// The day at that place, within the axis.
    [[nodiscard]] QDate dayAt(double place) const;
    [[nodiscard]] double dayWidth() const { return m_dayWidth; }
    [[nodiscard]] double width() const { return after(m_last); }

    /// The years from `from` to `to`.
    [[nodiscard]] QList<TimeTick> years(QDate from, QDate to) const;
    /// The quarters or months below them ("Q1", "Jan"), those that overlap `from` … `to`.
    [[nodiscard]] QList<TimeTick> units(QDate from, QDate to) const;

    /// Parts of the axis for the pages of a print: ten years, three years or one year each, from the first year on.
    [[nodiscard]] QList<TimeTick> pages() const;

private:
    QDate m_first;
    QDate m_last;
    TimeZoom m_zoom;
    double m_dayWidth;
};

} // namespace iplan
