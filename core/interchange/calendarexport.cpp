// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/calendarexport.h"

#include "core/base/dayonly.h"
#include "core/base/walltime.h"
#include "core/interchange/contentwriter.h"
#include "core/query/agenda.h"
#include "core/query/members.h"
#include "core/query/publicscope.h"
#include "core/query/rowlabel.h"
#include "core/store/commithistory.h"

namespace iplan
{

namespace
{

/// How often, and when last, a row was changed.
struct Revision {
    qsizetype changes = 0;
    QDateTime last;
};

const QDate kLastCalendarDay(9999, 12, 31); ///< years have four digits there

QString utcText(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("yyyyMMdd"));
}

/// What is asked for, as rows of the snapshot.
struct Entries {
    QList<const Meeting*> meetings;
    QList<const Task*> tasks;
};

class EntryFinder
{
public:
    EntryFinder(const Snapshot& snapshot, const PublicScope& scope) : m_snapshot(snapshot), m_scope(scope) {}

    Entries of(const QList<RowRef>& rows) const
    {
        Entries out;
        for (const Meeting& meeting : m_snapshot.meetings) {
            const bool isWanted = std::ranges::any_of(rows, [&](const RowRef& row) { return standsFor(row, meeting); });
            if ((rows.isEmpty() || isWanted) && meeting.start.isValid() && m_scope.shows(meeting.id))
                out.meetings << &meeting;
        }
        for (const Task& task : m_snapshot.tasks) {
            const bool isWanted = std::ranges::any_of(rows, [&](const RowRef& row) { return standsFor(row, task); });
            if ((rows.isEmpty() || isWanted) && m_scope.shows(task.id))
                out.tasks << &task;
        }
        std::ranges::stable_sort(out.meetings, {}, &Meeting::start);
        return out;
    }

private:
    bool standsFor(const RowRef& row, const Meeting& meeting) const
    {
        if (row.entity == &entityOf<Person>())
            return takesPart(Id<Person>(row.id), meeting);
        return row == rowRef(meeting.id) || row == rowRef(meeting.workingGroup) || row == rowRef(meeting.body);
    }

    bool standsFor(const RowRef& row, const Task& task) const
    {
        const Meeting* meeting = m_snapshot.meetings.find(task.meeting);
        const bool isOfHost =
            meeting && (row == rowRef(meeting->workingGroup) || row == rowRef(meeting->body)) && !row.isNull();
        return row == rowRef(task.id) || row == rowRef(task.responsiblePerson) || isOfHost;
    }

    bool takesPart(const Id<Person>& person, const Meeting& meeting) const
    {
        const auto isTheirs = [&](const auto* row) { return row->person == person; };
        if (std::ranges::any_of(m_snapshot.attendanceOf.of(meeting.id), isTheirs))
            return true;
        return std::ranges::any_of(m_snapshot.membersOfGroup.of(meeting.workingGroup), [&](const Membership* member) {
            return isTheirs(member) && isMemberOn(*member, meeting.start.date());
        });
    }

    const Snapshot& m_snapshot;
    const PublicScope& m_scope;
};

/// Daylight saving as it is since 1996, in the words of RFC 5545, 3.6.5.
void writeZone(ContentWriter& out)
{
    const auto part = [&out](const char* kind, const char* start, const char* rule, const char* from, const char* to,
                             const char* name) {
        out.begin(kind);
        out.add("DTSTART", QString::fromLatin1(start));
        out.add("RRULE", QString::fromLatin1(rule));
        out.add("TZOFFSETFROM", QString::fromLatin1(from));
        out.add("TZOFFSETTO", QString::fromLatin1(to));
        out.add("TZNAME", QString::fromLatin1(name));
        out.end(kind);
    };
    out.begin("VTIMEZONE");
    out.add("TZID", QStringLiteral("Europe/Berlin"));
    part("DAYLIGHT", "19960331T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "+0100", "+0200", "CEST");
    part("STANDARD", "19961027T030000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "+0200", "+0100", "CET");
    out.end("VTIMEZONE");
}

class CalendarBuilder
{
public:
    CalendarBuilder(const Snapshot& snapshot, const PublicScope& scope, const CalendarOptions& options,
                    QHash<QUuid, Revision> revisions)
        : m_snapshot(snapshot), m_scope(scope), m_options(options), m_revisions(std::move(revisions))
    {
    }

    QByteArray calendar(const Entries& entries)
    {
        m_out.begin("VCALENDAR");
        m_out.add("VERSION", QStringLiteral("2.0"));
        m_out.add("PRODID", QStringLiteral("-//Integrationsplaner//Sitzungen//DE"));
        m_out.add("CALSCALE", QStringLiteral("GREGORIAN"));
        m_out.add("METHOD", method(entries));
        if (!m_options.utc && !entries.meetings.isEmpty())
            writeZone(m_out);
        for (const Meeting* meeting : entries.meetings)
            addMeeting(*meeting);
        for (const Task* task : entries.tasks)
            addTask(*task);
        m_out.end("VCALENDAR");
        return m_out.bytes();
    }

private:
    QString method(const Entries& entries) const
    {
        const auto isCancelled = [](const Meeting* meeting) { return meeting->state == MeetingState::Cancelled; };
        const qsizetype cancelled = std::ranges::count_if(entries.meetings, isCancelled);
        if (m_options.organizer.address.isEmpty() || !entries.tasks.isEmpty())
            return QStringLiteral("PUBLISH");
        if (cancelled == 0)
            return QStringLiteral("REQUEST");
        return cancelled == entries.meetings.size() ? QStringLiteral("CANCEL") : QStringLiteral("PUBLISH");
    }

    void addIdentity(const QUuid& id)
    {
        const Revision revision = m_revisions.value(id);
        m_out.add("UID", idText(id));
        m_out.add("DTSTAMP",
                  utcText(revision.last.isValid() ? revision.last : QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC)));
        m_out.add("SEQUENCE", QString::number(std::max<qsizetype>(revision.changes - 1, 0)));
    }

    void addTime(const QByteArray& name, const QDateTime& time)
    {
        if (m_options.utc)
            m_out.add(name, utcText(momentOf(time.date(), time.time(), officeZone())));
        else
            m_out.add(name + ";TZID=Europe/Berlin", time.toString(QStringLiteral("yyyyMMdd'T'HHmmss")));
    }

    void addTimes(const Meeting& meeting)
    {
        if (isDayOnly(meeting.start)) {
            const QDate last = meeting.end > meeting.start ? meeting.end.date() : meeting.start.date();
            m_out.add("DTSTART;VALUE=DATE", dayText(meeting.start.date()));
            if (last < kLastCalendarDay)
                m_out.add("DTEND;VALUE=DATE", dayText(last.addDays(1))); // RFC 5545: the day after
            return;
        }
        addTime("DTSTART", meeting.start);
        if (meeting.end > meeting.start)
            addTime("DTEND", meeting.end);
    }

    /// "AG Bildung: Auftakt".
    QString summary(const Meeting& meeting, const QString& host) const
    {
        if (meeting.title.isEmpty())
            return host.isEmpty() ? meetingName(meeting) : host;
        return host.isEmpty() ? meeting.title : host + QStringLiteral(": ") + meeting.title;
    }

    void addMeeting(const Meeting& meeting)
    {
        const QString host = meetingHost(m_snapshot, meeting);
        m_out.begin("VEVENT");
        addIdentity(meeting.id.uuid());
        addTimes(meeting);
        m_out.addText("SUMMARY", summary(meeting, host));
        m_out.addText("LOCATION", meeting.place);
        m_out.addText("DESCRIPTION", meeting.invitationText);
        m_out.addText("CATEGORIES", host);
        m_out.addText("X-IPLAN-NUMBER", meeting.number);
        addHost(meeting);
        if (!m_options.publicOnly && !meeting.onlineLink.isEmpty())
            m_out.add("URL", meeting.onlineLink.simplified());
        m_out.add("STATUS", meeting.state == MeetingState::Cancelled ? QStringLiteral("CANCELLED")
                            : meeting.state == MeetingState::Planned ? QStringLiteral("TENTATIVE")
                                                                     : QStringLiteral("CONFIRMED"));
        m_out.addText("COMMENT", meeting.state == MeetingState::Cancelled ? meeting.stateReason : QString());
        addPeople();
        m_out.end("VEVENT");
    }

    /// By the names that this program finds them by when the entry comes back.
    void addHost(const Meeting& meeting)
    {
        if (const WorkingGroup* group = m_snapshot.workingGroups.find(meeting.workingGroup))
            m_out.addText("X-IPLAN-GROUP", group->title);
        if (const Organization* body = m_snapshot.organizations.find(meeting.body))
            m_out.addText("X-IPLAN-BODY", body->name);
    }

    void addPeople()
    {
        const auto name = [](const Recipient& person) {
            return person.name.isEmpty() ? QByteArray() : ContentWriter::parameter("CN", person.name);
        };
        if (!m_options.organizer.address.isEmpty())
            m_out.add("ORGANIZER" + name(m_options.organizer), QStringLiteral("mailto:") + m_options.organizer.address);
        for (const Recipient& person : m_options.attendees)
            m_out.add("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE" + name(person),
                      QStringLiteral("mailto:") + person.address);
    }

    void addTask(const Task& task)
    {
        m_out.begin("VTODO");
        addIdentity(task.id.uuid());
        m_out.addText("SUMMARY", task.text);
        if (task.due.isValid())
            m_out.add("DUE;VALUE=DATE", dayText(task.due));
        m_out.addText("DESCRIPTION", task.result);
        if (const Meeting* meeting = m_snapshot.meetings.find(task.meeting); meeting && m_scope.shows(meeting->id)) {
            m_out.addText("CATEGORIES", meetingHost(m_snapshot, *meeting));
            m_out.add("RELATED-TO", meeting->id.text());
        }
        m_out.add("STATUS", task.done ? QStringLiteral("COMPLETED") : QStringLiteral("NEEDS-ACTION"));
        if (task.done) {
            m_out.add("PERCENT-COMPLETE", QStringLiteral("100"));
            if (task.doneOn.isValid())
                m_out.add("COMPLETED", utcText(momentOf(task.doneOn, QTime(12, 0), officeZone())));
        }
        m_out.end("VTODO");
    }

    const Snapshot& m_snapshot;
    const PublicScope& m_scope;
    const CalendarOptions& m_options;
    const QHash<QUuid, Revision> m_revisions;
    ContentWriter m_out;
};

QHash<QUuid, Revision> revisionsOf(JournalReader& journal, const Entries& entries)
{
    QHash<QUuid, Revision> out;
    CommitHistory history(journal);
    const auto look = [&](const RowRef& row) {
        Revision& revision = out[row.id];
        for (const CommitRecord& commit : history.commits(row)) {
            ++revision.changes;
            revision.last = std::max(revision.last, commit.time);
        }
    };
    for (const Meeting* meeting : entries.meetings)
        look(rowRef(meeting->id));
    for (const Task* task : entries.tasks)
        look(rowRef(task->id));
    return out;
}

} // namespace

bool hasCalendar(const EntityInfo& entity)
{
    return &entity == &entityOf<Meeting>() || &entity == &entityOf<Task>() || &entity == &entityOf<WorkingGroup>() ||
           &entity == &entityOf<Organization>() || &entity == &entityOf<Person>();
}

Result<QByteArray> calendarBytes(const Store& store, const QList<RowRef>& rows, const CalendarOptions& options)
{
    for (const RowRef& row : rows) {
        if (!row.entity || !hasCalendar(*row.entity))
            return fail(ErrorKind::Rejected, QStringLiteral("Das steht in keinem Kalender."),
                        QStringLiteral("Wählen Sie Sitzungen, Aufgaben, Arbeitsgruppen, Gremien oder Personen."));
    }
    return store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<QByteArray> {
        const TableRows tables(reader);
        const auto snapshot = Snapshot::of(tables);
        const PublicScope scope(*snapshot, options.publicOnly);
        const Entries entries = EntryFinder(*snapshot, scope).of(rows);
        if (entries.meetings.isEmpty() && entries.tasks.isEmpty())
            return fail(
                ErrorKind::NotFound, QStringLiteral("Es gibt keine Sitzung und keine Aufgabe für den Kalender."),
                options.publicOnly ? QStringLiteral("Öffentlich sind nur Sitzungen, die so gekennzeichnet sind.")
                                   : QStringLiteral("Sitzungen brauchen einen Beginn."));
        return CalendarBuilder(*snapshot, scope, options, revisionsOf(journal, entries)).calendar(entries);
    });
}

} // namespace iplan
