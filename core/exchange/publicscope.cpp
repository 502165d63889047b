// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/publicscope.h"

#include "core/model/author.h"
#include "core/model/paper.h"
#include "core/model/people.h"
#include "core/query/ownfields.h"

#include <algorithm>

namespace iplan
{

PublicScope::PublicScope(const Reader& reader, bool publicOnly) : m_publicOnly(publicOnly)
{
    if (!publicOnly)
        return;
    for (const WorkingGroup& group : reader.all<WorkingGroup>(Rows::All)) {
        if (group.sensitiveMembership)
            m_protectedGroups.insert(group.id.text());
    }
    for (const Paper& paper : reader.all<Paper>(Rows::All)) {
        if (!paper.isPublic)
            m_closedPapers.insert(paper.id.text());
    }
    const OwnFieldList ownFields(reader);
    for (const OwnFieldDefinition& field : ownFields.all()) {
        if (field.isPublic())
            m_publicOwnFields.insert(field.field().id.text());
    }
}

bool PublicScope::shows(const EntityInfo& entity) const
{
    const bool personal =
        &entity == &entityOf<Person>() || &entity == &entityOf<PersonConsent>() || &entity == &entityOf<Author>();
    return !m_publicOnly || !personal;
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
