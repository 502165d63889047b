// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/backup.h"

#include <optional>
#include <QSet>

namespace iplan
{

/// The latest merge into a file on this PC, and whether it can be taken back as a whole: by restoring the backup that
/// preceded it, as long as nothing was written and nothing came in since.
struct LastMerge {
    std::optional<Backup> backup; ///< of the file before; none if the merge cannot be taken back
    QString reason;               ///< why not, in German, and what can be done instead
};
[[nodiscard]] Result<LastMerge> lastMerge(const Store& store, const std::optional<BackupManager>& backups = {});

/// Remembers a merge in the file, for this PC. `after`: the commits that the file has now.
Result<> noteMerge(Store& store, const Backup& before, const QSet<QUuid>& after);

} // namespace iplan
