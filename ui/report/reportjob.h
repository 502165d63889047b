// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/export.h"
#include "core/report/content/catalogue.h"
#include "core/report/layout.h"
#include "core/report/letterhead.h"
#include "core/report/render.h"
#include "ui/base/background.h"

#include <memory>

namespace iplan
{

/// Which report.
struct ReportRequest {
    const report::ReportInfo* report = report::allReports().front();
    report::ReportParameters parameters;
    FileState state; ///< what the report is made of
    report::Letterhead letterhead;
    std::optional<ReportTemplate> reportTemplate = {}; ///< with which it is made, as it is to be now
};

// The following open the file read-only for themselves: they run in another thread than the window. `naming` says
// whether members of groups whose list is protected are named, and learns what came of it.

/// The report laid out on pages.
[[nodiscard]] Result<std::shared_ptr<const report::Layout>>
layOutReport(const QString& file, const ReportRequest& request, const CancelFlag& cancel, MemberNaming& naming);
/// Writes the report.
[[nodiscard]] Result<> writeReport(const QString& file, const ReportRequest& request, report::Format format,
                                   const QString& target, const CancelFlag& cancel, MemberNaming& naming);
/// Writes the data for other programs. If it is cancelled nothing is written.
[[nodiscard]] Result<> writeExport(const QString& file, ExportFormat format, const QString& target,
                                   const ExportOptions& options, const CancelFlag& cancel, MemberNaming& naming);

} // namespace iplan
