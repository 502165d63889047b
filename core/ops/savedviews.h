// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filework.h"
#include "core/store/writer.h"

namespace iplan
{

/// Operations of the commits.
inline const QString kSaveViewOperation = QStringLiteral("savedView:edit");
inline const QString kRemoveViewOperation = QStringLiteral("savedView:delete");

/// The views of the list of `entity`, by title.
[[nodiscard]] QList<SavedView> savedViews(const Reader& reader, const EntityInfo& entity);

/// Keeps a view under a title; one of the same title and list is written over. Rejected without a title.
Result<Id<SavedView>> saveView(Writer& writer, const EntityInfo& entity, const QString& title,
                               const QString& definition);

} // namespace iplan
