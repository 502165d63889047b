// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/clipboardtable.h"
#include "core/interchange/xlsxfile.h"
#include "core/query/ratingresult.h"

namespace iplan
{

/// The result of a Bewertungsrunde as a sheet: rank, thing, and for each criterion mean, spread, least, most and number
/// of votes as numbers. Nothing tells who said what: what too few said is the text "zu wenige", and with too few
/// ballots there are no numbers at all. The remarks (remarksOn()) stand below.
[[nodiscard]] Sheet ratingResultSheet(const RatingResult& result);

/// Writes a workbook with that sheet. Io if it cannot be written.
[[nodiscard]] Result<> writeRatingResult(const RatingResult& result, QDate asOf, const QString& path);

} // namespace iplan
