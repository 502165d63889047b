// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// Wirkung: the Kennzahlen of the measures with baseline, aim and what was reached period by period, as tables and,
/// where there are numbers to be drawn, as plots with the aim as a line; and that all this does not show the effect of
/// a single measure.
[[nodiscard]] Document outcomeReport(const Snapshot& snapshot, const ReportOptions& options);

[[nodiscard]] const ReportInfo& outcomeReportInfo();

} // namespace iplan::report
