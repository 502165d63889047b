// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/calendarpopup.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>

namespace iplan
{

void takeNoDigits(QCalendarWidget& calendar)
{
    calendar.setDateEditEnabled(false);
}

void addCalendar(QDateTimeEdit& field)
{
    field.setCalendarPopup(true);
    takeNoDigits(*field.calendarWidget());
}

} // namespace iplan
