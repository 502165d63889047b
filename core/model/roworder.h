// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

/// The fields by which people find the rows of an entity, the first deciding first: its order keys where rows are
/// arranged by hand; the time where they take place (meetings); the name where they are looked for by it (people,
/// organisations, papers, terms); the code or number, and where rows are numbered but need no number the name after it.
/// Texts compare as core/base/collation.h says.
[[nodiscard]] QList<const FieldInfo*> rowOrder(const EntityInfo& entity);

} // namespace iplan
