// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/programmecomparison.h"
#include "core/report/content/catalogue.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// The Vergleich der Fortschreibungen: a summary with counts and sums, what changed kind by kind, the texts word by
/// word, and the costs by Handlungsfeld, kind and year. What may be seen was said to compareProgrammes().
[[nodiscard]] Document comparisonReport(const ProgrammeComparison& comparison);
[[nodiscard]] const ReportInfo& comparisonReportInfo();

/// The Änderungen seit der letzten Fortschreibung as a chapter of another report: counts, and what changed kind by
/// kind; of texts only which ones. Nothing without an earlier state.
void addChangesSince(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters);

} // namespace iplan::report
