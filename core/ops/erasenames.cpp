// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/erasenames.h"

#include "core/base/nameredaction.h"
#include "core/model/entities.h"
#include "core/ops/moduleversion.h"
#include "core/store/closing.h"
#include "core/store/operation.h"
#include "core/store/rowjson.h"

#include <QJsonDocument>

namespace iplan
{

namespace
{

NameRedaction redactionOf(const Reader& reader, const QList<RowRef>& persons, QDate day)
{
    QStringList names;
    QStringList givenNames;
    for (const RowRef& row : persons) {
        if (row.entity == &entityOf<Author>()) {
            if (const auto author = reader.find(Id<Author>(row.id)))
                names << author->name;
        } else if (row.entity == &entityOf<Person>()) {
            if (const auto person = reader.find(Id<Person>(row.id))) {
                names << person->familyName;
                givenNames += person->givenName.split(u' ', Qt::SkipEmptyParts);
            }
        }
    }
    return {names, givenNames, QStringLiteral("[Name entfernt am %1]").arg(formatDate(day))};
}

QString redactedField(const FieldInfo& field, const QString& text, const NameRedaction& redaction)
{
    return redaction.redacted(text, field.kind == FieldKind::RichText);
}

bool isFreeText(const FieldInfo& field)
{
    return field.isTextual() && field.kind != FieldKind::OrderKey;
}

/// The row that an entry holds, with its texts redacted; as it is where it cannot be read.
QString redactedEntry(const Record& entry, const QString& content, const NameRedaction& redaction)
{
    const EntityInfo* entity = entityByKey(entry.value(u"sourceEntity").text());
    const QJsonObject json = QJsonDocument::fromJson(content.toUtf8()).object();
    auto row = entity ? rowFromJson(*entity, json) : Result<Record>(fail(ErrorKind::Damaged, {}));
    if (!row)
        return content;
    for (const FieldInfo& field : entity->fields) {
        if (const QString text = row->value(field).text(); isFreeText(field) && !text.isEmpty())
            row->setValue(field, redactedField(field, text, redaction));
    }
    return QString::fromUtf8(QJsonDocument(rowToJson(*row)).toJson(QJsonDocument::Compact));
}

QString redactedVersion(const Record& version, const QString& content, const NameRedaction& redaction)
{
    auto texts = textsOfVersion(fromRecord<ModuleVersion>(version));
    if (!texts)
        return content;
    for (VersionSection& section : *texts) {
        section.heading = redaction.redacted(section.heading, false);
        section.text = redaction.redacted(section.text, section.field && section.field->kind == FieldKind::RichText);
    }
    return versionTextsToJson(*texts);
}

QString redactedValue(const Record& row, const FieldInfo& field, const NameRedaction& redaction)
{
    const QString text = row.value(field).text();
    if (row.entity == &entityOf<EditionEntry>())
        return field.keyText() == u"content" ? redactedEntry(row, text, redaction) : text;
    if (row.entity == &entityOf<ModuleVersion>() && field.keyText() == u"texts")
        return redactedVersion(row, text, redaction);
    return redactedField(field, text, redaction);
}

/// The closed texts of the row that change.
QList<FieldValue> redactedValues(const Reader& reader, const Record& row, const NameRedaction& redaction)
{
    QList<FieldValue> out;
    const Closed whole = closedByOwner(row, findIn(reader));
    for (const FieldInfo& field : row.entity->fields) {
        const QString text = isFreeText(field) ? row.value(field).text() : QString();
        if (text.isEmpty() || (!whole && !closedField(row, field, findIn(reader))))
            continue;
        if (const QString redacted = redactedValue(row, field, redaction); redacted != text)
            out << FieldValue{&field, redacted};
    }
    return out;
}

} // namespace

QList<RowRef> closedMentions(const Reader& reader, const QList<RowRef>& persons, const QList<RowRef>& mentioned)
{
    const NameRedaction redaction = redactionOf(reader, persons, QDate(2000, 1, 1));
    QList<RowRef> out;
    for (const RowRef& row : mentioned) {
        const auto record = reader.find(row);
        if (record && !redactedValues(reader, *record, redaction).isEmpty())
            out << row;
    }
    return out;
}

Result<QList<RowRef>> redactClosed(Store& store, const QList<RowRef>& persons, const QList<RowRef>& mentioned)
{
    QList<RowRef> out;
    const auto notice = store.transact(kRedactOperation, [&](Writer& writer) -> Result<> {
        out.clear();
        const NameRedaction redaction = redactionOf(writer.reader(), persons, writer.today());
        for (const RowRef& row : mentioned) {
            const auto record = writer.reader().find(row);
            const auto values = record ? redactedValues(writer.reader(), *record, redaction) : QList<FieldValue>();
            if (values.isEmpty())
                continue;
            IPLAN_TRY(writer.decide(row, values)); // what is closed is open to nothing else
            out << row;
        }
        return {};
    });
    return notice ? Result<QList<RowRef>>(out) : failFrom(notice);
}

} // namespace iplan
