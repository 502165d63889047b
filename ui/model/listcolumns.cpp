// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/listcolumns.h"

#include "core/model/kindtraits.h"

namespace iplan
{

bool isLine(const Column& field)
{
    return !traitsOf(field.kind).isLong;
}

ListColumns::ListColumns(const EntityInfo& entity) : m_entity(&entity)
{
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(Hidden))
            m_fields << &field;
    }
}

QList<const Column*> ListColumns::fieldsOf(const QList<int>& columns) const
{
    QList<const Column*> out;
    for (const int column : columns)
        out << &at(column);
    return out;
}

bool ListColumns::isDefault(int column, const FieldValue& scope) const
{
    const Column& field = at(column);
    return (!field.asField() || field.has(InList)) && &field != scope.field;
}

void ListColumns::setOwnFields(const QList<OwnFieldDefinition>& fields)
{
    m_fields.resize(firstOwn());
    m_ownFields = fields;
    for (const OwnFieldDefinition& field : m_ownFields)
        m_fields << &field.column();
}

} // namespace iplan
