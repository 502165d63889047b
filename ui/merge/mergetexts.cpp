// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergetexts.h"

#include "core/base/richtext.h"
#include "core/model/author.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"
#include "core/store/searchindex.h"
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

QString timeOfSide(const ConflictSide& side)
{
    return side.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm"));
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
    return titleWithKind(*row.entity, name);
}

QString MergeTexts::unitLabel(const EntityInfo* entity, const QString& unit)
{
    if (unit == kDeletedUnit)
        return mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Löschung"));
    const auto fields = entity ? entity->fieldsOfUnit(unit) : QList<const FieldInfo*>();
    if (fields.isEmpty())
        return unit;
    if (fields.size() > 2)
        return mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "%1 und was dazugehört")).arg(fields.first()->labelText());
    return fields.size() == 1 ? fields.first()->labelText()
                              : fields.first()->labelText() + QStringLiteral(", ") + fields.last()->labelText();
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
    for (const FieldInfo* field : fields) {
        const Value part = fieldOfUnit(*field, *entity, value);
        if (!part.isNull())
            lines << field->labelText() + QStringLiteral(": ") + fieldText(*field, part);
    }
    return lines.isEmpty() ? mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "(leer)")) : lines.join(u'\n');
}

QString MergeTexts::authorText(const QUuid& author) const
{
    const auto row = find({&entityOf<Author>(), author});
    const QString name = row ? row->value(u"name").text() : QString();
    const QString abbreviation = row ? row->value(u"abbreviation").text() : QString();
    if (name.isEmpty() && abbreviation.isEmpty())
        return mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "ohne Namen"));
    return name.isEmpty() || abbreviation.isEmpty() ? name + abbreviation
                                                    : QStringLiteral("%1 (%2)").arg(name, abbreviation);
}

QString MergeTexts::whoText(const ConflictSide& side) const
{
    return authorText(side.author) + QStringLiteral(", ") + timeOfSide(side);
}

GuardEdits MergeTexts::guardEdits(const Conflict& conflict) const
{
    QStringList who;
    QStringList changes;
    for (const ConflictSide& side : conflict.sides.mid(1)) {
        const EntityInfo* entity = entityByKey(side.row.entity);
        const QString row = side.row == conflict.key ? QString() : rowText({entity, side.row.id}) + u' ';
        changes << QStringLiteral("%1%2: %3")
                       .arg(row, unitLabel(entity, side.unit), unitText(entity, side.unit, side.value));
        const QString name = whoText(side);
        if (!who.contains(name))
            who << name;
    }
    return {who.join(QStringLiteral("; ")), changes.join(u'\n')};
}

QStringList MergeTexts::sideNames(const QList<ConflictSide>& sides, const QUuid& own) const
{
    QStringList byAuthor;
    QStringList byTime;
    QStringList byNumber;
    QStringList byCopy;
    for (const ConflictSide& side : sides) {
        byAuthor << mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Fassung von %1")).arg(authorText(side.author));
        byTime << mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Fassung vom %1")).arg(timeOfSide(side));
        byNumber << mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Fassung %1")).arg(byNumber.size() + 1);
        byCopy << (side.commit == own ? mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Diese Kopie"))
                                      : mergeWord(QT_TRANSLATE_NOOP("MergeTexts", "Andere Kopie")));
    }
    if (!own.isNull())
        return byCopy;
    const auto tellsApart = [](QStringList names) { return names.removeDuplicates() == 0; };
    return tellsApart(byAuthor) ? byAuthor : tellsApart(byTime) ? byTime : byNumber;
}

} // namespace iplan
