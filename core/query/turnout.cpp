// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/turnout.h"

#include "core/base/counted.h"
#include "core/query/members.h"

namespace iplan
{

namespace
{

bool tookPart(const Attendance& attendance)
{
    return attendance.state == AttendanceState::Present || attendance.state == AttendanceState::Represented ||
           attendance.state == AttendanceState::Guest;
}

const Attendance* attendanceOfMember(const QList<const Attendance*>& attendances, const Membership& member)
{
    for (const Attendance* attendance : attendances) {
        const bool isPerson = !member.person.isNull() && attendance->person == member.person;
        const bool isOrganization =
            member.person.isNull() && !member.organization.isNull() && attendance->organization == member.organization;
        if (isPerson || isOrganization)
            return attendance;
    }
    return nullptr;
}

} // namespace

QList<const Membership*> membersAt(const Snapshot& snapshot, const Meeting& meeting)
{
    QList<const Membership*> out;
    if (!meeting.workingGroup.isNull()) {
        out = snapshot.membersOfGroup.of(meeting.workingGroup);
    } else if (!meeting.body.isNull()) {
        for (const Membership& member : snapshot.memberships) {
            if (member.body == meeting.body)
                out << &member;
        }
    }
    out.removeIf([&meeting](const Membership* member) { return !isMemberOn(*member, meeting.start.date()); });
    return out;
}

std::optional<int> Turnout::percent() const
{
    return isKnown && members > 0 ? std::optional(qRound(100.0 * double(present) / double(members))) : std::nullopt;
}

QString Turnout::text() const
{
    if (!isKnown)
        return {};
    if (members == 0)
        return countText(present + others);
    return QStringLiteral("%1 von %2 (%3 %)").arg(countText(present), countText(members)).arg(*percent());
}

Turnout turnoutOf(const Snapshot& snapshot, const Meeting& meeting)
{
    Turnout out;
    const QList<const Attendance*> attendances = snapshot.attendanceOf.of(meeting.id);
    QSet<const Attendance*> ofMembers;
    struct Seat {
        bool votes = false;
        bool isThere = false;
    };
    QHash<QUuid, Seat> seats; // somebody may be a member twice, as lead and as member
    for (const Membership* member : membersAt(snapshot, meeting)) {
        const Attendance* attendance = attendanceOfMember(attendances, *member);
        if (attendance)
            ofMembers << attendance;
        Seat& seat = seats[member->person.isNull() ? member->organization.uuid() : member->person.uuid()];
        seat.votes = seat.votes || member->votingRight;
        seat.isThere = seat.isThere || (attendance && tookPart(*attendance));
    }
    for (const Seat& seat : std::as_const(seats)) {
        ++out.members;
        out.voters += seat.votes ? 1 : 0;
        out.present += seat.isThere ? 1 : 0;
        out.presentVoters += seat.isThere && seat.votes ? 1 : 0;
    }
    for (const Attendance* attendance : attendances)
        out.others += tookPart(*attendance) && !ofMembers.contains(attendance) ? 1 : 0;
    out.isKnown = !attendances.isEmpty();
    return out;
}

QString originKindOf(const Snapshot& snapshot, const Membership& membership)
{
    Id<Organization> from = membership.organization.isNull() ? membership.onBehalfOf : membership.organization;
    if (from.isNull()) {
        if (const Person* person = snapshot.persons.find(membership.person))
            from = person->organization;
    }
    const Organization* organization = snapshot.organizations.find(from);
    if (!organization)
        return QStringLiteral("ohne Organisation");
    return organization->organizationType.isNull() ? QStringLiteral("ohne Angabe")
                                                   : organization->organizationType.label();
}

} // namespace iplan
