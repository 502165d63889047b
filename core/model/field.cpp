// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/field.h"

namespace iplan
{

QString groupLabel(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Main:
        return QStringLiteral("Stammdaten");
    case FieldGroup::Responsibility:
        return QStringLiteral("Zuständigkeit");
    case FieldGroup::Members:
        return QStringLiteral("Mitglieder");
    case FieldGroup::Time:
        return QStringLiteral("Zeit");
    case FieldGroup::Costs:
        return QStringLiteral("Kosten");
    case FieldGroup::Metrics:
        return QStringLiteral("Kennzahlen");
    case FieldGroup::Status:
        return QStringLiteral("Sachstand");
    case FieldGroup::References:
        return QStringLiteral("Bezüge");
    case FieldGroup::Contact:
        return QStringLiteral("Erreichbarkeit");
    case FieldGroup::DataProtection:
        return QStringLiteral("Datenschutz");
    case FieldGroup::Text:
        return QStringLiteral("Texte");
    case FieldGroup::Internal:
        return QStringLiteral("Intern");
    }
    return {};
}

QString Column::jsonKey() const
{
    return kind == FieldKind::Money ? keyText() + QLatin1String("Cents") : keyText();
}

QList<const FieldInfo*> fieldsAmong(const QList<const Column*>& columns)
{
    QList<const FieldInfo*> out;
    for (const Column* column : columns) {
        if (const FieldInfo* field = column->asField())
            out << field;
    }
    return out;
}

QList<const Column*> asColumns(const QList<const FieldInfo*>& fields)
{
    return QList<const Column*>(fields.begin(), fields.end());
}

const FieldInfo* EntityInfo::field(QStringView fieldKey) const
{
    for (const FieldInfo& info : fields) {
        if (fieldKey == QLatin1String(info.key))
            return &info;
    }
    return nullptr;
}

const FieldInfo* EntityInfo::fieldFlagged(FieldFlag flag) const
{
    for (const FieldInfo& info : fields) {
        if (info.has(flag))
            return &info;
    }
    return nullptr;
}

QList<const FieldInfo*> EntityInfo::fieldsOfUnit(QStringView unit) const
{
    QList<const FieldInfo*> out;
    for (const FieldInfo& info : fields) {
        if (unit == QLatin1String(info.unit))
            out << &info;
    }
    return out;
}

QStringList EntityInfo::units() const
{
    QStringList out;
    for (const FieldInfo& info : fields) {
        if (const QString unit = info.unitText(); !out.contains(unit))
            out << unit;
    }
    return out;
}

const EntityInfo* entityByKey(QStringView key)
{
    for (const EntityInfo* entity : allEntities()) {
        if (key.compare(QLatin1String(entity->key), Qt::CaseInsensitive) == 0)
            return entity;
    }
    return nullptr;
}

} // namespace iplan
