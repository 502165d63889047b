// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/duerule.h"
#include "core/store/store.h"

namespace iplan
{

/// Deadlines as an iCalendar file (RFC 5545): each a to-do that is due on the last day that its date may mean. Those
/// that are not overdue on `today` have an alarm at nine in the morning of that day.
///
/// UID is the same in each file, for a task that of calendarBytes(), too. SEQUENCE and DTSTAMP follow from the commits
/// that changed the row, as there. NotFound where there is no deadline: a calendar must not be empty.
[[nodiscard]] Result<QByteArray> dueCalendarBytes(const Store& store, const QList<DueEntry>& entries, QDate today);

} // namespace iplan
