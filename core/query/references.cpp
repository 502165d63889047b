// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/references.h"

#include "core/model/entities.h"

#include <QSet>

namespace iplan
{

namespace
{

/// The end of a link that is not `own`; null if it has none.
const FieldInfo* otherEndOf(const EntityInfo& link, const FieldInfo& own)
{
    for (const FieldInfo& field : link.fields) {
        if (field.kind == FieldKind::Reference && field.has(LinkEnd) && &field != &own)
            return &field;
    }
    return nullptr;
}

ReferenceGroup groupBy(const Reader& reader, const EntityInfo& entity, const FieldInfo& field, const RowRef& row)
{
    const FieldInfo* other =
        entity.role == EntityRole::Link && field.has(LinkEnd) ? otherEndOf(entity, field) : nullptr;
    ReferenceGroup group{&entity, &field, other ? &other->target() : &entity, {}};
    for (const Record& record : reader.listWhere(entity, field, idText(row.id))) {
        const RowRef end = other ? RowRef{&other->target(), idFromText(record.value(*other).text())} : record.ref();
        if (!end.isNull())
            group.references << Reference{record, end};
    }
    return group;
}

} // namespace

QString ReferenceGroup::title() const
{
    if (opens != entity)
        return opens->pluralText();
    return field->has(IsOwner) ? entity->pluralText()
                               : QStringLiteral("%1: %2").arg(entity->pluralText(), field->labelText());
}

QList<ReferenceGroup> referencesTo(const Reader& reader, const RowRef& row)
{
    QList<ReferenceGroup> out;
    if (row.isNull())
        return out;
    for (const EntityInfo* entity : allEntities()) {
        if (entity->role == EntityRole::System || entity == &entityOf<OwnFieldValue>())
            continue;
        for (const FieldInfo& field : entity->fields) {
            if (field.kind != FieldKind::Reference || &field.target() != row.entity)
                continue;
            const ReferenceGroup group = groupBy(reader, *entity, field, row);
            if (!group.references.isEmpty())
                out << group;
        }
    }
    return out;
}

qsizetype usageCount(const QList<ReferenceGroup>& groups, const QList<RowRef>& mentions)
{
    QSet<RowRef> rows(mentions.begin(), mentions.end());
    for (const ReferenceGroup& group : groups) {
        const bool isFormerTerm =
            group.entity->role == EntityRole::Vocabulary && group.field->keyText() == u"mergedInto";
        if (isFormerTerm)
            continue;
        for (const Reference& reference : group.references)
            rows << reference.opens;
    }
    return rows.size();
}

RowRef holderOf(const Record& record)
{
    for (const FieldInfo& field : record.entity->fields) {
        if (!(field.has(IsOwner) || field.has(LinkEnd)) || field.kind != FieldKind::Reference)
            continue;
        const QUuid id = idFromText(record.value(field).text());
        if (!id.isNull())
            return {&field.target(), id};
    }
    return {};
}

} // namespace iplan
