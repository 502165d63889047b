// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/leads.h"

#include "core/query/members.h"
#include "core/query/snapshot.h"

#include <algorithm>
#include <memory>

namespace iplan
{

namespace
{

bool isLead(const Membership& membership)
{
    return membership.role == MembershipRole::Lead || membership.role == MembershipRole::CoLead;
}

/// Whether the membership came about because the person led that group.
bool isByLeading(const Membership& membership, const Id<WorkingGroup>& group)
{
    return !membership.person.isNull() && group != membership.workingGroup &&
           membership.id == leadMembershipId(membership.workingGroup, group, membership.person);
}

} // namespace

MembershipSource membershipsIn(const Reader& reader)
{
    MembershipSource out;
    out.ofGroup = [&reader](const Id<WorkingGroup>& group) { return reader.where<Membership>("workingGroup", group); };
    out.ofPerson = [&reader](const Id<Person>& person) { return reader.where<Membership>("person", person); };
    for (const WorkingGroup& group : reader.all<WorkingGroup>())
        out.groups << group.id;
    return out;
}

MembershipSource membershipsIn(const Snapshot& snapshot)
{
    const auto byPerson = std::make_shared<QHash<Id<Person>, QList<Membership>>>();
    for (const Membership& membership : snapshot.memberships)
        (*byPerson)[membership.person] << membership;
    MembershipSource out;
    out.ofGroup = [&snapshot](const Id<WorkingGroup>& group) {
        QList<Membership> members;
        for (const Membership* member : snapshot.membersOfGroup.of(group))
            members << *member;
        return members;
    };
    out.ofPerson = [byPerson](const Id<Person>& person) { return byPerson->value(person); };
    for (const WorkingGroup& group : snapshot.workingGroups)
        out.groups << group.id;
    return out;
}

LeadsUpdate leadsUpdate(const MembershipSource& memberships, const Id<WorkingGroup>& steering,
                        const QList<Id<WorkingGroup>>& groups, QDate day)
{
    QSet<Id<Person>> leads;
    QSet<Id<Person>> former;
    QList<std::pair<Id<Person>, Id<WorkingGroup>>> inOrder;
    for (const Id<WorkingGroup>& group : groups) {
        for (const Membership& membership : memberships.ofGroup(group)) {
            if (membership.person.isNull() || !isLead(membership))
                continue;
            if (!isMemberOn(membership, day)) {
                former << membership.person;
            } else if (!leads.contains(membership.person)) {
                leads << membership.person;
                inOrder << std::pair(membership.person, group);
            }
        }
    }
    LeadsUpdate out;
    QSet<Id<Person>> present;
    for (const Membership& membership : memberships.ofGroup(steering)) {
        if (!isMemberOn(membership, day))
            continue;
        present << membership.person;
        const bool isTheirs =
            former.contains(membership.person) ||
            std::ranges::any_of(groups, [&](const Id<WorkingGroup>& group) { return isByLeading(membership, group); });
        if (isTheirs && !leads.contains(membership.person))
            out.leaving << membership.id;
    }
    for (const auto& [person, group] : std::as_const(inOrder)) {
        if (!present.contains(person)) {
            out.joining << person;
            out.joiningFrom << group;
        }
    }
    return out;
}

Id<Membership> leadMembershipId(const Id<WorkingGroup>& steering, const Id<WorkingGroup>& group,
                                const Id<Person>& person)
{
    return Id<Membership>(
        derivedId(QStringLiteral("leads/%1/%2/%3").arg(steering.text(), group.text(), person.text())));
}

QList<Id<WorkingGroup>> followedGroups(const MembershipSource& memberships, const Id<WorkingGroup>& steering, QDate day)
{
    QList<Id<WorkingGroup>> out;
    const QList<Membership> members = memberships.ofGroup(steering);
    // First where it costs little: nearly every group follows none.
    const bool follows = std::ranges::any_of(members, [&memberships](const Membership& member) {
        return !member.person.isNull() &&
               std::ranges::any_of(memberships.ofPerson(member.person), [&member](const Membership& other) {
                   return isByLeading(member, other.workingGroup);
               });
    });
    if (!follows)
        return out;
    QSet<Id<Person>> byLeading;
    for (const Id<WorkingGroup>& group : memberships.groups) {
        for (const Membership& member : members) {
            if (!isByLeading(member, group))
                continue;
            byLeading << member.person;
            if (!out.contains(group))
                out << group;
        }
    }
    for (const Id<Person>& person : std::as_const(byLeading)) {
        for (const Membership& other : memberships.ofPerson(person)) {
            const Id<WorkingGroup>& group = other.workingGroup;
            if (isLead(other) && isMemberOn(other, day) && !group.isNull() && group != steering && !out.contains(group))
                out << group;
        }
    }
    return out;
}

} // namespace iplan
