// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

namespace iplan
{

/// The units of `entity` that can be set for many rows at once, each by its fields: not what tells rows apart (code,
/// title), orders them or makes up their id.
[[nodiscard]] QList<QList<const FieldInfo*>> bulkUnits(const EntityInfo& entity);

/// Gives all the rows these values. Refuses all of it if one is not there (NotFound) or a field of it is locked
/// (core/store/locks.h). Rows that have the values already are left as they are.
Result<> setValuesOfRows(Writer& writer, const QList<RowRef>& rows, const QList<FieldValue>& values);

} // namespace iplan
