// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/duplicaterow.h"

#include "core/model/closing.h"
#include "core/model/entities.h"
#include "core/ops/copymeasure.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// Whether a value of the field closes rows: a copy of an adopted row is not adopted (core/model/closing.h).
bool closes(const EntityInfo& entity, const FieldInfo& field)
{
    return std::ranges::any_of(closings(), [&](const Closing& closing) {
        return closing.entity == &entity && closing.unit == field.unitText();
    });
}

/// What tells about the one row only.
bool isOfOneRow(const EntityInfo& entity, const FieldInfo& field)
{
    static const QStringList own{QStringLiteral("mergedInto"), QStringLiteral("retired"),
                                 QStringLiteral("refusedOn"),  QStringLiteral("refusalReason"),
                                 QStringLiteral("frozenOn"),   QStringLiteral("freezeReason"),
                                 QStringLiteral("reopenedOn"), QStringLiteral("reopenReason")};
    return field.has(IsCode) || field.kind == FieldKind::OrderKey || own.contains(field.keyText()) ||
           closes(entity, field);
}

Value ofNextYear(const Value& year)
{
    return year.isNull() ? Value() : Value(year.integer() + 1);
}

} // namespace

Result<RowRef> duplicateRow(Writer& writer, const RowRef& row)
{
    if (row.entity == &entityOf<Measure>()) {
        IPLAN_TRY_ASSIGN(const auto made, copyMeasureAsTemplate(writer, Id<Measure>(row.id)));
        return rowRef(made);
    }
    const auto stored = row.isNull() ? std::nullopt : writer.reader().find(row);
    if (!stored || stored->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Den Eintrag gibt es nicht mehr."),
                    QStringLiteral("Wählen Sie einen anderen aus."));
    if (row.entity->role == EntityRole::Link)
        return fail(ErrorKind::Rejected, QStringLiteral("Eine Verknüpfung gibt es nur einmal."),
                    QStringLiteral("Verknüpfen Sie mit einem anderen Eintrag."));
    QList<ColumnValue> values;
    for (const FieldInfo& field : row.entity->fields) {
        const bool isYear = row.entity == &entityOf<CostItem>() && field.keyText().startsWith(u"year");
        if (!isOfOneRow(*row.entity, field) && !stored->value(field).isNull())
            values << ColumnValue{&field, isYear ? ofNextYear(stored->value(field)) : stored->value(field)};
    }
    return createRow(writer, *row.entity, values);
}

QString duplicateOperation(const EntityInfo& entity)
{
    return operationKey(entity, &entity == &entityOf<Measure>() ? "copy" : "create");
}

} // namespace iplan
