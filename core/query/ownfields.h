// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/ownfield.h"
#include "core/store/store.h"

#include <QHash>

namespace iplan
{

/// The field of OwnFieldValue that refers to rows of `entity`; null if rows of `entity` cannot have own fields.
[[nodiscard]] const FieldInfo* ownFieldLink(const EntityInfo& entity);

/// The row that has the value; null if the value names none, or several.
[[nodiscard]] RowRef ownFieldRow(const OwnFieldValue& value);

/// The id of the value of that field for that row: the same on every copy.
[[nodiscard]] Id<OwnFieldValue> ownFieldValueId(const Id<OwnField>& field, const RowRef& row);

/// An own field with its choices: how its values are read, written, compared and shown. A copy; stays as it was.
class OwnFieldDefinition
{
public:
    OwnFieldDefinition() = default;
    OwnFieldDefinition(OwnField field, QList<OwnFieldOption> options);

    [[nodiscard]] const OwnField& field() const { return m_field; }
    /// All choices that are not deleted, in order, also retired ones.
    [[nodiscard]] const QList<OwnFieldOption>& options() const { return m_options; }
    /// The entity that has the field; null if this program does not know it.
    [[nodiscard]] const EntityInfo* owner() const;
    /// "Teilnehmende (Personen)": label and unit.
    [[nodiscard]] QString heading() const;
    /// Whether public output may show it. Never for fields of persons.
    [[nodiscard]] bool isPublic() const;

    /// The field as editors, lists and filters treat it: a choice is a reference to its OwnFieldOption, a number a
    /// decimal. Its key is unique to the field. The address stays valid and the same as long as nobody changes the
    /// definition.
    [[nodiscard]] const Column& column() const { return *m_column; }

    /// The stored text as a value of column(); null for an empty text. A text that does not fit the kind (any more) is
    /// given as text.
    [[nodiscard]] Value value(const QString& stored) const;
    /// How people read the stored text: "12,5", "21.11.2026", the label of a choice, "ja". Without the unit.
    [[nodiscard]] QString text(const QString& stored) const;
    /// As text(), with the unit of a number.
    [[nodiscard]] QString textWithUnit(const QString& stored) const;
    /// Reads what people write, a choice by label or id, into the stored text. The error (Rejected) names the field,
    /// the text and, as hint, what is allowed.
    [[nodiscard]] Result<QString> parse(const QString& text) const;
    /// Whether the stored text is one that parse() gives.
    [[nodiscard]] bool fits(const QString& stored) const;

private:
    OwnField m_field;
    QList<OwnFieldOption> m_options;
    const Column* m_column = nullptr;
};

/// The own fields of a file at one moment.
class OwnFieldList
{
public:
    OwnFieldList() = default;
    explicit OwnFieldList(const Reader& reader);
    /// From rows read before; fields and options in list order.
    OwnFieldList(const QList<OwnField>& fields, const QList<OwnFieldOption>& options);
    [[nodiscard]] static Result<OwnFieldList> load(const Store& store);

    [[nodiscard]] const QList<OwnFieldDefinition>& all() const { return m_fields; }
    enum class Which { InUse, WithRetired };
    /// The fields of rows of `entity`, in order.
    [[nodiscard]] QList<OwnFieldDefinition> of(const EntityInfo& entity, Which which = Which::InUse) const;
    /// Null if there is none.
    [[nodiscard]] const OwnFieldDefinition* find(const Id<OwnField>& id) const;
    /// The field of `entity` of that label (letter case does not matter) or id; NotFound, or Rejected for several.
    [[nodiscard]] Result<OwnFieldDefinition> named(const EntityInfo& entity, const QString& label) const;

private:
    QList<OwnFieldDefinition> m_fields;
};

/// The own field whose OwnFieldDefinition::column() it is; null for any other column.
[[nodiscard]] Id<OwnField> ownFieldId(const Column& column);
[[nodiscard]] inline bool isOwnField(const Column& column)
{
    return !ownFieldId(column).isNull();
}

/// The stored values of `row`, by field.
[[nodiscard]] QHash<Id<OwnField>, QString> ownValuesOf(const Reader& reader, const RowRef& row);

/// The stored values of one field, by row. Takes time in proportion to the number of values.
[[nodiscard]] QHash<QUuid, QString> ownValuesOf(const Reader& reader, const Id<OwnField>& field);

/// The values of own fields for all rows, for lists that are filtered, sorted or added up by them.
class OwnColumns
{
public:
    OwnColumns() = default;
    /// Those of `columns` that are own fields; others are passed over.
    OwnColumns(const Reader& reader, const QList<const Column*>& columns);
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    /// Null for a row without a value.
    [[nodiscard]] Value of(const QUuid& row, const Column& column) const { return m_values.value(&column).value(row); }
    /// The value of the record, be it one of its own fields or of its table.
    [[nodiscard]] Value of(const Record& record, const Column& column) const
    {
        const FieldInfo* field = column.asField();
        return field ? record.value(*field) : of(record.id, column);
    }

private:
    QHash<const Column*, QHash<QUuid, Value>> m_values;
};

} // namespace iplan
