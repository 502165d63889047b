// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/mergeplan.h"
#include "core/interchange/jsonimport.h"
#include "core/sync/crypt.h"

#include <atomic>

namespace iplan
{

/// What is to be merged into which file.
struct MergeRequest {
    QString file;
    QString other; ///< a copy (*.iplan) or a package (*.iplanpaket)
    Password password;
    Store::Options options; ///< as the window opens the file
};

// The following open the files for themselves: they run in another thread than the window, and end (Rejected) soon
// after the window sets `cancelled`. Errors as MergeSource::open(), planMerge() and merge().

/// What would happen; changes nothing.
[[nodiscard]] Result<MergePlan> rehearseMerge(const MergeRequest& request, const std::atomic_bool& cancelled);
/// The file must not be open for writing.
[[nodiscard]] Result<MergeReport> carryOutMerge(const MergeRequest& request, const std::atomic_bool& cancelled);
/// Copies what a file of another concept holds, as importJsonData() does. The file must not be open for writing.
[[nodiscard]] Result<ImportReport> importAsData(const MergeRequest& request, ImportProgress& progress);

} // namespace iplan
