// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// Beschlussvorlage or Mitteilung, as councils have them: head with number, office, kind, part and Beratungsfolge, then
/// subject, resolution, reasons, alternatives, finance block, annexes and "gez.". A Mitteilung asks for nothing: it has
/// neither resolution nor alternatives. For the public only papers that are public.
[[nodiscard]] Document resolutionPaper(const Snapshot& snapshot, const QList<Id<Paper>>& ids,
                                       const ReportOptions& options);
[[nodiscard]] Document noticePaper(const Snapshot& snapshot, const QList<Id<Paper>>& ids, const ReportOptions& options);

[[nodiscard]] const ReportInfo& resolutionPaperInfo();
[[nodiscard]] const ReportInfo& noticePaperInfo();

} // namespace iplan::report
