// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unitfields.h"

#include <QHash>

namespace iplan
{

namespace
{

using FieldsByUnit = QHash<QString, QList<const FieldInfo*>>;

QHash<QString, const EntityInfo*> entitiesByKey()
{
    QHash<QString, const EntityInfo*> out;
    for (const EntityInfo* entity : allEntities())
        out.insert(entity->keyText(), entity);
    return out;
}

QHash<const EntityInfo*, FieldsByUnit> fieldsOfAll()
{
    QHash<const EntityInfo*, FieldsByUnit> out;
    for (const EntityInfo* entity : allEntities()) {
        for (const QString& unit : entity->units())
            out[entity].insert(unit, entity->fieldsOfUnit(unit));
    }
    return out;
}

} // namespace

const EntityInfo* entityOfCommit(const QString& key)
{
    static const auto known = entitiesByKey();
    const auto found = known.constFind(key);
    return found != known.cend() ? *found : entityByKey(key); // which also takes other upper and lower case
}

QList<const FieldInfo*> fieldsOfUnit(const EntityInfo& entity, const QString& unit)
{
    static const auto known = fieldsOfAll();
    const auto units = known.constFind(&entity);
    if (units == known.cend())
        return entity.fieldsOfUnit(unit);
    const auto fields = units->constFind(unit);
    return fields != units->cend() ? *fields : QList<const FieldInfo*>();
}

} // namespace iplan
