// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// Tables and plots over all measures: by Handlungsfeld and group, by state, costs by year and kind.
void addProgrammeOverview(Blocks& blocks, const ReportContext& context);

/// All measures by number, with page.
void addIndexByCode(Blocks& blocks, const ReportContext& context);
/// All measures by federführende Dienststelle, with page.
void addIndexByOffice(Blocks& blocks, const ReportContext& context);

/// "Handlungsfeld 1 Bildung", or "Ohne Handlungsfeld" for null.
[[nodiscard]] QString fieldTitle(const ReportContext& context, const FieldOfAction* field);
/// The fields of action, and null at the end if some measure has none (or an absent one).
[[nodiscard]] QList<const FieldOfAction*> fieldsWithMeasures(const ReportContext& context);
/// The measures of the field in the order of their codes; null is for those without.
[[nodiscard]] QList<const Measure*> measuresIn(const ReportContext& context, const FieldOfAction* field);

} // namespace iplan::report
