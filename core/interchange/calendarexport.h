// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailaddress.h"
#include "core/store/rowsource.h"

namespace iplan
{

struct CalendarOptions {
    bool publicOnly = false;         ///< only what anybody may see (core/query/publicscope.h)
    bool utc = false;                ///< times in UTC instead of Europe/Berlin with its VTIMEZONE
    Recipient organizer = {};        ///< who invites; without one the file is published, not sent as a request
    QList<Recipient> attendees = {}; ///< whom all who get the file learn of
};

/// What can stand in a calendar: meetings and tasks, and the rows that stand for some: groups and bodies for their
/// meetings and tasks, persons for the meetings of the groups that they are members of on its day or in which they took
/// part, and for their tasks.
[[nodiscard]] bool hasCalendar(const EntityInfo& entity);

/// The rows as an iCalendar file (RFC 5545); no rows: all meetings and tasks. Meetings are events, tasks are to-dos.
///
/// An entry has the id of its row as UID. SEQUENCE is the number of commits that changed the row after the first one,
/// DTSTAMP the time of the last, so that both follow from what the file holds, and rise (a reduced copy, which holds a
/// part of the history, may give an earlier SEQUENCE than the office). A cancelled meeting has the
/// status CANCELLED. With an organizer it is an iTIP message (RFC 5546): REQUEST, or CANCEL where all its meetings are
/// cancelled; PUBLISH otherwise. Of a meeting whose hour nobody knows the day is given. NotFound where nothing of it
/// can be shown, Rejected for other rows.
[[nodiscard]] Result<QByteArray> calendarBytes(const Store& store, const QList<RowRef>& rows,
                                               const CalendarOptions& options);

} // namespace iplan
