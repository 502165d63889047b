// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/groups.h"

#include "core/model/entities.h"
#include "core/ops/mergerecords.h"
#include "core/ops/rows.h"
#include "core/query/members.h"

namespace iplan
{

namespace
{

Result<WorkingGroup> liveGroup(const Reader& reader, const Id<WorkingGroup>& id)
{
    const auto group = reader.find(id);
    if (!group || !reader.isLive(rowRef(id)))
        return fail(ErrorKind::NotFound, QStringLiteral("Die Arbeitsgruppe gibt es nicht (mehr)."),
                    QStringLiteral("Holen Sie sie gegebenenfalls erst aus dem Papierkorb zurück."));
    return *group;
}

Result<> checkMergeable(const Reader& reader, const WorkingGroup& from, const WorkingGroup& into)
{
    if (from.id == into.id)
        return fail(ErrorKind::Rejected, QStringLiteral("Eine Gruppe geht nicht in sich selbst auf."),
                    QStringLiteral("Wählen Sie die Gruppe, die bestehen bleibt."));
    const auto mergedText = [&reader](const WorkingGroup& group) {
        const auto target = reader.find(group.mergedInto);
        return QStringLiteral("„%1“ ist schon in „%2“ aufgegangen.")
            .arg(group.title, target ? target->title : QStringLiteral("einer anderen Gruppe"));
    };
    if (!into.mergedInto.isNull())
        return fail(ErrorKind::Rejected, mergedText(into),
                    QStringLiteral("Wählen Sie die Gruppe, in der sie aufgegangen ist."));
    if (!from.mergedInto.isNull() && from.mergedInto != into.id)
        return fail(ErrorKind::Rejected, mergedText(from),
                    QStringLiteral("Legen Sie sie mit dieser Gruppe zusammen, oder leeren Sie zuerst das Feld "
                                   "„Aufgegangen in“."));
    return {};
}

bool isSameMember(const Membership& one, const Membership& other)
{
    return one.person == other.person && one.organization == other.organization;
}

/// The membership that says what both say.
Membership joined(Membership staying, const Membership& going)
{
    const QDate since = staying.startDate.first();
    const QDate other = going.startDate.first();
    if (since.isValid() && other.isValid() && other < since)
        staying.startDate = going.startDate;
    const auto rank = [](const Membership& membership) {
        return membership.role.value() ? static_cast<int>(*membership.role.value())
                                       : static_cast<int>(MembershipRole::Member);
    };
    if (rank(going) < rank(staying))
        staying.role = going.role;
    staying.votingRight = staying.votingRight || going.votingRight;
    if (staying.onBehalfOf.isNull())
        staying.onBehalfOf = going.onBehalfOf;
    return staying;
}

/// Who belongs to both groups on that day is a member once afterwards.
Result<> joinMembers(Writer& writer, const Id<WorkingGroup>& from, const Id<WorkingGroup>& into, QDate day)
{
    QList<Membership> staying = membersOn(writer.reader(), rowRef(into), day);
    for (const Membership& going : membersOn(writer.reader(), rowRef(from), day)) {
        const auto twin = std::find_if(staying.begin(), staying.end(),
                                       [&going](const Membership& one) { return isSameMember(one, going); });
        if (twin == staying.end())
            continue;
        *twin = joined(*twin, going);
        IPLAN_TRY(writer.update(*twin));
        IPLAN_TRY(writer.remove(rowRef(going.id)));
    }
    return {};
}

} // namespace

Result<> mergeGroups(Writer& writer, const Id<WorkingGroup>& fromId, const Id<WorkingGroup>& intoId, QDate day)
{
    IPLAN_TRY_ASSIGN(WorkingGroup from, liveGroup(writer.reader(), fromId));
    IPLAN_TRY_ASSIGN(const WorkingGroup into, liveGroup(writer.reader(), intoId));
    IPLAN_TRY(checkMergeable(writer.reader(), from, into));
    IPLAN_TRY(joinMembers(writer, fromId, intoId, day));
    IPLAN_TRY(moveReferences(writer, rowRef(fromId), rowRef(intoId)));
    from.mergedInto = intoId;
    if (from.endDate.isNull())
        from.endDate = PartialDate(day);
    return writer.update(from);
}

Result<> applyLeads(Writer& writer, const Id<WorkingGroup>& steering, const LeadsUpdate& update, QDate day)
{
    const EntityInfo& entity = entityOf<Membership>();
    RowMaker maker(writer, entity);
    for (qsizetype at = 0; at < update.joining.size(); ++at) {
        const Id<Person>& person = update.joining.at(at);
        const Id<Membership> shared = leadMembershipId(steering, update.joiningFrom.at(at), person);
        // Who comes back gets a membership of its own, so that the former one stays as it was.
        const QUuid id = writer.reader().find(shared) ? QUuid() : shared.uuid();
        IPLAN_TRY_ASSIGN(const RowRef made, maker.make({{entity.field(u"workingGroup"), steering.text()}}, id));
        IPLAN_TRY(setRow(writer, made,
                         {{entity.field(u"person"), person.text()},
                          {entity.field(u"role"), Choice<MembershipRole>(MembershipRole::Member).key()},
                          {entity.field(u"startDate"), PartialDate(day).toIso()}}));
    }
    for (const Id<Membership>& id : update.leaving)
        IPLAN_TRY(writer.set(rowRef(id), {{entity.field(u"endDate"), PartialDate(day.addDays(-1)).toIso()}}));
    return {};
}

} // namespace iplan
