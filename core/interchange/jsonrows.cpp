// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonrows.h"

#include "core/base/orderkey.h"
#include "core/base/shortened.h"
#include "core/query/ownfields.h"
#include "core/store/rowjson.h"
#include "core/store/writer.h"

namespace iplan
{

namespace
{

const QString kId = QStringLiteral("id");
const QString kDeleted = QStringLiteral("deleted");
const QString kKey = QStringLiteral("@key");

/// The row that "@key" or "@entity/key" names as a value of `field`.
QUuid namedId(const FieldInfo& field, const QString& text)
{
    const QString prefix = field.target().keyText() + u'/';
    const QString key = text.mid(1);
    return derivedId(key.startsWith(prefix) ? key : prefix + key);
}

constexpr qsizetype kTextShown = 60; ///< of what a file says, in a message

bool isName(const FieldInfo& field, const QJsonValue& json)
{
    return field.kind == FieldKind::Reference && json.isString() && json.toString().startsWith(u'@');
}

} // namespace

JsonRows::JsonRows(const EntityInfo& entity, QJsonArray rows) : m_entity(&entity), m_rows(std::move(rows))
{
    for (const FieldInfo& field : entity.fields)
        m_fields.insert(field.jsonKey(), &field);
}

QString JsonRows::place(qsizetype index) const
{
    const QJsonObject object = m_rows.at(index).toObject();
    const FieldInfo* code = m_entity->fieldFlagged(IsCode);
    QString name = object.value(kId).toString(object.value(kKey).toString());
    if (name.isEmpty() && code)
        name = object.value(code->jsonKey()).toString();
    const QString place = QStringLiteral("„%1“, Eintrag %2").arg(m_entity->keyText()).arg(index + 1);
    return name.isEmpty() ? place : place + QStringLiteral(" (%1)").arg(shortened(name, kTextShown));
}

Error JsonRows::refused(qsizetype index, const QString& what, const QString& hint) const
{
    return {ErrorKind::Rejected, place(index) + QStringLiteral(": ") + what, hint, {}};
}

Result<> JsonRows::readMember(Record& record, const QString& key, const QJsonValue& json, qsizetype index) const
{
    if (key == kId || key == kKey)
        return {};
    if (key == kDeleted) {
        if (!json.isBool())
            return tl::unexpected<Error>(refused(index, QStringLiteral("„deleted“ ist weder true noch false."),
                                                 QStringLiteral("true heißt: liegt im Papierkorb.")));
        record.deleted = json.toBool();
        return {};
    }
    const FieldInfo* field = m_fields.value(key);
    if (!field) {
        QStringList known = m_fields.keys();
        known.sort();
        return tl::unexpected<Error>(
            refused(index, QStringLiteral("Das Feld „%1“ gibt es nicht.").arg(shortened(key, kTextShown)),
                    QStringLiteral("Es gibt: id, deleted, %1.").arg(known.join(QLatin1String(", ")))));
    }
    if (isName(*field, json)) {
        record.setValue(*field, idText(namedId(*field, json.toString())));
        return {};
    }
    const Result<Value> value = valueFromJson(*field, json);
    if (!value)
        return tl::unexpected<Error>(refused(index, value.error().message, value.error().hint));
    record.setValue(*field, *value);
    return {};
}

Result<> JsonRows::setId(Record& record, const QJsonObject& object, qsizetype index) const
{
    if (const QJsonValue id = object.value(kId); !id.isUndefined()) {
        record.id = idFromText(id.toString());
        if (record.id.isNull())
            return tl::unexpected<Error>(
                refused(index, QStringLiteral("Die Kennung (id) ist ungültig."),
                        QStringLiteral("Eine Kennung sieht so aus: \"0192e4a1-7c1b-7f3e-8a54-2b9d6c0f1e23\".")));
        return {};
    }
    const FieldInfo* code = m_entity->fieldFlagged(IsCode);
    const QJsonValue named = object.value(kKey);
    const QString key = named.isUndefined() && code ? record.value(*code).text() : named.toString();
    if (m_entity->role == EntityRole::Link && key.isEmpty()) {
        record.id = Writer::linkId(record);
        return {};
    }
    if (m_entity == &entityOf<OwnFieldValue>() && key.isEmpty()) {
        const auto value = fromRecord<OwnFieldValue>(record);
        const RowRef row = ownFieldRow(value);
        if (row.isNull() || value.ownField.isNull())
            return tl::unexpected<Error>(
                refused(index, QStringLiteral("Es fehlt, zu welchem Feld und zu welchem Eintrag der Wert gehört."),
                        QStringLiteral("Nötig sind „ownField“ und eines von „measure“, „person“, „organization“ und "
                                       "„workingGroup“.")));
        record.id = ownFieldValueId(value.ownField, row).uuid();
        return {};
    }
    if (key.isEmpty())
        return tl::unexpected<Error>(refused(index, QStringLiteral("Die Kennung (id) fehlt."),
                                             QStringLiteral("Nötig ist „id“ oder, in Dateien von Hand, „@key“.")));
    record.id = derivedId(m_entity->keyText() + u'/' + key);
    for (const FieldInfo& field : m_entity->fields) {
        if (field.kind == FieldKind::OrderKey && record.value(field).isNull())
            record.setValue(field, orderKeyAt(static_cast<int>(index)));
    }
    return {};
}

Result<Record> JsonRows::row(qsizetype index) const
{
    const QJsonValue json = m_rows.at(index);
    if (!json.isObject())
        return tl::unexpected<Error>(refused(index, QStringLiteral("Das ist kein Objekt."),
                                             QStringLiteral("Jeder Eintrag steht in geschweiften Klammern.")));
    const QJsonObject object = json.toObject();
    Record record = emptyRecord(*m_entity);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        IPLAN_TRY(readMember(record, it.key(), it.value(), index));
    IPLAN_TRY(setId(record, object, index));
    return record;
}

QList<std::pair<RowRef, QString>> JsonRows::namedRows(qsizetype index) const
{
    QList<std::pair<RowRef, QString>> out;
    const QJsonObject object = m_rows.at(index).toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const FieldInfo* field = m_fields.value(it.key());
        if (field && isName(*field, it.value()))
            out.append({RowRef{&field->target(), namedId(*field, it.value().toString())}, it.value().toString()});
    }
    return out;
}

} // namespace iplan
