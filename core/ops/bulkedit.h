// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"
#include "core/query/ownfields.h"
#include "core/store/writer.h"

namespace iplan
{

/// The units of `entity` that can be set for many rows at once, each by its fields: not what tells rows apart (code,
/// title), orders them or makes up their id.
[[nodiscard]] QList<QList<const FieldInfo*>> bulkUnits(const EntityInfo& entity);

/// Gives all the rows these values; fields may be own fields (core/query/ownfields.h). Refuses all of it if one is not
/// there (NotFound) or a field of it is closed (core/store/closing.h), and names it. Rows that have the values already
/// are left as they are.
Result<> setValuesOfRows(Writer& writer, const QList<RowRef>& rows, const QList<ColumnValue>& values);

/// A kind of link that rows of an entity can have: the target groups of measures, the bodies that take part in them.
struct LinkShape {
    const EntityInfo* link = nullptr;
    const FieldInfo* ownEnd = nullptr;
    const FieldInfo* otherEnd = nullptr;
    const FieldInfo* role = nullptr; ///< null if such links have none
    QString title;                   ///< "Zielgruppen", "Beteiligte Organisationen"
};
[[nodiscard]] LinkShape linkShape(const EntityInfo& link, const FieldInfo& ownEnd);
[[nodiscard]] QList<LinkShape> linkShapes(const EntityInfo& entity);

/// Links all the rows with `other` (a null role: without one), or unlinks them from it (a null role: whatever the
/// role). Gives how many rows changed; rows that are as wanted are left as they are. NotFound if `other` or a row is
/// not there.
Result<int> linkRows(Writer& writer, const QList<RowRef>& rows, const LinkShape& shape, const RowRef& other,
                     const Value& role);
Result<int> unlinkRows(Writer& writer, const QList<RowRef>& rows, const LinkShape& shape, const RowRef& other,
                       const Value& role);

} // namespace iplan
