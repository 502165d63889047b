// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QHash>
#include <QJsonObject>

namespace iplan::cli
{

using FieldList = QList<const FieldInfo*>;

/// All fields of the entity, or those that lists show.
[[nodiscard]] FieldList allFields(const EntityInfo& entity);
[[nodiscard]] FieldList listFields(const EntityInfo& entity);

/// Rows as people and programs read them: references by name in text, by id in JSON. Looks names up once.
class RecordOutput
{
public:
    explicit RecordOutput(const Reader& reader) : m_reader(reader) {}

    /// What people call the row; of a row without name (a link, an amount) the fields that lists show; its id if it is
    /// not there.
    [[nodiscard]] QString title(const RowRef& row);
    /// The fields that lists show in one line, but for the field `without`.
    [[nodiscard]] QString listLine(const Record& record, const FieldInfo* without = nullptr);
    /// A value of the field for people: names instead of ids, text without marks.
    [[nodiscard]] QString text(const FieldInfo& field, const Value& value);
    /// The flat object of docs/cli.md: "id", each field under its JSON key, and for references "…Title" beside it.
    [[nodiscard]] QJsonObject json(const Record& record, const FieldList& fields);
    /// Own fields with a value by label, as people read them.
    [[nodiscard]] QJsonObject ownFieldsJson(const RowRef& row) const;
    /// Label and value of all fields under the headings of the form, then the own fields that have a value.
    [[nodiscard]] QString fieldsText(const Record& record);

private:
    /// Heading and value of the own fields that have a value.
    [[nodiscard]] QList<std::pair<QString, QString>> ownFields(const RowRef& row) const;
    const Reader& m_reader;
    QHash<RowRef, QString> m_titles;
};

} // namespace iplan::cli
