// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// Kostenübersicht: what the council is asked for (bisher – zusätzlich – zusammen), all costs by kind, year and stage,
/// then by Handlungsfeld, federführende Dienststelle and Mittelgeber, the budget lines, the reservations, and what was
/// requested and refused. Sums are those of core/query/costs.h. Measures that were merged into others are left out.
[[nodiscard]] Document costSurvey(const Snapshot& snapshot, const ReportOptions& options);

[[nodiscard]] const ReportInfo& costSurveyInfo();

} // namespace iplan::report
