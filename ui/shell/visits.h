// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <optional>

namespace iplan
{

/// A page with what is in front on it.
struct Place {
    QString page;
    RowRef row; ///< null on a page without rows
    friend bool operator==(const Place&, const Place&) = default;
};

/// Where somebody was, with the steps back and forward of a browser. Places are added at the end; whoever has gone back
/// and then elsewhere loses the way forward.
class Visits
{
public:
    /// The place now; staying at it is no step.
    void visit(const Place& place);
    [[nodiscard]] bool canGoBack() const { return m_now > 0; }
    [[nodiscard]] bool canGoForward() const { return m_now + 1 < m_places.size(); }
    /// Goes one step (-1 or 1) and says where to; nothing if there is no such step.
    std::optional<Place> step(int direction);
    [[nodiscard]] std::optional<Place> current() const;
    void clear();

private:
    QList<Place> m_places;
    qsizetype m_now = -1;
};

/// Rows seen last, the newest first, each once.
class RecentRows
{
public:
    void add(const RowRef& row);
    [[nodiscard]] const QList<RowRef>& rows() const { return m_rows; }
    /// As one text, for settings, and back; what cannot be read is left out.
    [[nodiscard]] QString text() const;
    void setText(const QString& text);

private:
    QList<RowRef> m_rows;
};

} // namespace iplan
