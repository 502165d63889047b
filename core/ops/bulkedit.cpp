// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/bulkedit.h"

#include "core/ops/rows.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

Result<Record> presentRow(const Reader& reader, const RowRef& row)
{
    auto record = reader.find(row);
    if (!record || record->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Ein Eintrag der Auswahl ist nicht mehr vorhanden."),
                    QStringLiteral("Bitte wählen Sie die Einträge neu aus."), idText(row.id));
    return *record;
}

/// The live links of the row with `other`, of that role or of any.
QList<Record> linksOf(const Reader& reader, const RowRef& row, const LinkShape& shape, const RowRef& other,
                      const Value& role)
{
    QList<Record> out = reader.listWhere(*shape.link, *shape.ownEnd, Value(idText(row.id)));
    out.removeIf([&](const Record& link) {
        return link.value(*shape.otherEnd).text() != idText(other.id) ||
               (shape.role && !role.isNull() && link.value(*shape.role) != role);
    });
    return out;
}

} // namespace

QList<QList<const FieldInfo*>> bulkUnits(const EntityInfo& entity)
{
    QList<QList<const FieldInfo*>> out;
    for (const QString& unit : entity.units()) {
        const QList<const FieldInfo*> fields = entity.fieldsOfUnit(unit);
        const bool isOwn = std::any_of(fields.begin(), fields.end(), [](const FieldInfo* field) {
            return (field->flags & (IsCode | IsTitle | IsOwner | LinkEnd | Hidden)) != 0 ||
                   field->kind == FieldKind::OrderKey;
        });
        if (!isOwn)
            out << fields;
    }
    return out;
}

Result<> setValuesOfRows(Writer& writer, const QList<RowRef>& rows, const QList<ColumnValue>& values)
{
    for (const RowRef& row : rows) {
        IPLAN_TRY_ASSIGN(const auto record, presentRow(writer.reader(), row));
        Result<> set = setRow(writer, row, values);
        if (set)
            continue;
        if (rows.size() > 1) {
            set.error().message = QStringLiteral("„%1“: %2").arg(rowLabel(record), set.error().message);
            set.error().hint += QStringLiteral(" Es wurde nichts geändert; ohne diesen Eintrag in der Auswahl lassen "
                                               "sich die anderen ändern.");
        }
        return set;
    }
    return {};
}

LinkShape linkShape(const EntityInfo& link, const FieldInfo& ownEnd)
{
    LinkShape out{&link, &ownEnd, nullptr, nullptr, {}};
    for (const FieldInfo& field : link.fields) {
        if (field.kind == FieldKind::Reference && &field != &ownEnd)
            out.otherEnd = &field;
        else if (field.kind == FieldKind::Enum)
            out.role = &field;
    }
    const bool isNamedByLink = !out.otherEnd || (out.role && ownEnd.has(IsOwner)); // "Beteiligte Organisationen"
    out.title = isNamedByLink ? link.pluralText() : out.otherEnd->target().pluralText();
    return out;
}

QList<LinkShape> linkShapes(const EntityInfo& entity)
{
    QList<LinkShape> out;
    for (const EntityInfo* link : allEntities()) {
        for (const FieldInfo& field : link->fields) {
            const bool isEnd = link->role == EntityRole::Link && field.has(LinkEnd) &&
                               field.kind == FieldKind::Reference && &field.target() == &entity;
            if (isEnd)
                out << linkShape(*link, field);
        }
    }
    out.removeIf([](const LinkShape& shape) { return !shape.otherEnd; });
    return out;
}

Result<int> linkRows(Writer& writer, const QList<RowRef>& rows, const LinkShape& shape, const RowRef& other,
                     const Value& role)
{
    if (const auto end = presentRow(writer.reader(), other); !end)
        return failFrom(end);
    int changed = 0;
    for (const RowRef& row : rows) {
        if (const auto record = presentRow(writer.reader(), row); !record)
            return failFrom(record);
        const QList<Record> links = linksOf(writer.reader(), row, shape, other, {});
        const bool isThere = std::any_of(links.begin(), links.end(), [&](const Record& link) {
            return !shape.role || link.value(*shape.role) == role;
        });
        if (isThere)
            continue;
        QList<FieldValue> ends{{shape.ownEnd, idText(row.id)}, {shape.otherEnd, idText(other.id)}};
        if (shape.role)
            ends << FieldValue{shape.role, role};
        writer.link(*shape.link, ends);
        ++changed;
    }
    return changed;
}

Result<int> unlinkRows(Writer& writer, const QList<RowRef>& rows, const LinkShape& shape, const RowRef& other,
                       const Value& role)
{
    int changed = 0;
    for (const RowRef& row : rows) {
        if (const auto record = presentRow(writer.reader(), row); !record)
            return failFrom(record);
        const QList<Record> links = linksOf(writer.reader(), row, shape, other, role);
        for (const Record& link : links)
            IPLAN_TRY(writer.remove(link.ref()));
        changed += links.isEmpty() ? 0 : 1;
    }
    return changed;
}

} // namespace iplan
