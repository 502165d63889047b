// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowjson.h"

#include "core/base/richtext.h"
#include "core/model/fieldtext.h"

namespace iplan
{

QJsonObject rowToJson(const Record& row, const ShowsValue& shows)
{
    QJsonObject out{{QStringLiteral("id"), idText(row.id)}};
    if (row.deleted)
        out.insert(QStringLiteral("deleted"), true);
    for (const FieldInfo& field : row.entity->fields) {
        Value value = row.value(field);
        if (value.isNull() || (shows && !shows(field, value)))
            continue;
        // Reading makes foreign HTML clean; what stands here must come through it unchanged.
        if (field.kind == FieldKind::RichText)
            value = normalizedValue(field, richTextToHtml(parseRichText(value.text())));
        if (!value.isNull())
            out.insert(field.jsonKey(), toJson(field, value));
    }
    return out;
}

Result<Value> valueFromJson(const FieldInfo& field, const QJsonValue& json)
{
    Result<Value> value = fromJson(field, json);
    if (value && field.kind == FieldKind::RichText && !value->isNull())
        return Value(richTextToHtml(parseRichText(value->text())));
    return value;
}

Result<Record> rowFromJson(const EntityInfo& entity, const QJsonObject& object)
{
    Record record = emptyRecord(entity, idFromText(object.value(QStringLiteral("id")).toString()));
    record.deleted = object.value(QStringLiteral("deleted")).toBool();
    for (const FieldInfo& field : entity.fields) {
        const QJsonValue json = object.value(field.jsonKey());
        if (json.isUndefined())
            continue;
        IPLAN_TRY_ASSIGN(const auto value, valueFromJson(field, json));
        record.setValue(field, value);
    }
    return record;
}

} // namespace iplan
