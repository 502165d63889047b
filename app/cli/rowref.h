// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan::cli
{

/// The entity with that key; Rejected, naming all keys, if there is none.
[[nodiscard]] Result<const EntityInfo*> entityNamed(const QString& key);

/// The field with that key; Rejected, naming all keys, if there is none.
[[nodiscard]] Result<const FieldInfo*> fieldNamed(const EntityInfo& entity, const QString& key);

/// The row that a REF names, also one in the Papierkorb if no live row has that name.
[[nodiscard]] Result<RowRef> resolveAnywhere(const Store& store, const QString& ref);

/// The row that a REF names, if it may be written: Rejected, where it lies in the Papierkorb, with a hint.
[[nodiscard]] Result<RowRef> resolveWritable(const Store& store, const QString& ref);

} // namespace iplan::cli
