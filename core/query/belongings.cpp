// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/belongings.h"

#include "core/model/closing.h"
#include "core/model/entities.h"
#include "core/store/closing.h"

#include <algorithm>
#include <QMap>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kNamedKinds = 3;

/// Whether rows of `entity` disappear with what this field refers to, as Reader's live rows do.
bool goesWith(const EntityInfo& entity, const FieldInfo& field)
{
    return field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd)) &&
           &field.target() != &entity;
}

/// Adds what belongs to `row` to `found`, where `wanted` says that the entity is asked for.
void collect(const Reader& reader, const RowRef& row, const std::function<bool(const EntityInfo&)>& wanted,
             QSet<RowRef>& known, QList<Record>& found)
{
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (!goesWith(*entity, field) || &field.target() != row.entity || !wanted(*entity))
                continue;
            const auto rows = reader.listWhere(*entity, field, idText(row.id), Rows::All);
            for (const Record& each : rows) {
                if (each.deleted || known.contains(each.ref()))
                    continue;
                known << each.ref();
                found << each;
                collect(reader, each.ref(), wanted, known, found);
            }
        }
    }
}

/// The entities of which rows may stay, and those that these belong to.
QSet<const EntityInfo*> entitiesAboveKept()
{
    QSet<const EntityInfo*> out;
    for (const Closing& closing : closings()) {
        if (closing.keeps)
            out << closing.entity;
    }
    for (qsizetype before = -1; before != out.size();) {
        before = out.size();
        for (const EntityInfo* entity : QSet<const EntityInfo*>(out)) {
            for (const FieldInfo& field : entity->fields) {
                if (goesWith(*entity, field))
                    out << &field.target();
            }
        }
    }
    return out;
}

} // namespace

QList<Record> belongings(const Reader& reader, const QList<RowRef>& rows)
{
    QSet<RowRef> known(rows.begin(), rows.end());
    QList<Record> found;
    for (const RowRef& row : rows)
        collect(
            reader, row, [](const EntityInfo&) { return true; }, known, found);
    const auto place = [](const Record& record) { return std::ranges::find(allEntities(), record.entity); };
    std::ranges::stable_sort(found, {}, place);
    return found;
}

QString belongingsText(const QList<Record>& belongings)
{
    struct Kind {
        const EntityInfo* entity;
        qsizetype count;
    };
    QList<Kind> kinds;
    for (const Record& row : belongings) {
        if (row.entity->role != EntityRole::Record && row.entity->role != EntityRole::Child)
            continue;
        const auto known = std::ranges::find(kinds, row.entity, &Kind::entity);
        if (known == kinds.end())
            kinds << Kind{row.entity, 1};
        else
            ++known->count;
    }
    std::ranges::stable_sort(kinds, {}, [](const Kind& kind) { return kind.entity->role != EntityRole::Record; });
    QStringList parts;
    qsizetype more = 0;
    for (const Kind& kind : std::as_const(kinds)) {
        const QString name = kind.count == 1 ? kind.entity->labelText() : kind.entity->pluralText();
        if (parts.size() < kNamedKinds)
            parts << QStringLiteral("%L1 %2").arg(kind.count).arg(name);
        else
            more += kind.count;
    }
    if (more > 0)
        parts << (more == 1 ? QStringLiteral("1 weiterer Eintrag") : QStringLiteral("%L1 weitere Einträge").arg(more));
    const QString last = parts.isEmpty() ? QString() : parts.takeLast();
    return parts.isEmpty() ? last : parts.join(QStringLiteral(", ")) + QStringLiteral(" und ") + last;
}

KeptRows keptRows(const Reader& reader, const RowRef& row)
{
    static const QSet<const EntityInfo*> above = entitiesAboveKept();
    KeptRows out;
    if (!above.contains(row.entity))
        return out;
    QList<Record> all;
    if (const auto record = reader.find(row); record && !record->deleted)
        all << *record;
    QSet<RowRef> known{row};
    collect(
        reader, row, [](const EntityInfo& entity) { return above.contains(&entity); }, known, all);
    for (const Record& each : std::as_const(all)) {
        if (!keptRow(each))
            continue;
        ++out.count;
        if (!out.first)
            out.first = each;
    }
    return out;
}

} // namespace iplan
