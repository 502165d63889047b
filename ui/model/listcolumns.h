// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ownfields.h"

namespace iplan
{

/// Whether the kind of field can be edited on one line; others are for the form.
[[nodiscard]] bool isLine(const Column& field);

/// The columns of a list: the fields of an entity that are not hidden, in the order of the field table, then its own
/// fields, which come and go as people add and retire them.
class ListColumns
{
public:
    explicit ListColumns(const EntityInfo& entity);

    [[nodiscard]] const EntityInfo& entity() const { return *m_entity; }
    [[nodiscard]] int count() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] const Column& at(int column) const { return *m_fields.at(column); }
    /// -1 if the field is no column.
    [[nodiscard]] int indexOf(const Column& field) const { return static_cast<int>(m_fields.indexOf(&field)); }
    /// Of those columns.
    [[nodiscard]] QList<const Column*> fieldsOf(const QList<int>& columns) const;
    /// The columns that show in a list with that scope unless the user chooses otherwise.
    [[nodiscard]] bool isDefault(int column, const FieldValue& scope) const;

    [[nodiscard]] const QList<OwnFieldDefinition>& ownFields() const { return m_ownFields; }
    /// The first column of an own field, if there is one.
    [[nodiscard]] int firstOwn() const { return count() - static_cast<int>(m_ownFields.size()); }
    void setOwnFields(const QList<OwnFieldDefinition>& fields);

private:
    const EntityInfo* m_entity;
    QList<const Column*> m_fields;         ///< those of the table, then own fields
    QList<OwnFieldDefinition> m_ownFields; ///< the columns behind those of the table
};

} // namespace iplan
