// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unitcodec.h"

#include "core/store/unitfields.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace iplan
{

namespace
{

constexpr qsizetype kCompressFrom = 1024;

QJsonValue toJsonScalar(const Value& value)
{
    if (value.isText())
        return value.text();
    if (value.isInteger())
        return value.integer();
    if (value.isReal())
        return value.real();
    return {};
}

Value fromJsonScalar(const QJsonValue& json, FieldKind kind)
{
    if (json.isString())
        return json.toString();
    if (json.isDouble())
        return kind == FieldKind::Decimal ? Value(json.toDouble()) : Value(json.toInteger());
    return {};
}

QJsonObject parsed(const Value& unitValue)
{
    return QJsonDocument::fromJson(unitValue.text().toUtf8()).object();
}

} // namespace

Value encodeUnit(const Record& record, const QString& unit, const Value& previous)
{
    if (unit == kDeletedUnit)
        return Value(qint64(record.deleted ? 1 : 0));
    const auto fields = fieldsOfUnit(*record.entity, unit);
    if (fields.size() == 1)
        return record.value(*fields.first());
    QJsonObject object = parsed(previous);
    for (const FieldInfo* field : fields) {
        const Value value = record.value(*field);
        if (value.isNull())
            object.remove(field->keyText());
        else
            object.insert(field->keyText(), toJsonScalar(value));
    }
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void decodeUnit(Record& record, const QString& unit, const Value& value)
{
    if (unit == kDeletedUnit) {
        record.deleted = value.integer() != 0;
        return;
    }
    const auto fields = fieldsOfUnit(*record.entity, unit);
    if (fields.size() == 1) {
        record.setValue(*fields.first(), value);
        return;
    }
    const QJsonObject object = parsed(value);
    for (const FieldInfo* field : fields)
        record.setValue(*field, fromJsonScalar(object.value(field->keyText()), field->kind));
}

Value fieldOfUnit(const FieldInfo& field, const EntityInfo& entity, const Value& unitValue)
{
    if (fieldsOfUnit(entity, field.unitText()).size() == 1)
        return unitValue;
    return fromJsonScalar(parsed(unitValue).value(field.keyText()), field.kind);
}

QString textOfUnit(const QString& encoded)
{
    const QJsonDocument several =
        encoded.startsWith(u'{') ? QJsonDocument::fromJson(encoded.toUtf8()) : QJsonDocument();
    if (!several.isObject())
        return encoded;
    QStringList out;
    for (const QJsonValue& value : several.object())
        out << value.toString();
    return out.join(u'\n');
}

TextForm textFormOfUnit(const EntityInfo* entity, const QString& unit)
{
    const auto fields = entity ? fieldsOfUnit(*entity, unit) : QList<const FieldInfo*>();
    // What is hidden is no text of people (frozen content of an edition).
    if (fields.size() != 1 || fields.first()->has(Hidden))
        return TextForm::None;
    if (fields.first()->kind == FieldKind::RichText)
        return TextForm::Blocks;
    return fields.first()->kind == FieldKind::LongText ? TextForm::Lines : TextForm::None;
}

bool isPacked(const Value& value)
{
    return value.isText() && value.text().size() > kCompressFrom;
}

QVariant toStored(const Value& value)
{
    if (isPacked(value))
        return qCompress(value.text().toUtf8());
    return value.toVariant();
}

Value fromStored(const QVariant& stored)
{
    if (stored.typeId() == QMetaType::QByteArray)
        return QString::fromUtf8(qUncompress(stored.toByteArray()));
    return Value::fromVariant(stored);
}

} // namespace iplan
