// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rowref.h"

#include "core/query/resolve.h"

namespace iplan::cli
{

Result<const EntityInfo*> entityNamed(const QString& key)
{
    if (const EntityInfo* entity = entityByKey(key))
        return entity;
    QStringList keys;
    for (const EntityInfo* entity : allEntities())
        keys << entity->keyText();
    return fail(ErrorKind::Rejected, QStringLiteral("Die Art „%1“ gibt es nicht.").arg(key),
                QStringLiteral("Es gibt: %1.").arg(keys.join(QStringLiteral(", "))));
}

Result<const FieldInfo*> fieldNamed(const EntityInfo& entity, const QString& key)
{
    if (const FieldInfo* field = entity.field(key))
        return field;
    QStringList keys;
    for (const FieldInfo& field : entity.fields)
        keys << field.keyText();
    return fail(ErrorKind::Rejected, QStringLiteral("%1 hat kein Feld „%2“.").arg(entity.labelText(), key),
                QStringLiteral("Es gibt: %1.").arg(keys.join(QStringLiteral(", "))));
}

Result<RowRef> resolveAnywhere(const Store& store, const QString& ref)
{
    const auto live = resolveRef(store, ref);
    if (live || live.error().kind != ErrorKind::NotFound)
        return live;
    const auto deleted = resolveRef(store, ref, Rows::Deleted);
    return deleted || deleted.error().kind != ErrorKind::NotFound ? deleted : live;
}

Result<RowRef> resolveWritable(const Store& store, const QString& ref)
{
    const auto row = resolveRef(store, ref);
    if (!row)
        return row;
    return store.read([&](const Reader& reader) -> Result<RowRef> {
        if (reader.isLive(*row))
            return *row;
        return fail(ErrorKind::Rejected,
                    QStringLiteral("%1 „%2“ liegt im Papierkorb.").arg(row->entity->labelText(), ref),
                    QStringLiteral("Stellen Sie den Eintrag (oder den, zu dem er gehört) zuerst mit „iplan restore“ "
                                   "wieder her."));
    });
}

} // namespace iplan::cli
