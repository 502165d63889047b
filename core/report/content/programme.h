// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/document.h"

namespace iplan::report
{

[[nodiscard]] const ReportInfo& programmeReportInfo();
/// The Interkulturelles Maßnahmenprogramm: cover, contents, and those of its sections, in that order. Keys that it does
/// not know are passed over.
[[nodiscard]] Document programmeReport(const Snapshot& snapshot, const ReportOptions& options,
                                       const QStringList& sections = usualSections(programmeReportInfo()));

/// As programmeReport(), with all that a report can be built with: the columns of its tables, texts, an earlier state.
[[nodiscard]] Document buildProgramme(const Snapshot& snapshot, const ReportParameters& parameters);

} // namespace iplan::report
