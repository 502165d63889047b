// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/ownfields.h"

#include "core/model/fieldtext.h"

namespace iplan
{

Result<> setOwnField(Writer& writer, const Id<OwnField>& field, const RowRef& row, const QString& text)
{
    const Reader& reader = writer.reader();
    const OwnFieldList fields(reader);
    const OwnFieldDefinition* definition = fields.find(field);
    if (!definition)
        return fail(ErrorKind::NotFound, QStringLiteral("Das eigene Feld %1 gibt es nicht.").arg(field.text()),
                    QStringLiteral("Prüfen Sie die Liste „Eigene Felder“."));
    if (!reader.find(row))
        return fail(ErrorKind::NotFound, QStringLiteral("Den Eintrag %1 gibt es nicht.").arg(idText(row.id)),
                    QStringLiteral("Prüfen Sie die Kennung."));
    if (definition->owner() != row.entity)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Das eigene Feld „%1“ gehört nicht zu der Art „%2“.")
                        .arg(definition->field().label, row.entity->labelText()),
                    QStringLiteral("Unter „Eigene Felder“ steht, wozu ein Feld gehört."));
    IPLAN_TRY_ASSIGN(const auto stored, definition->parse(text));
    const Id<OwnFieldValue> id = ownFieldValueId(field, row);
    const bool isNew = !reader.find(id);
    if (isNew && stored.isEmpty())
        return {};
    OwnFieldValue value;
    value.id = id;
    value.ownField = field;
    value.value = stored;
    Record record = toRecord(value);
    record.setValue(*ownFieldLink(*row.entity), idText(row.id));
    writer.put(record);
    return {};
}

QList<ColumnValue> columnValues(const QList<FieldValue>& values)
{
    return QList<ColumnValue>(values.begin(), values.end());
}

Result<> setFieldValues(Writer& writer, const RowRef& row, const QList<ColumnValue>& values)
{
    QList<FieldValue> others;
    for (const ColumnValue& value : values) {
        if (const FieldInfo* field = value.column->asField())
            others << FieldValue{field, value.value};
        else
            IPLAN_TRY(setOwnField(writer, ownFieldId(*value.column), row, displayText(*value.column, value.value)));
    }
    return others.isEmpty() ? Result<>() : writer.set(row, others);
}

} // namespace iplan
