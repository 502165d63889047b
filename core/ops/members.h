// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/people.h"
#include "core/store/store.h"

namespace iplan
{

/// Who is a member of `owner` (a working group or a body) on that day or later: people whose membership has not ended
/// and was not declined, and the organisations that are members as such.
[[nodiscard]] QSet<QUuid> membersOf(const Reader& reader, const FieldInfo& ownerField, const RowRef& owner,
                                    const QDate& day);

/// Makes a membership for each of the people and organisations, in one step; people with the body that each comes from
/// (core/ops/handedit.h). Who is a member already, as membersOf() says, is left alone. Gives the memberships made.
Result<QList<RowRef>> addMembers(Writer& writer, const FieldInfo& ownerField, const RowRef& owner,
                                 const QList<RowRef>& members, const QDate& day);

} // namespace iplan
