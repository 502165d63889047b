// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/clockline.h"

#include "core/base/partialdate.h"
#include "core/query/meetingpace.h"
#include "ui/base/workspace.h"
#include "ui/meeting/openmeeting.h"

#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kLookEvery = 5000; ///< ms

} // namespace

ClockLine::ClockLine(Workspace& workspace, OpenMeeting& meeting, QWidget* parent)
    : QLabel(parent), m_workspace(workspace), m_meeting(meeting)
{
    setObjectName(QStringLiteral("meetingClock"));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    auto* timer = new QTimer(this);
    timer->setInterval(kLookEvery);
    connect(timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    timer->start();
    for (const auto signal : {&OpenMeeting::meetingChanged, &OpenMeeting::agendaChanged, &OpenMeeting::lineChanged})
        connect(&meeting, signal, this, &ClockLine::refresh);
    refresh();
}

void ClockLine::refresh()
{
    const QDateTime now = m_workspace.clock()().toLocalTime();
    QStringList parts;
    const QDate day = m_meeting.meeting().start.date();
    if (m_meeting.isToday())
        parts << tr("Jetzt %1").arg(now.toString(QStringLiteral("HH:mm")));
    else if (!m_meeting.isNull() && day.isValid())
        parts << (day > now.date() ? tr("Beginnt erst am %1").arg(formatDate(day))
                                   : tr("War am %1").arg(formatDate(day)));
    if (m_meeting.line() >= 0) {
        const AgendaLine& line = m_meeting.agenda().at(m_meeting.line());
        const QString planned = plannedTimes(line);
        parts << (planned.isEmpty() ? tr("ohne geplante Zeit") : tr("geplant %1").arg(planned))
              << paceText(paceOf(line, now));
    }
    parts.removeAll(QString());
    setText(parts.join(QStringLiteral(" · ")));
}

} // namespace iplan
