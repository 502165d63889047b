// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// How backups are read.
[[nodiscard]] Store::Options readOnlyOptions();

/// Copies a verified data file; in the copy these rows are erased. `target` is replaced when the copy is good, else it
/// stays as it is or absent. The copy has contents of documents that lie in the folder `contents`, if one is given.
[[nodiscard]] Result<> copyErased(const QString& source, const QString& target, const QList<CommitData>& erasures,
                                  const QString& contents = {});

} // namespace iplan
