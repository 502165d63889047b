// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/letterhead.h"
#include "core/report/template/templates.h"

namespace iplan::report
{

/// What a template chooses of a report: sections and columns, where nobody has chosen sections. To be called before
/// addEarlierState(), which asks whether a section looks back. A template without sections has the usual ones, and
/// those for which it has a text.
void chooseByTemplate(ReportParameters& parameters, const ReportInfo& report, const ReportTemplate& reportTemplate);

/// The report with letterhead and template: texts, cover, logo, header and footer, type and colours. Letters and
/// labels, which have a form of their own, are left alone. The logo of the template takes the place of that of the
/// letterhead.
[[nodiscard]] Document buildReport(const Snapshot& snapshot, const ReportInfo& report,
                                   const ReportParameters& parameters, const Letterhead& letterhead,
                                   const std::optional<LoadedTemplate>& reportTemplate = {});

} // namespace iplan::report
