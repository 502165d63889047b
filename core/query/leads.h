// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/people.h"
#include "core/store/reader.h"

namespace iplan
{

class Snapshot;

/// Where memberships come from: the live ones of a group and those of a person, whether over or not.
struct MembershipSource {
    std::function<QList<Membership>(const Id<WorkingGroup>&)> ofGroup;
    std::function<QList<Membership>(const Id<Person>&)> ofPerson;
    QList<Id<WorkingGroup>> groups; ///< all of the file
};
[[nodiscard]] MembershipSource membershipsIn(const Reader& reader);     ///< `reader` outlives it
[[nodiscard]] MembershipSource membershipsIn(const Snapshot& snapshot); ///< `snapshot` outlives it

/// What changes in a Steuerungsgruppe so that it has the leads of these groups.
struct LeadsUpdate {
    QList<Id<Person>> joining;
    QList<Id<WorkingGroup>> joiningFrom; ///< of each that joins, the group that it leads
    QList<Id<Membership>> leaving;       ///< members that led one of the groups and lead none of them any more

    [[nodiscard]] bool isEmpty() const { return joining.isEmpty() && leaving.isEmpty(); }
};

/// Leads are those with the role Leitung or Co-Leitung on that day. Whoever belongs to the Steuerungsgruppe for another
/// reason is left alone.
[[nodiscard]] LeadsUpdate leadsUpdate(const MembershipSource& memberships, const Id<WorkingGroup>& steering,
                                      const QList<Id<WorkingGroup>>& groups, QDate day);

/// The id of the membership by which somebody who leads `group` belongs to the Steuerungsgruppe: it says that the
/// Steuerungsgruppe follows that group, the same on every copy.
[[nodiscard]] Id<Membership> leadMembershipId(const Id<WorkingGroup>& steering, const Id<WorkingGroup>& group,
                                              const Id<Person>& person);

/// The groups whose leads belong to the Steuerungsgruppe by leadMembershipId(), and those that one of these leads as
/// well; none for a group that follows no other.
[[nodiscard]] QList<Id<WorkingGroup>> followedGroups(const MembershipSource& memberships,
                                                     const Id<WorkingGroup>& steering, QDate day);

} // namespace iplan
