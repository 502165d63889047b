// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/document.h"

namespace iplan::report
{

/// The Konzeptmodulbericht of these modules. An empty list means the whole concept: all modules, preceded by an
/// overview and followed by the measures that belong to none.
[[nodiscard]] Document moduleReport(const Snapshot& snapshot, const QList<Id<ConceptModule>>& modules,
                                    const ReportOptions& options);
[[nodiscard]] const ReportInfo& moduleReportInfo();

} // namespace iplan::report
