// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/model/people.h"
#include "core/store/rowsource.h"

namespace iplan
{

/// The members of groups whose list is protected (WorkingGroup::sensitiveMembership), in one output: whether they are
/// named, and what came of it. An output without one leaves them out.
struct MemberNaming {
    QString reason = {};                  ///< why they are named; empty: they are left out
    QSet<Id<WorkingGroup>> named = {};    ///< of these groups the output names somebody
    QSet<Id<WorkingGroup>> withheld = {}; ///< the members of these it left out
    [[nodiscard]] bool isAsked() const { return !reason.isEmpty(); }
};

/// Whether an output names members of the group, whose list is protected; `naming`, if there is one, learns of it.
bool namesProtected(MemberNaming* naming, const Id<WorkingGroup>& group);

/// Which rows tell who belongs to a group whose list is protected now, or was in the state that they are of: its
/// memberships, and who took part in its meetings.
class ProtectedMembers
{
public:
    ProtectedMembers() = default;
    /// Throws SqlError.
    explicit ProtectedMembers(const RowSource& rows);

    /// The field by which rows of the entity lead to the group; null where they tell of no members.
    [[nodiscard]] static const FieldInfo* field(const EntityInfo& entity);
    /// The group of which the row tells a member; null for other rows.
    [[nodiscard]] Id<WorkingGroup> groupOf(const Record& row) const;
    /// Whether an output shows the row; `naming`, if there is one, learns of it.
    [[nodiscard]] bool mayShow(const Record& row, MemberNaming* naming) const;

private:
    QSet<Id<WorkingGroup>> m_groups;
    QHash<Id<Meeting>, Id<WorkingGroup>> m_meetings; ///< of these groups
};

/// Those of the file as it is now.
[[nodiscard]] Result<ProtectedMembers> protectedMembersOf(const Store& store);

} // namespace iplan
