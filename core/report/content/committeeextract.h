// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// Ausschussauszug: of each body what concerns it (core/query/bodymeasures.h), with the rule by which, the proposal for
/// each measure, its costs, and the pages of the whole programme on which it stands; then the sheets of the measures.
/// No ids: all bodies that something concerns.
[[nodiscard]] Document committeeExtracts(const Snapshot& snapshot, const QList<Id<Organization>>& bodies,
                                         const ReportOptions& options);

/// The extracts for all bodies of the Beratungsfolge of each paper, in its order.
[[nodiscard]] Document paperExtracts(const Snapshot& snapshot, const QList<Id<Paper>>& papers,
                                     const ReportOptions& options);

[[nodiscard]] const ReportInfo& committeeExtractInfo();
[[nodiscard]] const ReportInfo& paperExtractsInfo();

} // namespace iplan::report
