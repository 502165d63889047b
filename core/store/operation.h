// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

// Operation keys name what a commit was for. They are "verb" or "entity:verb", hold no values, and never change
// meaning.

/// The operation of Erasure::erase().
inline const QString kEraseOperation = QStringLiteral("erase");

/// Takes the names of erased people out of what is closed (core/ops/erasenames.h); no step that can be undone.
inline const QString kRedactOperation = QStringLiteral("erase:names");

/// "measure:edit" for an entity and a verb (create, edit, delete, restore, link, unlink).
[[nodiscard]] QString operationKey(const EntityInfo& entity, const char* verb);

/// What people read: "Maßnahme ändern", "Rückgängig: Maßnahme ändern". An unknown key stands for itself.
[[nodiscard]] QString operationLabel(const QString& key);

/// Whether the operation took another one back, or brought it back: it is no step of its own.
[[nodiscard]] bool isUndoOrRedo(const QString& key);

} // namespace iplan
