// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/newrow.h"

#include "core/base/orderkey.h"
#include "core/model/measure.h"
#include "core/model/measurechildren.h"

namespace iplan
{

const FieldInfo* orderFieldOf(const EntityInfo& entity)
{
    for (const FieldInfo& field : entity.fields) {
        if (field.kind == FieldKind::OrderKey)
            return &field;
    }
    return nullptr;
}

QString lastOrderKey(const Reader& reader, const EntityInfo& entity, const FieldInfo& ownerField, const RowRef& owner)
{
    const FieldInfo* order = orderFieldOf(entity);
    if (!order)
        return {};
    QString last;
    for (const Record& sibling : reader.listWhere(entity, ownerField, idText(owner.id)))
        last = qMax(last, sibling.value(*order).text());
    return orderKeyBetween(last, {});
}

Record newRow(const Reader& reader, const EntityInfo& entity, const FieldInfo& ownerField, const RowRef& owner,
              QDate today)
{
    Record row = emptyRecord(entity, newRowId());
    row.setValue(ownerField, idText(owner.id));
    if (const FieldInfo* order = orderFieldOf(entity))
        row.setValue(*order, lastOrderKey(reader, entity, ownerField, owner));
    if (&entity == &entityOf<CostItem>())
        row.setValue(*entity.field(u"year"), qint64(today.year()));
    if (&entity == &entityOf<StatusReport>()) {
        row.setValue(*entity.field(u"asOf"), PartialDate(today).toIso());
        if (const auto measure = reader.find(Id<Measure>(owner.id)))
            row.setValue(*entity.field(u"reportingOffice"), measure->leadOffice.text());
    }
    return row;
}

} // namespace iplan
