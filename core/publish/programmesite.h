// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"
#include "core/report/content/reportoptions.h"
#include "core/report/letterhead.h"

#include <functional>

namespace iplan::report
{

/// How somebody follows the writing of many pages.
struct SiteProgress {
    std::function<bool()> isCancelled = {};
    std::function<void(int, int)> progress = {}; ///< pages written, of how many
};

/// Writes index.html and a page for each measure (massnahmen/k001.html) with a common style sheet and a script for
/// search and filters, without which all works as well. How many pages of measures there are; Conflict if it was given
/// up.
[[nodiscard]] Result<int> writeProgrammeSite(const Snapshot& snapshot, const ReportOptions& options,
                                             const Letterhead& letterhead, const QString& folder,
                                             const SiteProgress& progress = {});

} // namespace iplan::report
