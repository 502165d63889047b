// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ownfield.h"
#include "core/store/closing.h"
#include "core/store/searchindex.h"
#include "core/store/unitcodec.h"
#include "core/store/writer.h"

// What the Writer refuses to change.

namespace iplan
{

namespace
{

/// Whether the own field has values: then these would mean something else if it changed its kind or its owner.
bool hasOwnValues(const Reader& reader, const Record& ownField)
{
    const auto values = reader.where<OwnFieldValue>("ownField", Id<OwnField>(ownField.id), Rows::All);
    return std::any_of(values.begin(), values.end(),
                       [](const OwnFieldValue& value) { return !value.deleted && !value.value.isEmpty(); });
}

Result<> checkOwnFieldUse(const Reader& reader, const Record& stored, const Record& wanted)
{
    for (const QStringView key : {u"kind", u"owner"}) {
        const FieldInfo* field = stored.entity->field(key);
        const bool changes = !stored.value(*field).isNull() && stored.value(*field) != wanted.value(*field);
        if (changes && hasOwnValues(reader, stored))
            return fail(ErrorKind::Rejected,
                        QStringLiteral("„%1“ von „%2“ lässt sich nicht ändern: Es gibt schon Werte.")
                            .arg(field->labelText(), recordTitle(stored)),
                        QStringLiteral("Legen Sie ein neues Feld an und verwenden Sie dieses nicht mehr; seine Werte "
                                       "bleiben erhalten."));
    }
    return {};
}

Error closedError(const Record& row, const FieldInfo* field, const Closed& closed)
{
    const QString what = field ? QStringLiteral("„%1“ von „%2“").arg(field->labelText(), recordTitle(row))
                               : QStringLiteral("%1 „%2“").arg(row.entity->labelText(), recordTitle(row));
    return {ErrorKind::Rejected,
            QStringLiteral("%1 lässt sich nicht ändern: %2").arg(what, closed.reason),
            closed.remedy,
            {}};
}

} // namespace

std::optional<Record> Writer::closingState(const RowRef& row) const
{
    const auto touched = m_touchedAt.constFind(row);
    if (touched != m_touchedAt.constEnd() && m_touched.at(*touched).created)
        return std::nullopt;
    auto record = m_reader.find(row);
    if (touched == m_touchedAt.constEnd() || !record || !closesRows(*record))
        return record;
    for (const Closing& closing : closings()) {
        const auto pending = m_pendingAt.constFind({m_touched.at(*touched).number, m_journal.unitNumber(closing.unit)});
        if (closing.entity == row.entity && pending != m_pendingAt.constEnd())
            decodeUnit(*record, closing.unit, m_pending.at(*pending).before);
    }
    return record;
}

Result<> Writer::checkClosed(const std::optional<Record>& stored, const Record& wanted) const
{
    const FindRow find = [this](const RowRef& row) { return closingState(row); };
    if (!stored || stored->deleted != wanted.deleted) {
        const bool goes = stored && wanted.deleted;
        if (const Closed closed = goes ? keptByOwner(wanted, find) : closedByOwner(wanted, find))
            return tl::unexpected<Error>(closedError(wanted, nullptr, closed));
    }
    if (!stored)
        return {};
    if (stored->entity == &entityOf<OwnField>())
        IPLAN_TRY(checkOwnFieldUse(m_reader, *stored, wanted));
    const Record own =
        closesRows(*stored) ? closingState(stored->ref()).value_or(emptyRecord(*stored->entity)) : *stored;
    for (const FieldInfo& field : stored->entity->fields) {
        if (stored->value(field) == wanted.value(field))
            continue;
        Closed closed = closedField(own, field, find);
        if (!closed && field.has(IsOwner)) // nor does it move to where nothing may be added
            closed = closedByOwner(wanted, find);
        if (closed)
            return tl::unexpected<Error>(closedError(*stored, &field, closed));
    }
    return {};
}

} // namespace iplan
