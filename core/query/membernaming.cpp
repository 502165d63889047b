// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/membernaming.h"

namespace iplan
{

bool namesProtected(MemberNaming* naming, const Id<WorkingGroup>& group)
{
    if (!naming)
        return false;
    (naming->isAsked() ? naming->named : naming->withheld).insert(group);
    return naming->isAsked();
}

ProtectedMembers::ProtectedMembers(const RowSource& rows)
{
    const auto note = [this](const Record& row) {
        if (row.value(u"sensitiveMembership").integer() != 0)
            m_groups.insert(Id<WorkingGroup>(row.id));
    };
    rows.each(entityOf<WorkingGroup>(), Rows::All, note);
    if (const RowSource* present = rows.present())
        present->each(entityOf<WorkingGroup>(), Rows::All, note);
    if (m_groups.isEmpty())
        return;
    rows.each(entityOf<Meeting>(), Rows::All, [this](const Record& row) {
        const Id<WorkingGroup> group(idFromText(row.value(u"workingGroup").text()));
        if (m_groups.contains(group))
            m_meetings.insert(Id<Meeting>(row.id), group);
    });
}

const FieldInfo* ProtectedMembers::field(const EntityInfo& entity)
{
    if (&entity == &entityOf<Membership>())
        return entity.field(u"workingGroup");
    return &entity == &entityOf<Attendance>() ? entity.field(u"meeting") : nullptr;
}

Id<WorkingGroup> ProtectedMembers::groupOf(const Record& row) const
{
    const FieldInfo* leading = m_groups.isEmpty() ? nullptr : field(*row.entity);
    if (!leading)
        return {};
    const QUuid to = idFromText(row.value(*leading).text());
    if (&leading->target() == &entityOf<Meeting>())
        return m_meetings.value(Id<Meeting>(to));
    return m_groups.contains(Id<WorkingGroup>(to)) ? Id<WorkingGroup>(to) : Id<WorkingGroup>();
}

Result<ProtectedMembers> protectedMembersOf(const Store& store)
{
    return store.read(
        [](const Reader& reader) -> Result<ProtectedMembers> { return ProtectedMembers(TableRows(reader)); });
}

bool ProtectedMembers::mayShow(const Record& row, MemberNaming* naming) const
{
    const Id<WorkingGroup> group = groupOf(row);
    return group.isNull() || namesProtected(naming, group);
}

} // namespace iplan
