// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/namedrow.h"

namespace iplan
{

/// What a new row of `entity` belongs to that is made of a name beside `beside`: ownerBeside(), else the only row that
/// it can belong to. A new Handlungsfeld of a measure is one of the concept of the file. Null where there are several,
/// or where nothing owns rows of the entity.
[[nodiscard]] RowRef ownerOfNamed(const Reader& reader, const EntityInfo& entity, const Record& beside);

/// What such a row may belong to, in the order of the file: ownerOfNamed() alone where there is one, else all rows that
/// own rows of `entity`. Empty where nothing owns them, and where there is no such row.
[[nodiscard]] QList<Record> ownersOfNamed(const Reader& reader, const EntityInfo& entity, const Record& beside);

/// Whether a name is enough for a row of `entity` to which `beside` refers.
[[nodiscard]] bool isNameEnough(const Reader& reader, const EntityInfo& entity, const Record& beside);

} // namespace iplan
