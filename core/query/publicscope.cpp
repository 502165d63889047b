// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/publicscope.h"

#include "core/query/eachrow.h"
#include "core/query/ownfields.h"

#include <algorithm>

namespace iplan
{

QSet<RowRef> closedRows(const RowSource& rows)
{
    QSet<RowRef> out;
    rows.each(entityOf<WorkingGroup>(), Rows::All, [&out](const Record& row) {
        if (row.value(u"sensitiveMembership").integer() != 0)
            out.insert(row.ref());
    });
    rows.each(entityOf<OwnField>(), Rows::All, [&out](const Record& row) {
        if (!OwnFieldDefinition(fromRecord<OwnField>(row), {}).isPublic())
            out.insert(row.ref());
    });
    for (const EntityInfo* entity : allEntities()) {
        if (entity->publicRows != PublicRows::Marked)
            continue;
        rows.each(*entity, Rows::All, [&](const Record& row) {
            if (row.value(*entity->fieldFlagged(PublicMark)).integer() == 0)
                out.insert(row.ref());
        });
    }
    return out;
}

bool isListProtected(const Snapshot& snapshot, const Id<WorkingGroup>& group)
{
    const WorkingGroup* row = snapshot.workingGroups.find(group);
    return (row && row->sensitiveMembership) || snapshot.closedSince().contains(rowRef(group));
}

PublicScope::PublicScope(const RowSource& rows, bool publicOnly) : m_publicOnly(publicOnly)
{
    if (!publicOnly)
        return;
    read(rows.all<WorkingGroup>(Rows::All), OwnFieldList(rows.all<OwnField>(), rows.all<OwnFieldOption>()).all());
    for (const EntityInfo* entity : allEntities()) {
        if (entity->publicRows != PublicRows::Marked)
            continue;
        rows.each(*entity, Rows::All,
                  [&](const Record& row) { readMark(row.ref(), row.value(*entity->fieldFlagged(PublicMark))); });
    }
    if (const RowSource* present = rows.present())
        close(closedRows(*present));
}

PublicScope::PublicScope(const Snapshot& snapshot, bool publicOnly) : m_publicOnly(publicOnly)
{
    if (!publicOnly)
        return;
    read(snapshot.workingGroups, OwnFieldList(snapshot.ownFields.rows(), snapshot.ownFieldOptions.rows()).all());
    forEachRow(snapshot, [this](const RowView& row) {
        if (row.entity->publicRows == PublicRows::Marked)
            readMark(row.ref(), row.value(*row.entity->fieldFlagged(PublicMark)));
    });
    close(snapshot.closedSince());
}

template <class Groups, class Fields>
void PublicScope::read(const Groups& groups, const Fields& fields)
{
    for (const WorkingGroup& group : groups) {
        if (group.sensitiveMembership)
            m_protectedGroups.insert(group.id.text());
    }
    for (const OwnFieldDefinition& field : fields) {
        if (field.isPublic())
            m_publicOwnFields.insert(field.field().id.text());
    }
}

void PublicScope::close(const QSet<RowRef>& rows)
{
    for (const RowRef& row : rows) {
        if (row.entity == &entityOf<WorkingGroup>()) { // the group itself is no secret
            m_protectedGroups.insert(idText(row.id));
            continue;
        }
        m_closed.insert(row);
        m_publicOwnFields.remove(idText(row.id));
    }
}

void PublicScope::readMark(const RowRef& row, const Value& mark)
{
    if (mark.integer() == 0)
        m_closed.insert(row);
}

bool PublicScope::isClosed(const RowRef& row) const
{
    return !row.id.isNull() && (!shows(*row.entity) || m_closed.contains(row));
}

bool PublicScope::shows(const EntityInfo& entity) const
{
    return !m_publicOnly || entity.publicRows != PublicRows::None;
}

bool PublicScope::shows(const Record& row) const
{
    if (!m_publicOnly)
        return true;
    if (isClosed(row.ref()) || hangsOnClosed(row))
        return false;
    switch (row.entity->publicRows) {
    case PublicRows::All:
    case PublicRows::Marked: // closed by read() otherwise
        return true;
    case PublicRows::NotOfPersons:
        return std::ranges::all_of(
                   row.entity->fields,
                   [&row](const FieldInfo& field) { return !field.has(TellsAbout) || row.value(field).isNull(); }) &&
               !m_protectedGroups.contains(row.value(u"workingGroup").text());
    case PublicRows::ByOwnField:
        return row.entity == &entityOf<OwnField>() ? m_publicOwnFields.contains(idText(row.id))
                                                   : m_publicOwnFields.contains(row.value(u"ownField").text());
    case PublicRows::None:
    case PublicRows::Unsaid:
        break;
    }
    return false;
}

bool PublicScope::hangsOnClosed(const Record& row) const
{
    return std::ranges::any_of(row.entity->fields, [&](const FieldInfo& field) {
        return field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd)) &&
               isClosed({&field.target(), idFromText(row.value(field).text())});
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
