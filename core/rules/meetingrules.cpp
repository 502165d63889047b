// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "core/base/localtime.h"
#include "core/base/recurrence.h"
#include "core/query/agenda.h"
#include "core/query/leads.h"
#include "core/query/meetingmentions.h"
#include "core/query/members.h"
#include "core/query/turnout.h"
#include "core/rules/rulerun.h"

namespace iplan
{

namespace
{

/// Of a person who belongs to the group at other times, but not on the day of the meeting.
bool isOutsideMembership(const RuleRun& run, const Attendance& attendance, const Meeting& meeting)
{
    if (attendance.person.isNull() || attendance.state == AttendanceState::Guest || !meeting.start.isValid())
        return false;
    bool isMember = false;
    bool holds = false;
    for (const Membership* member : run.snapshot.membersOfGroup.of(meeting.workingGroup)) {
        const bool isTheirs = member->person == attendance.person;
        isMember = isMember || isTheirs;
        holds = holds || (isTheirs && isMemberOn(*member, meeting.start.date()));
    }
    return isMember && !holds;
}

/// The days of the series in the year from `from` on; none for one that cannot be read.
QSet<QDate> daysFrom(const MeetingSeries& series, QDate from)
{
    const QDate until = from.addYears(1);
    const QDate first = series.first.date();
    if (series.rule.trimmed().isEmpty())
        return first >= from && first < until ? QSet<QDate>{first} : QSet<QDate>();
    const auto rule = parseRecurrence(series.rule);
    QSet<QDate> out;
    for (const QDate day : rule ? recurrenceDays(*rule, first, until) : QList<QDate>()) {
        if (day >= from)
            out << day;
    }
    return out;
}

/// Whether both are of one group, or body, and meet at the same hour of the same days.
bool areSameSeries(const MeetingSeries& one, const MeetingSeries& other)
{
    const bool isOfSame = one.workingGroup == other.workingGroup && one.body == other.body &&
                          !(one.workingGroup.isNull() && one.body.isNull());
    if (!isOfSame || !one.first.isValid() || one.first.time() != other.first.time())
        return false;
    const QDate from = std::max(one.first.date(), other.first.date());
    return daysFrom(one, from).intersects(daysFrom(other, from));
}

} // namespace

void checkAgendas(RuleRun& run)
{
    for (const Meeting& meeting : run.snapshot.meetings) {
        const QDateTime end = agendaEnd(agendaOf(run.snapshot, meeting), meeting);
        if (meeting.end.isValid() && end.isValid() && meeting.end > meeting.start && end > meeting.end)
            run.report(meeting,
                       QStringLiteral("Die Tagesordnung reicht bis %1, die Sitzung nur bis %2.")
                           .arg(formatDateTime(end), formatDateTime(meeting.end)),
                       "end");
    }
}

void checkMeetingWords(RuleRun& run)
{
    for (const MeetingMention& mention : meetingMentions(run.snapshot)) {
        const Meeting& meeting = *run.snapshot.meetings.find(mention.meeting);
        const QString date = formatDate(meeting.start.date());
        run.report(mention.row,
                   mention.words.isEmpty()
                       ? QStringLiteral("Gemeint ist wohl die Sitzung vom %1.").arg(date)
                       : QStringLiteral("„%1“ ist wohl die Sitzung vom %2.").arg(mention.words, date),
                   mention.row.entity->field(u"meeting"));
    }
}

void checkLeads(RuleRun& run)
{
    const MembershipSource memberships = membershipsIn(run.snapshot);
    for (const WorkingGroup& steering : run.snapshot.workingGroups) {
        const auto followed = followedGroups(memberships, steering.id, run.today);
        const LeadsUpdate update =
            followed.isEmpty() ? LeadsUpdate() : leadsUpdate(memberships, steering.id, followed, run.today);
        QStringList parts;
        if (!update.joining.isEmpty())
            parts << counted(update.joining.size(), "Leitung", "Leitungen") + QStringLiteral(" noch nicht Mitglied");
        if (!update.leaving.isEmpty())
            parts << counted(update.leaving.size(), "Mitglied", "Mitglieder") + QStringLiteral(" ohne Leitung");
        if (!parts.isEmpty())
            run.report(steering, parts.join(QStringLiteral(", ")) + u'.');
    }
}

void checkVotes(RuleRun& run)
{
    for (const AgendaItem& item : run.snapshot.agendaItems) {
        const Meeting* meeting = run.snapshot.meetings.find(item.meeting);
        const int votes = item.votesFor.value_or(0) + item.votesAgainst.value_or(0) + item.abstentions.value_or(0);
        if (!meeting || !meeting->start.isValid() || votes == 0)
            continue;
        const qsizetype voters = turnoutOf(run.snapshot, *meeting).voters;
        if (voters > 0 && votes > voters) // of groups without entitled members nobody has said who may vote
            run.report(item,
                       QStringLiteral("%1 bei %2.")
                           .arg(counted(votes, "Stimme", "Stimmen"),
                                counted(voters, "stimmberechtigtem Mitglied", "stimmberechtigten Mitgliedern")),
                       "votesFor");
    }
}

void checkAttendance(RuleRun& run)
{
    for (const Attendance& attendance : run.snapshot.attendances) {
        const Meeting* meeting = run.snapshot.meetings.find(attendance.meeting);
        if (meeting && isOutsideMembership(run, attendance, *meeting))
            run.report(attendance,
                       QStringLiteral("Am %1 war die Person nicht Mitglied der Gruppe.")
                           .arg(formatDate(meeting->start.date())),
                       "state");
    }
}

void checkAttendanceTwice(RuleRun& run)
{
    QSet<std::pair<QUuid, QUuid>> seen;
    for (const Attendance& attendance : run.snapshot.attendances) {
        const QUuid who = attendance.person.isNull() ? attendance.organization.uuid() : attendance.person.uuid();
        const std::pair place(attendance.meeting.uuid(), who);
        if (who.isNull())
            continue;
        if (seen.contains(place))
            run.report(attendance, QStringLiteral("Steht in dieser Sitzung schon einmal unter den Teilnahmen."),
                       attendance.person.isNull() ? "organization" : "person");
        seen << place;
    }
}

void checkSeriesRules(RuleRun& run)
{
    for (const MeetingSeries& series : run.snapshot.rows<MeetingSeries>()) {
        if (series.rule.trimmed().isEmpty())
            continue;
        if (const auto rule = parseRecurrence(series.rule); !rule)
            run.report(series, rule.error().message, "rule");
    }
}

void checkSeriesTwice(RuleRun& run)
{
    const auto& all = run.snapshot.rows<MeetingSeries>();
    for (auto one = all.begin(); one != all.end(); ++one) {
        for (auto other = all.begin(); other != one; ++other) {
            if (areSameSeries(*one, *other)) {
                run.report(*one, QStringLiteral("Wie die Reihe „%1“.").arg(other->title), "rule");
                break; // one thing is said once
            }
        }
    }
}

} // namespace iplan
