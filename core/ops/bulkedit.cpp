// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/bulkedit.h"

#include "core/ops/ownfields.h"

namespace iplan
{

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

Result<> setValuesOfRows(Writer& writer, const QList<RowRef>& rows, const QList<FieldValue>& values)
{
    for (const RowRef& row : rows) {
        const auto record = writer.reader().find(row);
        if (!record || record->deleted)
            return fail(ErrorKind::NotFound, QStringLiteral("Ein Eintrag der Auswahl ist nicht mehr vorhanden."),
                        QStringLiteral("Bitte wählen Sie die Einträge neu aus."), idText(row.id));
        IPLAN_TRY(setFieldValues(writer, row, values));
    }
    return {};
}

} // namespace iplan
