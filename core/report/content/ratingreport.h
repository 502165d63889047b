// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ratingresult.h"
#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// Ergebnis einer Bewertungsrunde: ranking with mean, spread and number of votes, and the matrix of relevance and
/// feasibility, of each of the rounds (none: all). Names nobody who voted, whoever asks for it; what too few said is
/// not told (core/query/ratingresult.h). In public reports there are no rounds.
[[nodiscard]] Document ratingReport(const Snapshot& snapshot, const QList<Id<RatingRound>>& rounds,
                                    const ReportOptions& options);

[[nodiscard]] const ReportInfo& ratingReportInfo();

} // namespace iplan::report
