// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergetexts.h"

#include "core/base/richtext.h"
#include "core/model/author.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"
#include "core/store/unitcodec.h"
#include "ui/base/workspace.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

QString mergeWord(const char* source)
{
    return QCoreApplication::translate("MergeTexts", source);
}

} // namespace

void MergeTexts::setPlan(const MergePlan& plan)
{
    m_planned.clear();
    for (const PlannedRow& row : plan.rows) {
        if (row.what != PlannedRow::What::Created)
            continue;
        Record record = emptyRecord(*row.row.entity, row.row.id);
        for (const PlannedField& field : row.fields)
            record.setValue(*field.field, field.to);
        m_planned.insert(row.row, record);
    }
}

std::optional<Record> MergeTexts::find(const RowRef& row) const
{
    const auto planned = m_planned.constFind(row);
    return planned == m_planned.constEnd() ? m_workspace.find(row) : std::optional(*planned);
}

QString MergeTexts::nameOf(const RowRef& row) const
{
    const auto planned = m_planned.constFind(row);
    return planned == m_planned.constEnd() ? m_workspace.labelOf(row) : rowLabel(*planned);
}

QString MergeTexts::rowText(const RowRef& row) const
{
    if (!row.entity)
        return mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Eintrag einer neueren Programmversion"));
    const auto refersTo = [&](const Record& record, const FieldInfo& field) {
        return nameOf({&field.target(), idFromText(record.value(field).text())});
    };
    const auto record = find(row);
    QString name = nameOf(row);
    QStringList ends;
    for (const FieldInfo& field : row.entity->fields) {
        if (!record || field.kind != FieldKind::Reference || record->value(field).isNull())
            continue;
        if (row.entity->role == EntityRole::Link && field.has(LinkEnd))
            ends << refersTo(*record, field);
        else if (field.has(IsOwner))
            name += QStringLiteral(" (%1)").arg(refersTo(*record, field));
    }
    if (!ends.isEmpty())
        name = ends.join(QStringLiteral(" – "));
    return row.entity->labelText() + u' ' + name;
}

QString MergeTexts::unitLabel(const EntityInfo* entity, const QString& unit)
{
    if (unit == kDeletedUnit)
        return mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Löschung"));
    QStringList labels;
    for (const FieldInfo* field : entity ? entity->fieldsOfUnit(unit) : QList<const FieldInfo*>())
        labels << field->labelText();
    return labels.isEmpty() ? unit : labels.join(QStringLiteral(", "));
}

QString MergeTexts::fieldText(const FieldInfo& field, const Value& value) const
{
    if (value.isNull())
        return field.kind == FieldKind::Boolean ? mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "nein"))
                                                : mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "(leer)"));
    if (field.kind == FieldKind::RichText)
        return richTextToPlain(value.text());
    if (field.kind == FieldKind::Reference)
        return nameOf({&field.target(), idFromText(value.text())});
    if (field.kind == FieldKind::OrderKey)
        return mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "anderer Platz in der Reihenfolge"));
    return displayText(field, value);
}

QString MergeTexts::unitText(const EntityInfo* entity, const QString& unit, const Value& value) const
{
    if (unit == kDeletedUnit)
        return value.integer() != 0 ? mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "gelöscht"))
                                    : mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "nicht gelöscht"));
    const auto fields = entity ? entity->fieldsOfUnit(unit) : QList<const FieldInfo*>();
    if (fields.isEmpty())
        return value.toVariant().toString();
    if (fields.size() == 1)
        return fieldText(*fields.first(), value);
    QStringList lines;
    for (const FieldInfo* field : fields)
        lines << field->labelText() + QStringLiteral(": ") + fieldText(*field, fieldOfUnit(*field, *entity, value));
    return lines.join(u'\n');
}

QString MergeTexts::whoText(const ConflictSide& side) const
{
    QString who =
        side.authorName.isEmpty() ? mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "ohne Namen")) : side.authorName;
    if (const auto author = m_workspace.find({&entityOf<Author>(), side.author})) {
        const QString abbreviation = author->value(u"abbreviation").text();
        if (!abbreviation.isEmpty())
            who += QStringLiteral(" (%1)").arg(abbreviation);
    }
    return who + QStringLiteral(", ") + side.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm"));
}

} // namespace iplan
