// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// The Steckbrief of each of these measures on a page or two, in the order of their numbers; an empty list means all.
/// What the file does not hold (any more) is left out.
[[nodiscard]] Document measureProfile(const Snapshot& snapshot, const QList<Id<Measure>>& measures,
                                      const ReportOptions& options);
/// The Steckbrief of one measure below a heading of that level (1 to 3).
void addMeasureProfile(Blocks& blocks, const ReportContext& context, const Measure& measure, int level);
[[nodiscard]] const ReportInfo& measureProfileInfo();

} // namespace iplan::report
