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

} // namespace iplan::report
