// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/publicscope.h"

#include "core/model/author.h"
#include "core/model/filework.h"
#include "core/model/paper.h"
#include "core/model/people.h"
#include "core/query/ownfields.h"

#include <algorithm>

namespace iplan
{

PublicScope::PublicScope(const Reader& reader, bool publicOnly) : m_publicOnly(publicOnly)
{
    if (publicOnly)
        read(reader.all<WorkingGroup>(Rows::All), reader.all<Paper>(Rows::All), OwnFieldList(reader).all());
}

PublicScope::PublicScope(const Snapshot& snapshot, bool publicOnly) : m_publicOnly(publicOnly)
{
    if (publicOnly)
        read(snapshot.workingGroups, snapshot.papers,
             OwnFieldList(snapshot.ownFields.rows(), snapshot.ownFieldOptions.rows()).all());
}

template <class Groups, class Papers, class Fields>
void PublicScope::read(const Groups& groups, const Papers& papers, const Fields& fields)
{
    for (const WorkingGroup& group : groups) {
        if (group.sensitiveMembership)
            m_protectedGroups.insert(group.id.text());
    }
    for (const Paper& paper : papers) {
        if (!paper.isPublic)
            m_closedPapers.insert(paper.id.text());
    }
    for (const OwnFieldDefinition& field : fields) {
        if (field.isPublic())
            m_publicOwnFields.insert(field.field().id.text());
    }
}

bool PublicScope::shows(const EntityInfo& entity) const
{
    const EntityInfo* const closed[] = {&entityOf<Person>(),    &entityOf<PersonConsent>(),   &entityOf<Author>(),
                                        &entityOf<TakenCopy>(), &entityOf<AcceptedFinding>(), &entityOf<SavedView>()};
    return !m_publicOnly || std::ranges::find(closed, &entity) == std::end(closed);
}

bool PublicScope::shows(const Record& row) const
{
    if (!m_publicOnly)
        return true;
    if (!shows(*row.entity))
        return false;
    if (row.entity == &entityOf<Paper>())
        return !m_closedPapers.contains(idText(row.id));
    if (hangsOnClosedPaper(row))
        return false;
    if (row.entity == &entityOf<OwnField>())
        return m_publicOwnFields.contains(idText(row.id));
    if (row.entity == &entityOf<OwnFieldOption>() || row.entity == &entityOf<OwnFieldValue>())
        return m_publicOwnFields.contains(row.value(u"ownField").text());
    if (row.entity != &entityOf<Membership>())
        return true;
    return row.value(u"person").isNull() && !m_protectedGroups.contains(row.value(u"workingGroup").text());
}

bool PublicScope::hangsOnClosedPaper(const Record& row) const
{
    const auto& fields = row.entity->fields;
    return std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& field) {
        return field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd)) &&
               &field.target() == &entityOf<Paper>() && m_closedPapers.contains(row.value(field).text());
    });
}

QList<const FieldInfo*> PublicScope::fields(const EntityInfo& entity) const
{
    QList<const FieldInfo*> shown;
    if (!shows(entity))
        return shown;
    for (const FieldInfo& field : entity.fields) {
        if (shows(field))
            shown << &field;
    }
    return shown;
}

} // namespace iplan
