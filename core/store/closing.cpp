// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/closing.h"

#include "core/store/unitcodec.h"

#include <algorithm>

namespace iplan
{

namespace
{

Closed closedBy(const Closing& closing)
{
    return {QString::fromUtf8(closing.reason), QString::fromUtf8(closing.remedy)};
}

/// Whether `row` closes by this line of the table.
bool closes(const Closing& closing, const Record& row)
{
    if (!closing.refuses || closing.entity != row.entity)
        return false;
    const Value value = encodeUnit(row, closing.unit);
    if (closing.values.isEmpty())
        return !value.isNull();
    // The unit of a state holds its reason, too; the state itself is what closes.
    return closing.values.contains(row.value(closing.unit).text());
}

/// What the row refers to by that field; nothing where it refers to nothing.
std::optional<Record> referredBy(const Record& row, const FieldInfo& field, const FindRow& find)
{
    const Value& value = row.value(field);
    return value.isNull() ? std::nullopt : find({&field.target(), idFromText(value.text())});
}

/// The rows of closing.entity that `row`, one of closing.children, belongs to.
QList<Record> ownersBy(const Closing& closing, const Record& row, const FindRow& find)
{
    QList<Record> out;
    if (closing.paths.isEmpty()) {
        for (const FieldInfo& field : row.entity->fields) {
            const bool leads = field.has(IsOwner) && &field.target() == closing.entity;
            if (const auto owner = leads ? referredBy(row, field, find) : std::nullopt)
                out << *owner;
        }
    }
    for (const QString& path : closing.paths) {
        std::optional<Record> at = row;
        const QStringList keys = path.split(u'.');
        for (auto key = keys.begin(); at && key != keys.end(); ++key)
            at = referredBy(*at, *at->entity->field(*key), find);
        if (at)
            out << *at;
    }
    return out;
}

/// Whether `row` is closed by this line of the table because of what it belongs to.
bool closesWithOwner(const Closing& closing, const Record& row, const FindRow& find)
{
    return closing.refuses && closing.children == row.entity &&
           std::ranges::any_of(ownersBy(closing, row, find),
                               [&closing](const Record& owner) { return closes(closing, owner); });
}

} // namespace

bool closesRows(const Record& row)
{
    return std::ranges::any_of(closings(), [&row](const Closing& closing) { return closes(closing, row); });
}

bool isClosedWithOwner(const EntityInfo& entity)
{
    return std::ranges::any_of(closings(), [&entity](const Closing& closing) { return closing.children == &entity; });
}

FindRow findIn(const Reader& reader)
{
    return [&reader](const RowRef& row) { return reader.find(row); };
}

Closed closedChildren(const Record& owner, const EntityInfo& child)
{
    for (const Closing& closing : closings()) {
        if (closing.children == &child && closing.paths.isEmpty() && closes(closing, owner))
            return closedBy(closing);
    }
    return {};
}

Closed closedByOwner(const Record& row, const FindRow& find)
{
    for (const Closing& closing : closings()) {
        if (closing.childUnits.isEmpty() && closesWithOwner(closing, row, find))
            return closedBy(closing);
    }
    return {};
}

Closed keptByOwner(const Record& row, const FindRow& find)
{
    for (const Closing& closing : closings()) {
        if (closesWithOwner(closing, row, find))
            return closedBy(closing);
    }
    return {};
}

Closed keptRow(const Record& row)
{
    for (const Closing& closing : closings()) {
        if (closing.keeps && closes(closing, row))
            return closedBy(closing);
    }
    return {};
}

Closed closedField(const Record& row, const Column& column, const FindRow& find)
{
    if (column.has(LinkEnd))
        return {QStringLiteral("Wird nicht geändert, sondern gelöst und neu verknüpft."),
                QStringLiteral("Lösen Sie die Verknüpfung und legen Sie sie neu an.")};
    const FieldInfo* field = column.asField();
    for (const Closing& closing : closings()) {
        if (field && closing.entity == row.entity && closing.closedUnits.contains(field->unitText()) &&
            closes(closing, row))
            return closedBy(closing);
        const bool isPart = closing.childUnits.isEmpty() ||
                            (field && closing.childUnits.contains(field->unitText()) && !row.value(*field).isNull());
        if (isPart && closesWithOwner(closing, row, find))
            return closedBy(closing);
    }
    return {};
}

Closed notedByProgram(const Column& column)
{
    if (!column.has(ByProgram))
        return {};
    return {QStringLiteral("„%1“ trägt das Programm ein.").arg(column.labelText()), QString::fromUtf8(column.help)};
}

Closed closedByHand(const Record& row, const Column& column, const FindRow& find)
{
    const Closed noted = notedByProgram(column);
    return noted ? noted : closedField(row, column, find);
}

} // namespace iplan
