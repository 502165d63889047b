// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/visits.h"

#include "core/query/textlinks.h"

namespace iplan
{

namespace
{

constexpr qsizetype kPlaces = 200;
constexpr qsizetype kRecentRows = 30;

} // namespace

void Visits::visit(const Place& place)
{
    if (current() == place)
        return;
    m_places.resize(m_now + 1);
    m_places << place;
    if (m_places.size() > kPlaces)
        m_places.removeFirst();
    m_now = m_places.size() - 1;
}

std::optional<Place> Visits::step(int direction)
{
    const qsizetype next = m_now + direction;
    if (next < 0 || next >= m_places.size())
        return std::nullopt;
    m_now = next;
    return m_places.at(m_now);
}

std::optional<Place> Visits::current() const
{
    return m_now < 0 ? std::nullopt : std::optional(m_places.at(m_now));
}

void Visits::clear()
{
    m_places.clear();
    m_now = -1;
}

void RecentRows::add(const RowRef& row)
{
    if (row.isNull())
        return;
    m_rows.removeAll(row);
    m_rows.prepend(row);
    m_rows.resize(qMin(m_rows.size(), kRecentRows));
}

QString RecentRows::text() const
{
    QStringList out;
    for (const RowRef& row : m_rows)
        out << addressOf(row);
    return out.join(u' ');
}

void RecentRows::setText(const QString& text)
{
    m_rows.clear();
    for (const QString& address : text.split(u' ', Qt::SkipEmptyParts)) {
        const RowRef row = rowOfAddress(address);
        if (!row.isNull() && m_rows.size() < kRecentRows)
            m_rows << row;
    }
}

} // namespace iplan
