// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/members.h"

#include "core/model/entities.h"
#include "core/ops/rows.h"

namespace iplan
{

QSet<QUuid> membersOf(const Reader& reader, const FieldInfo& ownerField, const RowRef& owner, const QDate& day)
{
    QSet<QUuid> out;
    for (const Record& row : reader.listWhere(entityOf<Membership>(), ownerField, idText(owner.id))) {
        const auto membership = fromRecord<Membership>(row);
        const auto end = membership.endDate.last();
        const bool isOver = end.isValid() && end < day;
        if (!isOver && membership.state.value() != MembershipState::Declined &&
            membership.state.value() != MembershipState::Left)
            out << membership.person.uuid();
    }
    out.remove(QUuid());
    return out;
}

Result<QList<RowRef>> addMembers(Writer& writer, const FieldInfo& ownerField, const RowRef& owner,
                                 const QList<QUuid>& people, const QDate& day)
{
    QSet<QUuid> known = membersOf(writer.reader(), ownerField, owner, day);
    const FieldInfo* person = entityOf<Membership>().field(u"person");
    RowMaker maker(writer, entityOf<Membership>());
    QList<RowRef> out;
    for (const QUuid& id : people) {
        if (known.contains(id))
            continue;
        known << id;
        IPLAN_TRY_ASSIGN(const RowRef row, maker.make({{&ownerField, idText(owner.id)}}));
        IPLAN_TRY(setRow(writer, row, {{person, idText(id)}}));
        out << row;
    }
    return out;
}

} // namespace iplan
