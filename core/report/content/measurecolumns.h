// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// The columns of the table of all measures at a glance, and of the Kurzfassung; in the order in which they are
/// offered.
[[nodiscard]] std::span<const SectionColumn> matrixColumns();
[[nodiscard]] std::span<const SectionColumn> shortColumns();

/// A table of measures with these columns; keys that it does not know are passed over.
[[nodiscard]] Table tableOfMeasures(const QStringList& columns);
/// The line of the measure in it.
[[nodiscard]] Row rowOfMeasure(const ReportContext& context, const Measure& measure, const QStringList& columns);

} // namespace iplan::report
