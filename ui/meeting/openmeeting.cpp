// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/openmeeting.h"

#include "core/model/entities.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <algorithm>
#include <QCoreApplication>
#include <QSet>

namespace iplan
{

namespace
{

QList<QUuid> idsOf(const QList<AgendaLine>& agenda)
{
    QList<QUuid> out;
    for (const AgendaLine& line : agenda)
        out << line.item->id.uuid();
    return out;
}

} // namespace

OpenMeeting::OpenMeeting(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::rowsChanged, this, &OpenMeeting::onRowsChanged);
}

void OpenMeeting::setMeeting(const Id<Meeting>& id)
{
    m_meeting = {};
    m_meeting.id = id;
    m_line = -1;
    readMeeting();
    readAgenda();
    readAttendees();
    Q_EMIT meetingChanged();
    Q_EMIT agendaReset();
    Q_EMIT attendeesChanged();
    putInFront(m_agenda.isEmpty() ? -1 : 0);
}

bool OpenMeeting::isToday() const
{
    const QDate today = m_workspace.today();
    const QDate first = m_meeting.start.date();
    const QDate last = m_meeting.end.isValid() ? std::max(first, m_meeting.end.date()) : first;
    return !isNull() && first <= today && today <= last;
}

QString OpenMeeting::closedReason() const
{
    if (isNull())
        return {};
    if (m_workspace.isReadOnly())
        return QCoreApplication::translate("iplan::OpenMeeting", "Die Datei ist nur zum Lesen geöffnet.");
    const Closed closed = closedChildren(toRecord(m_meeting), entityOf<AgendaItem>());
    return closed ? closed.reason + u' ' + closed.remedy : QString();
}

const AgendaItem* OpenMeeting::item() const
{
    return m_line < 0 ? nullptr : m_agenda.at(m_line).item;
}

void OpenMeeting::setLine(int line)
{
    if (line != m_line && line >= 0 && line < m_agenda.size())
        putInFront(line);
}

bool OpenMeeting::setItem(const Id<AgendaItem>& id)
{
    const auto at = idsOf(m_agenda).indexOf(id.uuid());
    setLine(static_cast<int>(at));
    return at >= 0;
}

void OpenMeeting::putInFront(int line)
{
    m_line = line;
    Q_EMIT lineChanged();
}

void OpenMeeting::onRowsChanged(const CommitNotice& notice)
{
    if (isNull())
        return;
    QSet<const EntityInfo*> changed;
    for (const ChangedRow& row : notice.rows)
        changed.insert(row.row.entity);
    const auto touches = [&changed](auto... entities) { return (changed.contains(entities) || ...); };
    const bool isOfMeeting = touches(&entityOf<Meeting>());
    if (isOfMeeting)
        readMeeting();
    if (isOfMeeting || touches(&entityOf<AgendaItem>())) {
        const QList<QUuid> before = idsOf(m_agenda);
        const QUuid front = m_line < 0 ? QUuid() : before.at(m_line);
        readAgenda();
        const QList<QUuid> now = idsOf(m_agenda);
        if (before == now) {
            Q_EMIT agendaChanged();
        } else {
            const int line = qBound(now.isEmpty() ? -1 : 0, m_line, static_cast<int>(now.size()) - 1);
            m_line = now.contains(front) ? static_cast<int>(now.indexOf(front)) : line;
            Q_EMIT agendaReset();
            putInFront(m_line);
        }
    }
    if (isOfMeeting || touches(&entityOf<Attendance>(), &entityOf<Membership>(), &entityOf<Person>(),
                               &entityOf<Organization>(), &entityOf<WorkingGroup>())) {
        readAttendees();
        Q_EMIT attendeesChanged();
    }
    if (isOfMeeting)
        Q_EMIT meetingChanged();
}

void OpenMeeting::readMeeting()
{
    const auto row = m_workspace.find(rowRef(m_meeting.id));
    const bool isThere = row && !row->deleted && m_workspace.isLive(row->ref());
    m_meeting = isThere ? fromRecord<Meeting>(*row) : Meeting();
}

void OpenMeeting::readAgenda()
{
    m_agenda.clear();
    m_items.clear();
    if (isNull())
        return;
    for (const Record& row :
         m_workspace.listWhere(entityOf<AgendaItem>(), *entityOf<AgendaItem>().field(u"meeting"), m_meeting.id.text()))
        m_items << fromRecord<AgendaItem>(row);
    QList<const AgendaItem*> items;
    for (const AgendaItem& item : std::as_const(m_items))
        items << &item;
    m_agenda = agendaOf(items, m_meeting.start);
}

void OpenMeeting::readAttendees()
{
    m_attendees.clear();
    if (isNull() || !m_workspace.isOpen())
        return;
    const auto read = m_workspace.store().read(
        [this](const Reader& reader) -> Result<QList<Attendee>> { return attendeesOf(reader, m_meeting); });
    if (!read)
        m_workspace.runner().report(read.error());
    m_attendees = read.value_or(QList<Attendee>());
}

} // namespace iplan
