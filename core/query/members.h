// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/model/people.h"
#include "core/store/reader.h"

namespace iplan
{

/// Whether the membership holds on that day, as far as is known: begun by then or without a date, and not ended before;
/// an inexact date counts from its first to its last day. Who was only asked, or declined, is no member; who left
/// without a date is none any more.
[[nodiscard]] bool isMemberOn(const Membership& membership, QDate day);

/// The live memberships of the group or body that hold on that day, in the order of the roles: the lead first.
[[nodiscard]] QList<Membership> membersOn(const Reader& reader, const RowRef& body, QDate day);

/// Who has a role that others look for.
struct RoleHolders {
    MembershipRole role = MembershipRole::Lead;
    QList<RowRef> who; ///< people, or organisations that are members as such
};

/// Of these members those who lead, deputise, speak or coordinate, by role; roles that nobody has are left out.
[[nodiscard]] QList<RoleHolders> roleHolders(const QList<Membership>& members);

/// The live memberships of the group or body that are neither over on that day nor accepted yet: who was asked, and who
/// declined.
[[nodiscard]] QList<Membership> askedFor(const Reader& reader, const RowRef& body, QDate day);

/// The group of which the row tells a member: a membership, or who took part in a meeting of the group; null for other
/// rows. `find` gives the row of an Id, as a pointer or optional.
template <class Find>
[[nodiscard]] Id<WorkingGroup> memberGroupOf(const Record& row, const Find& find)
{
    if (row.entity == &entityOf<Membership>())
        return fromRecord<Membership>(row).workingGroup;
    if (row.entity != &entityOf<Attendance>())
        return {};
    const auto meeting = find(fromRecord<Attendance>(row).meeting);
    return meeting ? meeting->workingGroup : Id<WorkingGroup>();
}

/// Whether the list of members of that group is protected.
template <class Find>
[[nodiscard]] bool tellsProtectedMembers(const Record& row, const Find& find)
{
    const auto group = find(memberGroupOf(row, find));
    return group && group->sensitiveMembership;
}

/// What people have as function in the file, and the list of functions: suggestions while typing, sorted, each once.
[[nodiscard]] QStringList functionSuggestions(const Reader& reader);

} // namespace iplan
