// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ownfields.h"
#include "core/store/writer.h"

namespace iplan
{

/// A value for what a list shows of a row: a field of its table or an own field.
struct ColumnValue {
    const Column* column = nullptr;
    Value value;

    ColumnValue(const Column* of, const Value& wanted) : column(of), value(wanted) {}
    ColumnValue(const FieldValue& wanted) : column(wanted.field), value(wanted.value) {}
};
[[nodiscard]] QList<ColumnValue> columnValues(const QList<FieldValue>& values);

/// Gives the row a value in an own field, or with an empty text none. The text is read as OwnFieldDefinition::parse()
/// does. NotFound if field or row are not there; Rejected if the text does not fit or the field is one of another
/// entity.
Result<> setOwnField(Writer& writer, const Id<OwnField>& field, const RowRef& row, const QString& text);

/// As Writer::set(), for fields of the row's table and own fields alike. NotFound for a column that is neither.
Result<> setFieldValues(Writer& writer, const RowRef& row, const QList<ColumnValue>& values);

} // namespace iplan
