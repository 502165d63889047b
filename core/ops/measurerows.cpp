// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/measurerows.h"

#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "core/query/ownfields.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

/// The field by which rows of `entity` belong to a measure or link one; null if they do not.
const FieldInfo* measureField(const EntityInfo& entity)
{
    for (const FieldInfo& field : entity.fields) {
        const bool refers = field.kind == FieldKind::Reference && &field.target() == &entityOf<Measure>();
        if (refers && (field.has(IsOwner) || field.has(LinkEnd)))
            return &field;
    }
    return nullptr;
}

/// The row as it stands at the other measure. The ids of links and of values of own fields are made of what they join.
Record rowAt(const MeasureRow& row, const Id<Measure>& target)
{
    Record out = row.record;
    out.deleted = false;
    out.setValue(*row.measure, target.text());
    out.id = row.isLink() ? Writer::linkId(out)
                          : ownFieldValueId(fromRecord<OwnFieldValue>(out).ownField, rowRef(target)).uuid();
    return out;
}

/// Code and number behind its letters; a number below 0 if the code ends in none.
std::pair<QString, qint64> splitCode(const QString& code)
{
    qsizetype begin = code.size();
    while (begin > 0 && code.at(begin - 1).isDigit() && code.size() - begin < 15)
        --begin;
    bool isNumber = false;
    const qint64 number = code.mid(begin).toLongLong(&isNumber);
    return {code.left(begin), isNumber ? number : -1};
}

/// The name of the row that the field refers to, or the value.
QString valueOrName(const Reader& reader, const FieldInfo& field, const Value& value)
{
    if (field.kind != FieldKind::Reference)
        return displayText(field, value);
    const auto target = reader.find(RowRef{&field.target(), idFromText(value.text())});
    return target ? rowLabel(*target) : QString();
}

} // namespace

bool MeasureRow::isShareable() const
{
    return isLink() || record.entity == &entityOf<OwnFieldValue>();
}

QList<MeasureRow> rowsOfMeasure(const Reader& reader, const Id<Measure>& measure)
{
    QList<MeasureRow> out;
    for (const EntityInfo* entity : allEntities()) {
        const FieldInfo* field = measureField(*entity);
        if (!field)
            continue;
        for (const Record& record : reader.listWhere(*entity, *field, measure.text()))
            out << MeasureRow{record, field};
    }
    return out;
}

QString rowOfMeasureText(const Reader& reader, const MeasureRow& row)
{
    QStringList parts;
    for (const FieldInfo& field : row.record.entity->fields) {
        const bool isLong = field.kind == FieldKind::LongText || field.kind == FieldKind::RichText;
        if (&field == row.measure || field.has(Hidden) || (isLong && !parts.isEmpty()) || parts.size() == 4)
            continue;
        const QString text = valueOrName(reader, field, row.record.value(field)).simplified();
        if (!text.isEmpty())
            parts << (field.kind == FieldKind::Boolean ? field.labelText() : text); // "ja" alone says nothing
    }
    const QString what = row.record.entity->labelText();
    return parts.isEmpty() ? what : what + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

Result<> moveToMeasure(Writer& writer, const MeasureRow& row, const Id<Measure>& target)
{
    if (!row.isShareable())
        return writer.set(row.record.ref(), {{row.measure, target.text()}});
    writer.put(rowAt(row, target));
    return writer.remove(row.record.ref());
}

void repeatForMeasure(Writer& writer, const MeasureRow& row, const Id<Measure>& target)
{
    Q_ASSERT(row.isShareable());
    writer.put(rowAt(row, target));
}

QString nextMeasureCode(const Reader& reader, const QString& like)
{
    const auto [letters, number] = splitCode(like);
    qint64 largest = number;
    QSet<QString> taken;
    for (const Measure& measure : reader.all<Measure>(Rows::All)) {
        taken.insert(measure.code);
        const auto [otherLetters, otherNumber] = splitCode(measure.code);
        if (otherLetters == letters)
            largest = std::max(largest, otherNumber);
    }
    if (number >= 0) {
        const auto width = static_cast<int>(like.size() - letters.size());
        return letters + QStringLiteral("%1").arg(largest + 1, width, 10, QLatin1Char('0'));
    }
    for (int i = 2;; ++i) {
        const QString code = like.isEmpty() ? QString::number(i - 1) : QStringLiteral("%1-%2").arg(like).arg(i);
        if (!taken.contains(code))
            return code;
    }
}

Result<Measure> liveMeasure(const Reader& reader, const Id<Measure>& id)
{
    const auto measure = reader.find(id);
    if (!measure || measure->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Die Maßnahme ist nicht mehr vorhanden."),
                    QStringLiteral("Vielleicht liegt sie im Papierkorb."), id.text());
    return *measure;
}

} // namespace iplan
