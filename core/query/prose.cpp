// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/prose.h"

#include "core/model/entities.h"
#include "core/query/repeats.h"

namespace iplan
{

bool isProse(const Column& field)
{
    if (field.kind != FieldKind::Text && field.kind != FieldKind::LongText && field.kind != FieldKind::RichText)
        return false;
    const FieldInfo* info = field.asField();
    return !isRecurrenceRule(field) && !field.has(IsCode) && !field.has(Identifies) &&
           !(info && info->group == FieldGroup::Contact);
}

bool givesNames(const EntityInfo& entity)
{
    // Titles of measures and the like are sentences, with the mistakes that people make in them.
    return (entity.role == EntityRole::Vocabulary && &entity != &entityOf<TextModule>()) ||
           &entity == &entityOf<Person>() || &entity == &entityOf<Organization>() ||
           &entity == &entityOf<OrganizationName>() || &entity == &entityOf<WorkingGroup>() ||
           &entity == &entityOf<Concept>();
}

QList<const FieldInfo*> nameFieldsOf(const EntityInfo& entity)
{
    QList<const FieldInfo*> out;
    if (!givesNames(entity))
        return out;
    for (const FieldInfo& field : entity.fields) {
        const bool isName = field.has(IsTitle) || field.has(IsCode) || field.has(Identifies) ||
                            &field == entityOf<Concept>().field(u"municipality");
        if (isName && field.kind == FieldKind::Text && &field != entityOf<Concept>().field(u"title"))
            out << &field;
    }
    return out;
}

QStringList namesInFile(const Reader& reader)
{
    QStringList out;
    for (const EntityInfo* entity : allEntities()) {
        const QList<const FieldInfo*> names = nameFieldsOf(*entity);
        if (names.isEmpty())
            continue;
        for (const Record& record : reader.list(*entity)) {
            for (const FieldInfo* field : names) {
                if (const QString text = record.value(*field).text(); !text.isEmpty())
                    out << text;
            }
        }
    }
    return out;
}

} // namespace iplan
