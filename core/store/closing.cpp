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
        if (closing.children == &child && closes(closing, owner))
            return closedBy(closing);
    }
    return {};
}

Closed closedByOwner(const Record& row, const FindRow& find)
{
    if (!isClosedWithOwner(*row.entity))
        return {};
    for (const FieldInfo& field : row.entity->fields) {
        if (!field.has(IsOwner) || row.value(field).isNull())
            continue;
        const auto owner = find({&field.target(), idFromText(row.value(field).text())});
        if (const Closed closed = owner ? closedChildren(*owner, *row.entity) : Closed())
            return closed;
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
    }
    return closedByOwner(row, find);
}

} // namespace iplan
