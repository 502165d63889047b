// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldtext.h"

#include "core/base/searchtext.h"
#include "core/model/numbertext.h"

#include <cmath>
#include <limits>
#include <QLocale>

namespace iplan
{

namespace
{

bool fitsInt(qint64 number)
{
    return number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
}

/// The options as people read them, or their keys.
QString optionList(const FieldInfo& field, QString (Option::*text)() const)
{
    QStringList out;
    for (const Option& option : field.options())
        out << (option.*text)();
    return out.join(QStringLiteral(", "));
}

QString allowedForm(const FieldInfo& field)
{
    switch (field.kind) {
    case FieldKind::Integer:
        return QStringLiteral("Erlaubt ist eine ganze Zahl, zum Beispiel „2026“.");
    case FieldKind::Decimal:
        return QStringLiteral("Erlaubt ist eine Zahl mit Komma und ohne Tausenderpunkt, zum Beispiel „0,5“ oder "
                              "„1500“.");
    case FieldKind::Boolean:
        return QStringLiteral("Erlaubt sind „ja“ und „nein“.");
    case FieldKind::Money:
        return QStringLiteral("Erlaubt ist ein Betrag in Euro, zum Beispiel „12.500,00“ oder „12500“.");
    case FieldKind::Date:
        return QStringLiteral("Erlaubt ist ein Tag, zum Beispiel „21.11.2026“ oder „2026-11-21“.");
    case FieldKind::PartialDate:
        return QStringLiteral("Erlaubt sind Tag, Monat, Quartal, Jahr oder „offen“, zum Beispiel „21.11.2026“, "
                              "„November 2026“, „4. Quartal 2026“, „2026“.");
    case FieldKind::Enum:
        return QStringLiteral("Erlaubt sind: %1.").arg(optionList(field, &Option::labelText));
    case FieldKind::Reference:
        return QStringLiteral("Erlaubt ist die Kennung (id) eines Eintrags der Art „%1“.")
            .arg(field.target().labelText());
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::RichText:
    case FieldKind::Url:
    case FieldKind::OrderKey:
        break;
    }
    return QStringLiteral("Erlaubt ist Text.");
}

/// What the text should have been, after "ist".
QString notThis(const FieldInfo& field)
{
    switch (field.kind) {
    case FieldKind::Integer:
        return QStringLiteral("keine ganze Zahl");
    case FieldKind::Decimal:
        return QStringLiteral("keine eindeutige Zahl");
    case FieldKind::Boolean:
        return QStringLiteral("weder ja noch nein");
    case FieldKind::Money:
        return QStringLiteral("kein eindeutiger Betrag");
    case FieldKind::Date:
    case FieldKind::PartialDate:
        return QStringLiteral("kein gültiges Datum");
    case FieldKind::Enum:
        return QStringLiteral("keine der Möglichkeiten");
    case FieldKind::Reference:
        return QStringLiteral("keine Kennung");
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::RichText:
    case FieldKind::Url:
    case FieldKind::OrderKey:
        break;
    }
    return QStringLiteral("kein Text");
}

QString shortened(const QString& text)
{
    constexpr int most = 80;
    return text.size() <= most ? text : text.left(most - 1) + QChar(u'…');
}

/// `name`: how the reader knows the field.
tl::unexpected<Error> refuse(const FieldInfo& field, const QString& name, const QString& text, const QString& hint)
{
    const QString keys =
        field.kind == FieldKind::Enum ? QStringLiteral(": ") + optionList(field, &Option::keyText) : QString();
    return fail(ErrorKind::Rejected, QStringLiteral("Feld %1: „%2“ ist %3.").arg(name, shortened(text), notThis(field)),
                hint,
                field.keyText() + keys); // for those who write commands
}

tl::unexpected<Error> refuse(const FieldInfo& field, const QString& text)
{
    return refuse(field, QStringLiteral("„%1“").arg(field.labelText()), text, allowedForm(field));
}

/// 1, or nothing for "no"; no value at all if the text is neither.
std::optional<Value> parseBoolean(const QString& text)
{
    const QString word = text.toLower();
    for (const char* yes : {"ja", "true", "1", "yes", "wahr"}) {
        if (word == QLatin1String(yes))
            return Value(qint64(1));
    }
    for (const char* no : {"nein", "false", "0", "no", "falsch"}) {
        if (word == QLatin1String(no))
            return Value();
    }
    return {};
}

Result<Value> parseOption(const FieldInfo& field, const QString& text)
{
    const QString folded = foldedName(text);
    for (const Option& option : field.options()) {
        if (folded == foldedName(option.keyText()) || folded == foldedName(option.labelText()))
            return Value(option.keyText());
    }
    return refuse(field, text);
}

/// A value that does not fit the kind of its field, as it is.
QString plainText(const Value& value)
{
    if (value.isInteger())
        return QString::number(value.integer());
    return value.isReal() ? decimalText(value.real()) : value.text();
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

QString jsonForm(const FieldInfo& field)
{
    switch (field.kind) {
    case FieldKind::Integer:
        return QStringLiteral("Im JSON steht hier eine ganze Zahl oder null.");
    case FieldKind::Decimal:
        return QStringLiteral("Im JSON steht hier eine Zahl oder null.");
    case FieldKind::Boolean:
        return QStringLiteral("Im JSON steht hier true oder false.");
    case FieldKind::Money:
        return QStringLiteral("Im JSON steht unter „%1“ der Betrag in ganzen Cent oder null.").arg(field.jsonKey());
    case FieldKind::Date:
        return QStringLiteral("Im JSON steht hier ein Tag wie \"2026-11-21\" oder null.");
    case FieldKind::PartialDate:
        return QStringLiteral("Im JSON steht hier \"2026-11-21\", \"2026-11\", \"2026-Q4\", \"2026\", \"open\" oder "
                              "null.");
    case FieldKind::Enum:
        return QStringLiteral("Im JSON steht hier der Schlüssel einer Möglichkeit als Text: %1.")
            .arg(optionList(field, &Option::keyText));
    case FieldKind::Reference:
        return QStringLiteral("Im JSON steht hier die Kennung (id) eines Eintrags der Art „%1“ oder null.")
            .arg(field.target().labelText());
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::RichText:
    case FieldKind::Url:
    case FieldKind::OrderKey:
        break;
    }
    return QStringLiteral("Im JSON steht hier Text oder null.");
}

/// JSON has the keys.
tl::unexpected<Error> refuseJson(const FieldInfo& field, const QString& text)
{
    return refuse(field, QStringLiteral("„%1“ (%2)").arg(field.labelText(), field.keyText()), text, jsonForm(field));
}

/// The whole number in `json`, if it is one.
std::optional<qint64> wholeNumber(const QJsonValue& json)
{
    const qint64 number = json.toInteger(0);
    return number == json.toInteger(1) ? std::optional<qint64>(number) : std::nullopt;
}

} // namespace

QString displayText(const FieldInfo& field, const Value& value)
{
    switch (field.kind) {
    case FieldKind::Boolean:
        return value.integer() != 0 ? QStringLiteral("ja") : QString();
    case FieldKind::Money:
        return value.isInteger() ? formatMoney(Money{value.integer()}) : plainText(value);
    case FieldKind::Decimal:
        return value.isInteger() || value.isReal() ? decimalText(value.real()) : plainText(value);
    case FieldKind::Date: {
        const QDate date = QDate::fromString(value.text(), Qt::ISODate);
        return date.isValid() ? formatDate(date) : plainText(value);
    }
    case FieldKind::PartialDate: {
        const auto date = PartialDate::fromIso(value.text());
        return date && !date->isNull() ? date->toString() : plainText(value);
    }
    case FieldKind::Enum:
        for (const Option& option : field.options()) {
            if (value.text() == QLatin1String(option.key))
                return option.labelText();
        }
        return plainText(value);
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::RichText:
    case FieldKind::Url:
    case FieldKind::Integer:
    case FieldKind::Reference:
    case FieldKind::OrderKey:
        break;
    }
    return plainText(value);
}

Result<Value> parseFieldText(const FieldInfo& field, const QString& text)
{
    if (field.isTextual())
        return normalizedValue(field, Value(text));
    const QString word = normalizedText(text).trimmed();
    if (word.isEmpty())
        return Value();
    switch (field.kind) {
    case FieldKind::Integer:
        if (const auto number = parseWhole(word); number && fitsInt(*number))
            return Value(*number);
        break;
    case FieldKind::Decimal:
        if (const auto number = parseDecimal(word))
            return normalizedValue(field, Value(*number));
        break;
    case FieldKind::Boolean:
        if (const auto answer = parseBoolean(word))
            return *answer;
        break;
    case FieldKind::Money:
        if (const auto amount = parseMoney(word))
            return Value(amount->cents);
        break;
    case FieldKind::Date:
        if (const QDate date = parseDate(word); date.isValid())
            return Value(date.toString(Qt::ISODate));
        break;
    case FieldKind::PartialDate:
        if (const auto date = PartialDate::parse(word); date && !date->isNull())
            return Value(date->toIso());
        break;
    case FieldKind::Enum:
        return parseOption(field, word);
    case FieldKind::Reference:
        if (const QUuid id = idFromText(word); !id.isNull())
            return Value(idText(id));
        break;
    case FieldKind::OrderKey:
        return Value(word);
    default:
        break;
    }
    return refuse(field, word);
}

QJsonValue toJson(const FieldInfo& field, const Value& value)
{
    if (field.kind == FieldKind::Boolean)
        return value.integer() != 0;
    if (value.isInteger())
        return QJsonValue(value.integer());
    if (value.isReal())
        return QJsonValue(value.real());
    return value.isText() ? QJsonValue(value.text()) : QJsonValue(QJsonValue::Null);
}

Result<Value> fromJson(const FieldInfo& field, const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined())
        return Value();
    const auto refused = [&] { return refuseJson(field, jsonText(json)); };
    const QString text = json.toString();
    switch (field.kind) {
    case FieldKind::Boolean:
        return json.isBool() ? Result<Value>(json.toBool() ? Value(qint64(1)) : Value()) : refused();
    case FieldKind::Integer:
        if (const auto number = wholeNumber(json); number && fitsInt(*number))
            return Value(*number);
        return refused();
    case FieldKind::Money:
        if (const auto cents = wholeNumber(json))
            return Value(*cents);
        return refused();
    case FieldKind::Decimal:
        return json.isDouble() ? Result<Value>(normalizedValue(field, Value(json.toDouble()))) : refused();
    default:
        break;
    }
    if (!json.isString())
        return refused();
    if (text.isEmpty())
        return Value();
    if (field.kind == FieldKind::Date) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() && date.toString(Qt::ISODate) == text ? Result<Value>(Value(text)) : refused();
    }
    if (field.kind == FieldKind::PartialDate) {
        const auto date = PartialDate::fromIso(text);
        return date ? Result<Value>(Value(date->toIso())) : refused();
    }
    if (field.kind == FieldKind::Reference) {
        const QUuid id = idFromText(text);
        return id.isNull() ? refused() : Result<Value>(Value(idText(id)));
    }
    return normalizedValue(field, Value(text));
}

Value normalizedValue(const FieldInfo& field, const Value& value)
{
    switch (field.kind) {
    case FieldKind::Boolean:
        return value.integer() != 0 ? Value(qint64(1)) : Value();
    case FieldKind::Integer:
        return value.isInteger() && fitsInt(value.integer()) ? value : Value();
    case FieldKind::Money:
        return value.isInteger() ? value : Value();
    case FieldKind::Decimal: {
        const double real = value.real();
        const bool number = (value.isReal() || value.isInteger()) && std::isfinite(real);
        return number ? Value(real == 0.0 ? 0.0 : real) : Value(); // no minus zero: it is written and compared as zero
    }
    case FieldKind::Text: {
        QString line = normalizedText(value.text());
        return Value(line.replace(u'\n', u' ').replace(u'\t', u' ').trimmed());
    }
    case FieldKind::LongText:
    case FieldKind::RichText:
    case FieldKind::Url:
        return Value(normalizedText(value.text()));
    case FieldKind::Date:
    case FieldKind::PartialDate:
    case FieldKind::Enum:
    case FieldKind::Reference:
    case FieldKind::OrderKey:
        break;
    }
    return Value(storableText(value.text()));
}

} // namespace iplan
