// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/document.h"

namespace iplan::report
{

/// The Interkulturelles Maßnahmenprogramm: overview, then the measures by Handlungsfeld and group A, B, C, then
/// indexes by number and by federführende Dienststelle.
[[nodiscard]] Document programmeReport(const Snapshot& snapshot, const ReportOptions& options);
[[nodiscard]] const ReportInfo& programmeReportInfo();

} // namespace iplan::report
