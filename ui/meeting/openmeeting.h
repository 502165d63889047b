// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/agenda.h"
#include "core/query/attendees.h"
#include "core/store/closing.h"

#include <QObject>

namespace iplan
{

class Workspace;
struct CommitNotice;

/// The meeting that is being minuted: its agenda, who takes part, and the item in front. Follows every commit. All that
/// the views of the Sitzungsmodus show comes from here, so they read the file once.
class OpenMeeting : public QObject
{
    Q_OBJECT
public:
    explicit OpenMeeting(Workspace& workspace, QObject* parent = nullptr);

    /// Shows that meeting with its first item in front; a null id, or one that is not there, shows none.
    void setMeeting(const Id<Meeting>& id);
    [[nodiscard]] bool isNull() const { return m_meeting.id.isNull(); }
    [[nodiscard]] const Meeting& meeting() const { return m_meeting; }
    [[nodiscard]] const QList<AgendaLine>& agenda() const { return m_agenda; }
    [[nodiscard]] const QList<Attendee>& attendees() const { return m_attendees; }
    /// Whether the meeting is on today, so that the item in front is the one that is being treated.
    [[nodiscard]] bool isToday() const;
    /// Why nothing can be noted; empty while something can.
    [[nodiscard]] QString closedReason() const;

    /// The line in front; -1 where the agenda is empty.
    [[nodiscard]] int line() const { return m_line; }
    /// Null where the agenda is empty.
    [[nodiscard]] const AgendaItem* item() const;
    void setLine(int line);
    /// Puts that item in front; false if it is not in the agenda.
    bool setItem(const Id<AgendaItem>& id);

Q_SIGNALS:
    /// Another meeting, or other words of this one.
    void meetingChanged();
    /// Lines came, went or changed places.
    void agendaReset();
    /// What lines say.
    void agendaChanged();
    void attendeesChanged();
    /// Another line is in front, or none.
    void lineChanged();

private:
    void onRowsChanged(const CommitNotice& notice);
    void readMeeting();
    void readAgenda();
    void readAttendees();
    /// Sets the line without asking whether it is another one.
    void putInFront(int line);

    Workspace& m_workspace;
    Meeting m_meeting;
    QList<AgendaItem> m_items; ///< that m_agenda refers to
    QList<AgendaLine> m_agenda;
    QList<Attendee> m_attendees;
    int m_line = -1;
};

} // namespace iplan
