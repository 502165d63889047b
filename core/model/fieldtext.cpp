// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldtext.h"

#include "core/base/searchtext.h"
#include "core/base/shortened.h"
#include "core/model/kindtraits.h"

#include <QLocale>

namespace iplan
{

namespace
{

constexpr qsizetype kTextShown = 80; ///< of what somebody wrote, in a message

QString allowedForm(const Column& field)
{
    return traitText(traitsOf(field.kind).allowed, field, &Option::labelText);
}

/// `name`: how the reader knows the field.
tl::unexpected<Error> refuse(const Column& field, const QString& name, const QString& text, const QString& hint)
{
    const QString keys = field.kind == FieldKind::Enum ? traitText(": %1", field, &Option::keyText) : QString();
    const QString notThis = QString::fromUtf8(traitsOf(field.kind).notThis);
    return fail(ErrorKind::Rejected,
                QStringLiteral("Feld %1: „%2“ ist %3.").arg(name, shortened(text, kTextShown), notThis), hint,
                field.keyText() + keys); // for those who write commands
}

tl::unexpected<Error> refuse(const Column& field, const QString& text)
{
    return refuse(field, QStringLiteral("„%1“").arg(field.labelText()), text, allowedForm(field));
}

QString jsonText(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(json.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array:
        return QStringLiteral("[…]");
    case QJsonValue::Object:
        return QStringLiteral("{…}");
    default:
        return QStringLiteral("null");
    }
}

/// JSON has the keys.
tl::unexpected<Error> refuseJson(const Column& field, const QString& text)
{
    return refuse(field, QStringLiteral("„%1“ (%2)").arg(field.labelText(), field.keyText()), text,
                  traitText(traitsOf(field.kind).inJson, field, &Option::keyText));
}

/// The whole number in `json`, if it is one.
std::optional<qint64> wholeNumber(const QJsonValue& json)
{
    const qint64 number = json.toInteger(0);
    return number == json.toInteger(1) ? std::optional<qint64>(number) : std::nullopt;
}

} // namespace

QString displayText(const Column& field, const Value& value)
{
    return traitsOf(field.kind).print(field, value);
}

Result<Value> parseFieldText(const Column& field, const QString& text)
{
    if (field.isTextual())
        return normalizedValue(field, Value(text));
    const QString word = normalizedText(text).trimmed();
    if (word.isEmpty())
        return Value();
    if (const auto value = traitsOf(field.kind).parse(field, word))
        return *value;
    return refuse(field, word);
}

QJsonValue toJson(const Column& field, const Value& value)
{
    if (field.kind == FieldKind::Boolean)
        return value.integer() != 0;
    if (value.isInteger())
        return QJsonValue(value.integer());
    if (value.isReal())
        return QJsonValue(value.real());
    return value.isText() ? QJsonValue(value.text()) : QJsonValue(QJsonValue::Null);
}

namespace
{

/// What a text in JSON means where it is not just a text.
std::optional<Value> fromJsonText(const Column& field, const QString& text)
{
    switch (field.kind) {
    case FieldKind::Date:
    case FieldKind::DateTime: {
        // Only the stored form: what people write is not for programs.
        const auto value = traitsOf(field.kind).parse(field, text);
        return value && value->text() == text ? value : std::nullopt;
    }
    case FieldKind::PartialDate: {
        const auto date = PartialDate::fromIso(text);
        return date ? std::optional(Value(date->toIso())) : std::nullopt;
    }
    case FieldKind::Reference:
        return traitsOf(field.kind).parse(field, text);
    default:
        return normalizedValue(field, Value(text));
    }
}

std::optional<Value> fromJsonNumber(const Column& field, const QJsonValue& json)
{
    if (field.kind == FieldKind::Decimal)
        return json.isDouble() ? std::optional(normalizedValue(field, Value(json.toDouble()))) : std::nullopt;
    const auto number = wholeNumber(json);
    const Value value = number ? normalizedValue(field, Value(*number)) : Value();
    return value.isNull() ? std::nullopt : std::optional(value);
}

} // namespace

Result<Value> fromJson(const Column& field, const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined())
        return Value();
    const auto orRefused = [&](const std::optional<Value>& value) -> Result<Value> {
        return value ? Result<Value>(*value) : refuseJson(field, jsonText(json));
    };
    if (field.kind == FieldKind::Boolean)
        return orRefused(json.isBool() ? std::optional(json.toBool() ? Value(qint64(1)) : Value()) : std::nullopt);
    if (traitsOf(field.kind).isNumber)
        return orRefused(fromJsonNumber(field, json));
    if (json.isString() && json.toString().isEmpty())
        return Value();
    return orRefused(json.isString() ? fromJsonText(field, json.toString()) : std::nullopt);
}

Value normalizedValue(const Column& field, const Value& value)
{
    return traitsOf(field.kind).normalize(value);
}

} // namespace iplan
