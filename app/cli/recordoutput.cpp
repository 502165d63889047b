// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recordoutput.h"

#include "app/cli/texttable.h"
#include "core/base/richtext.h"
#include "core/model/fieldtext.h"
#include "core/query/ownfields.h"
#include "core/store/searchindex.h"

namespace iplan::cli
{

FieldList allFields(const EntityInfo& entity)
{
    FieldList out;
    for (const FieldInfo& field : entity.fields)
        out << &field;
    return out;
}

FieldList listFields(const EntityInfo& entity)
{
    FieldList out = allFields(entity);
    out.removeIf([](const FieldInfo* field) { return !field->has(InList); });
    return out;
}

QString RecordOutput::title(const RowRef& row)
{
    const auto known = m_titles.constFind(row);
    if (known != m_titles.constEnd())
        return *known;
    m_titles.insert(row, idText(row.id)); // also ends rows that refer to each other
    const auto record = m_reader.find(row);
    if (!record)
        return idText(row.id);
    const bool isNameless = !row.entity->fieldFlagged(IsTitle) && !row.entity->fieldFlagged(IsCode);
    const QString title = isNameless ? listLine(*record) : recordTitle(*record);
    m_titles.insert(row, title);
    return title;
}

QString RecordOutput::listLine(const Record& record, const FieldInfo* without)
{
    QStringList parts;
    const FieldList fields = listFields(*record.entity);
    for (const FieldInfo* field : fields) {
        const QString part = oneLine(text(*field, record.value(*field)), 60);
        if (field != without && !part.isEmpty())
            parts << part;
    }
    return parts.isEmpty() ? idText(record.id) : parts.join(QStringLiteral(" | "));
}

QString RecordOutput::text(const FieldInfo& field, const Value& value)
{
    if (field.kind == FieldKind::Reference) {
        const QUuid id = idFromText(value.text());
        return id.isNull() ? displayText(field, value) : title({&field.target(), id});
    }
    if (field.kind == FieldKind::RichText)
        return richTextToPlain(value.text());
    return displayText(field, value);
}

QJsonObject RecordOutput::json(const Record& record, const FieldList& fields)
{
    QJsonObject out{{QStringLiteral("id"), idText(record.id)}};
    for (const FieldInfo* field : fields) {
        const Value value = record.value(*field);
        out.insert(field->jsonKey(), toJson(*field, value));
        if (field->kind == FieldKind::Reference)
            out.insert(field->keyText() + QLatin1String("Title"),
                       value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(*field, value)));
    }
    return out;
}

QList<std::pair<QString, QString>> RecordOutput::ownFields(const RowRef& row) const
{
    QList<std::pair<QString, QString>> out;
    const auto values = ownValuesOf(m_reader, row);
    if (values.isEmpty())
        return out;
    const OwnFieldList fields(m_reader);
    for (const OwnFieldDefinition& field : fields.of(*row.entity, OwnFieldList::Which::WithRetired)) {
        const QString text = field.textWithUnit(values.value(field.field().id));
        if (!text.isEmpty())
            out << std::pair(field.field().label, text);
    }
    return out;
}

QJsonObject RecordOutput::ownFieldsJson(const RowRef& row) const
{
    QJsonObject out;
    for (const auto& [label, text] : ownFields(row))
        out.insert(label, text);
    return out;
}

QString RecordOutput::fieldsText(const Record& record)
{
    qsizetype width = 0;
    for (const FieldInfo& field : record.entity->fields)
        width = qMax(width, field.labelText().size());
    QString out;
    const auto appendGroup = [&](FieldGroup group) {
        QString lines;
        for (const FieldInfo& field : record.entity->fields) {
            if (field.group != group || field.has(Hidden))
                continue;
            QString value = text(field, record.value(field));
            if (value.isEmpty())
                value = field.kind == FieldKind::Boolean ? QStringLiteral("nein") : QStringLiteral("–");
            value.replace(u'\n', u'\n' + QString(width + 4, u' ')); // paragraphs stay below each other
            lines += QStringLiteral("  ") + (field.labelText()).leftJustified(width + 2) + value + u'\n';
        }
        if (!lines.isEmpty())
            out += u'\n' + groupLabel(group) + u'\n' + lines;
    };
    for (int group = 0; group <= static_cast<int>(FieldGroup::Internal); ++group)
        appendGroup(static_cast<FieldGroup>(group));
    const auto own = ownFields(record.ref());
    if (!own.isEmpty())
        out += u'\n' + entityOf<OwnField>().pluralText() + u'\n';
    for (const auto& [label, text] : own)
        out += QStringLiteral("  ") + label.leftJustified(width + 2) + text + u'\n';
    return out;
}

} // namespace iplan::cli
