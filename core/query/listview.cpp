// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/listview.h"
#include "core/model/kindtraits.h"

#include "core/model/fieldtext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace iplan
{

namespace
{

struct OperatorKey {
    ListOperator op;
    const char* key; ///< in files; never changed
};
constexpr OperatorKey kOperatorKeys[] = {
    {ListOperator::Equals, "equals"},     {ListOperator::EqualsNot, "equalsNot"},
    {ListOperator::Contains, "contains"}, {ListOperator::ContainsNot, "containsNot"},
    {ListOperator::StartsWith, "starts"}, {ListOperator::Less, "less"},
    {ListOperator::AtMost, "atMost"},     {ListOperator::AtLeast, "atLeast"},
    {ListOperator::Greater, "greater"},   {ListOperator::Empty, "empty"},
    {ListOperator::NotEmpty, "notEmpty"},
};

bool isMeasured(FieldKind kind)
{
    return traitsOf(kind).isNumber;
}

bool isDated(FieldKind kind)
{
    return traitsOf(kind).isDay;
}

std::optional<ListCondition> comparison(const Column& field, const QString& sign, const QString& text)
{
    static const QHash<QString, ListOperator> operators{{QStringLiteral("<="), ListOperator::AtMost},
                                                        {QStringLiteral(">="), ListOperator::AtLeast},
                                                        {QStringLiteral("<"), ListOperator::Less},
                                                        {QStringLiteral(">"), ListOperator::Greater},
                                                        {QStringLiteral("="), ListOperator::Equals}};
    if (field.kind == FieldKind::Reference)
        return std::nullopt; // compares by label, and that is what "contains" does
    const auto value = parseFieldText(field, text);
    if (!value || value->isNull())
        return std::nullopt;
    return ListCondition{&field, operators.value(sign), *value};
}

QJsonObject orderToJson(const ListOrderKey& key)
{
    return {{QStringLiteral("field"), key.field->keyText()}, {QStringLiteral("descending"), key.descending}};
}

ListOrder orderFromJson(const QJsonArray& array, const FieldSource& fields)
{
    ListOrder out;
    for (const QJsonValue& entry : array) {
        if (const Column* field = fields(entry[QLatin1String("field")].toString()))
            out << ListOrderKey{field, entry[QLatin1String("descending")].toBool()};
    }
    return out;
}

QJsonObject conditionToJson(const ListCondition& condition)
{
    QString op;
    for (const OperatorKey& known : kOperatorKeys) {
        if (known.op == condition.op)
            op = QLatin1String(known.key);
    }
    const bool asText = condition.op == ListOperator::Contains || condition.op == ListOperator::ContainsNot ||
                        condition.op == ListOperator::StartsWith;
    return {{QStringLiteral("field"), condition.field->keyText()},
            {QStringLiteral("is"), op},
            {QStringLiteral("text"), asText},
            {QStringLiteral("value"),
             asText ? QJsonValue(condition.value.text()) : toJson(*condition.field, condition.value)}};
}

std::optional<ListCondition> conditionFromJson(const QJsonValue& json, const FieldSource& fields)
{
    const Column* field = fields(json[QLatin1String("field")].toString());
    const QString op = json[QLatin1String("is")].toString();
    const auto known = std::find_if(std::begin(kOperatorKeys), std::end(kOperatorKeys),
                                    [&op](const OperatorKey& one) { return op == QLatin1String(one.key); });
    if (!field || known == std::end(kOperatorKeys))
        return std::nullopt;
    const QJsonValue value = json[QLatin1String("value")];
    if (json[QLatin1String("text")].toBool())
        return ListCondition{field, known->op, value.toString()};
    const auto read = fromJson(*field, value);
    return read ? std::optional(ListCondition{field, known->op, *read}) : std::nullopt;
}

} // namespace

QList<ListOperator> operatorsFor(const Column& field)
{
    using O = ListOperator;
    if (field.kind == FieldKind::Boolean)
        return {O::Equals};
    if (field.kind == FieldKind::Enum || field.kind == FieldKind::Reference)
        return {O::Equals, O::EqualsNot, O::Contains, O::Empty, O::NotEmpty};
    if (isMeasured(field.kind) || isDated(field.kind))
        return {O::AtLeast, O::AtMost, O::Equals, O::EqualsNot, O::Greater, O::Less, O::Empty, O::NotEmpty};
    return {O::Contains, O::ContainsNot, O::Equals, O::StartsWith, O::Empty, O::NotEmpty};
}

QString operatorLabel(ListOperator op, const Column& field)
{
    const bool dated = isDated(field.kind);
    switch (op) {
    case ListOperator::Equals:
        return QStringLiteral("ist");
    case ListOperator::EqualsNot:
        return QStringLiteral("ist nicht");
    case ListOperator::Contains:
        return QStringLiteral("enthält");
    case ListOperator::ContainsNot:
        return QStringLiteral("enthält nicht");
    case ListOperator::StartsWith:
        return QStringLiteral("beginnt mit");
    case ListOperator::Less:
        return dated ? QStringLiteral("vor") : QStringLiteral("weniger als");
    case ListOperator::AtMost:
        return dated ? QStringLiteral("bis") : QStringLiteral("höchstens");
    case ListOperator::AtLeast:
        return dated ? QStringLiteral("ab") : QStringLiteral("mindestens");
    case ListOperator::Greater:
        return dated ? QStringLiteral("nach") : QStringLiteral("mehr als");
    case ListOperator::Empty:
        return QStringLiteral("ist leer");
    case ListOperator::NotEmpty:
        return QStringLiteral("ist nicht leer");
    }
    return {};
}

bool takesValue(ListOperator op)
{
    return op != ListOperator::Empty && op != ListOperator::NotEmpty;
}

QString conditionText(const ListCondition& condition, const LabelSource& labels)
{
    QString out = condition.field->labelText() + u' ' + operatorLabel(condition.op, *condition.field);
    if (!takesValue(condition.op))
        return out;
    const bool asText = condition.op == ListOperator::Contains || condition.op == ListOperator::ContainsNot ||
                        condition.op == ListOperator::StartsWith;
    QString value = asText ? QStringLiteral("„%1“").arg(condition.value.text())
                           : cellText(*condition.field, condition.value, labels);
    if (condition.field->kind == FieldKind::Boolean && condition.value.isNull())
        value = QStringLiteral("nein");
    return out + u' ' + value;
}

std::optional<ListCondition> conditionFromText(const Column& field, const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return std::nullopt;
    if (wanted == u"-")
        return ListCondition{&field, ListOperator::Empty, {}};
    if (wanted == u"*")
        return ListCondition{&field, ListOperator::NotEmpty, {}};
    for (const QString& sign :
         {QStringLiteral("<="), QStringLiteral(">="), QStringLiteral("<"), QStringLiteral(">"), QStringLiteral("=")}) {
        if (!wanted.startsWith(sign))
            continue;
        if (auto found = comparison(field, sign, wanted.mid(sign.size()).trimmed()))
            return found;
        break;
    }
    return ListCondition{&field, ListOperator::Contains, wanted};
}

QString listViewToText(const ListView& view)
{
    QJsonArray conditions;
    for (const ListCondition& condition : view.filter.conditions)
        conditions << conditionToJson(condition);
    QJsonArray order;
    for (const ListOrderKey& key : view.order)
        order << orderToJson(key);
    const QJsonObject out{{QStringLiteral("columns"), QJsonArray::fromStringList(view.columns)},
                          {QStringLiteral("words"), view.words},
                          {QStringLiteral("any"), view.filter.match == ListFilter::Match::Any},
                          {QStringLiteral("conditions"), conditions},
                          {QStringLiteral("order"), order},
                          {QStringLiteral("groupBy"), view.groupBy ? view.groupBy->keyText() : QString()},
                          {QStringLiteral("folded"), QJsonArray::fromStringList(view.folded)}};
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

ListView listViewFromText(const QString& text, const FieldSource& fields)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    ListView out;
    for (const QJsonValue& column : json[QLatin1String("columns")].toArray()) {
        if (fields(column.toString()))
            out.columns << column.toString();
    }
    out.words = json[QLatin1String("words")].toString();
    out.filter.match = json[QLatin1String("any")].toBool() ? ListFilter::Match::Any : ListFilter::Match::All;
    for (const QJsonValue& condition : json[QLatin1String("conditions")].toArray()) {
        if (auto read = conditionFromJson(condition, fields))
            out.filter.conditions << *read;
    }
    out.order = orderFromJson(json[QLatin1String("order")].toArray(), fields);
    out.groupBy = fields(json[QLatin1String("groupBy")].toString());
    for (const QJsonValue& key : json[QLatin1String("folded")].toArray()) {
        if (out.groupBy)
            out.folded << key.toString();
    }
    return out;
}

} // namespace iplan
