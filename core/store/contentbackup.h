// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QSet>

namespace iplan
{

// Backups hold no contents of documents: these lie once beside them, in a folder, each in a file that is named by its
// hash.

/// Writes those contents of the file that are not in the folder yet. A damaged one is left out. Io if that fails.
Result<> keepContents(const Store& store, const QString& folder);
/// Takes in what documents of the file name, is missing and lies in the folder. What has not come stays awaited.
Result<> bringBackContents(Store& store, const QString& folder);
/// Removes from the folder what is not among `named`.
void removeContents(const QString& folder, const QSet<QString>& named);
/// Whether there is something in the folder.
[[nodiscard]] bool holdsContents(const QString& folder);

} // namespace iplan
