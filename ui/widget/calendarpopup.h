// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCalendarWidget;
class QDateTimeEdit;

namespace iplan
{

/// Digits typed into the calendar do nothing: the field beside it takes dates. Qt's own entry of dates in a calendar
/// loses memory when the calendar goes while somebody types.
void takeNoDigits(QCalendarWidget& calendar);

/// Gives the field an arrow that opens such a calendar.
void addCalendar(QDateTimeEdit& field);

} // namespace iplan
