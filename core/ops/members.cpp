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
            out << (membership.person.isNull() ? membership.organization.uuid() : membership.person.uuid());
    }
    out.remove(QUuid());
    return out;
}

Result<QList<RowRef>> addMembers(Writer& writer, const FieldInfo& ownerField, const RowRef& owner,
                                 const QList<RowRef>& members, const QDate& day)
{
    QSet<QUuid> known = membersOf(writer.reader(), ownerField, owner, day);
    const EntityInfo& membership = entityOf<Membership>();
    RowMaker maker(writer, membership);
    QList<RowRef> out;
    for (const RowRef& member : members) {
        if (known.contains(member.id))
            continue;
        known << member.id;
        const FieldInfo* field = membership.field(member.entity == &entityOf<Person>() ? u"person" : u"organization");
        IPLAN_TRY_ASSIGN(const RowRef row, maker.make({{&ownerField, idText(owner.id)}}));
        IPLAN_TRY(setRow(writer, row, {{field, idText(member.id)}}));
        out << row;
    }
    return out;
}

} // namespace iplan
