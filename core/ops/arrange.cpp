// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/arrange.h"

#include "core/base/orderkey.h"
#include "core/query/orderfield.h"

#include <algorithm>

namespace iplan
{

namespace
{

qsizetype indexOfRow(const QList<Record>& rows, const RowRef& wanted)
{
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const Record& row) { return row.ref() == wanted; });
    return at == rows.end() ? -1 : at - rows.begin();
}

QList<Record> siblingsBelow(const Reader& reader, const EntityInfo& entity, const RowRef& owner)
{
    const FieldInfo* field = owner.isNull() ? nullptr : ownerFieldFor(entity, *owner.entity);
    return field ? reader.listWhere(entity, *field, idText(owner.id)) : QList<Record>();
}

Error gone(const QString& what)
{
    return {ErrorKind::Conflict, what, QStringLiteral("Jemand hat das inzwischen geändert. Verschieben Sie neu."), {}};
}

Result<> checkOwner(const Reader& reader, const RowRef& row, const RowRef& owner)
{
    if (owner.isNull() || !ownerFieldFor(*row.entity, *owner.entity))
        return fail(ErrorKind::Rejected, QStringLiteral("%1 kann dort nicht stehen.").arg(row.entity->labelText()),
                    QStringLiteral("Möglich ist: %1 unter %2.")
                        .arg(row.entity->labelText(), row.entity->fieldFlagged(IsOwner)
                                                          ? row.entity->fieldFlagged(IsOwner)->labelText()
                                                          : QStringLiteral("–")));
    if (!reader.find(owner) || !reader.isLive(owner))
        return tl::unexpected<Error>(
            gone(QStringLiteral("%1, wohin verschoben werden soll, ist gelöscht.").arg(owner.entity->labelText())));
    return {};
}

/// What puts `row` at `index` among `siblings` (which it is not part of).
Result<> writeKeys(Writer& writer, const RowRef& row, QList<FieldValue> values, const QList<Record>& siblings,
                   qsizetype index)
{
    const FieldInfo& order = *orderFieldOf(*row.entity);
    const auto keyAt = [&](qsizetype i) { return siblings.at(i).value(order).text(); };
    QString last = index > 0 ? keyAt(index - 1) : QString();
    qsizetype end = index; // from here on keys are larger than the one before the gap
    while (end < siblings.size() && keyAt(end) <= last)
        ++end;
    const QString upper = end < siblings.size() ? keyAt(end) : QString();
    last = orderKeyBetween(last, upper);
    values << FieldValue{&order, last};
    IPLAN_TRY(writer.set(row, values));
    for (qsizetype i = index; i < end; ++i) {
        last = orderKeyBetween(last, upper);
        IPLAN_TRY(writer.set(siblings.at(i).ref(), {FieldValue{&order, last}}));
    }
    return {};
}

} // namespace

const FieldInfo* ownerFieldFor(const EntityInfo& child, const EntityInfo& owner)
{
    for (const FieldInfo& field : child.fields) {
        if (field.has(IsOwner) && field.kind == FieldKind::Reference && &field.target() == &owner)
            return &field;
    }
    return nullptr;
}

RowRef ownerOf(const Record& record)
{
    for (const FieldInfo& field : record.entity->fields) {
        if (field.has(IsOwner) && field.kind == FieldKind::Reference && !record.value(field).isNull())
            return {&field.target(), idFromText(record.value(field).text())};
    }
    return {};
}

QList<Record> rowsInTreeOrder(const RowSource& source, const EntityInfo& entity)
{
    QList<Record> rows = source.list(entity);
    const FieldInfo* owner = entity.fieldFlagged(IsOwner);
    if (!owner || &owner->target() == &entity)
        return rows;
    QHash<QString, qsizetype> places;
    for (const Record& row : rowsInTreeOrder(source, owner->target()))
        places.insert(idText(row.id), places.size());
    const auto placeOf = [&](const Record& row) { return places.value(row.value(*owner).text(), places.size()); };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Record& a, const Record& b) { return placeOf(a) < placeOf(b); });
    return rows;
}

QList<Record> rowsInTreeOrder(const Reader& reader, const EntityInfo& entity)
{
    return rowsInTreeOrder(TableRows(reader), entity);
}

std::optional<RowPlace> placeAfter(const Reader& reader, const RowRef& row, MoveStep step)
{
    const auto record = row.isNull() ? std::nullopt : reader.find(row);
    const RowRef owner = record ? ownerOf(*record) : RowRef();
    if (owner.isNull() || !orderFieldOf(*row.entity))
        return std::nullopt;
    if (step == MoveStep::Up || step == MoveStep::Down) {
        const auto rows = siblingsBelow(reader, *row.entity, owner);
        const qsizetype at = indexOfRow(rows, row);
        const qsizetype next = step == MoveStep::Up ? at - 1 : at + 2;
        if (at < 0 || next < 0 || next > rows.size())
            return std::nullopt;
        return RowPlace{owner, next < rows.size() ? rows.at(next).ref() : RowRef()};
    }
    const auto owners = rowsInTreeOrder(reader, *owner.entity);
    const qsizetype at = indexOfRow(owners, owner);
    const qsizetype next = step == MoveStep::PreviousOwner ? at - 1 : at + 1;
    if (at < 0 || next < 0 || next >= owners.size())
        return std::nullopt;
    RowPlace place{owners.at(next).ref(), {}};
    const auto rows = siblingsBelow(reader, *row.entity, place.owner);
    if (step == MoveStep::NextOwner && !rows.isEmpty())
        place.before = rows.first().ref();
    return place;
}

Result<> moveRow(Writer& writer, const RowRef& row, const RowPlace& place)
{
    const Reader& reader = writer.reader();
    if (!orderFieldOf(*row.entity))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("%1 haben keine eigene Reihenfolge.").arg(row.entity->pluralText()));
    const auto record = reader.find(row);
    if (!record || !reader.isLive(row))
        return tl::unexpected<Error>(gone(QStringLiteral("Was verschoben werden soll, ist gelöscht.")));
    IPLAN_TRY(checkOwner(reader, row, place.owner));
    auto siblings = siblingsBelow(reader, *row.entity, place.owner);
    const qsizetype present = indexOfRow(siblings, row);
    if (place.before == row)
        return {};
    if (present >= 0)
        siblings.removeAt(present);
    qsizetype index = siblings.size();
    if (!place.before.isNull()) {
        index = indexOfRow(siblings, place.before);
        if (index < 0)
            return tl::unexpected<Error>(
                gone(QStringLiteral("Der Eintrag, vor den verschoben werden soll, steht nicht mehr dort.")));
    }
    if (index == present)
        return {}; // it stands there already
    QList<FieldValue> values;
    for (const FieldInfo& field : row.entity->fields) {
        if (!field.has(IsOwner) || field.kind != FieldKind::Reference)
            continue;
        const bool isNew = &field == ownerFieldFor(*row.entity, *place.owner.entity);
        values << FieldValue{&field, isNew ? Value(idText(place.owner.id)) : Value()};
    }
    return writeKeys(writer, row, values, siblings, index);
}

} // namespace iplan
