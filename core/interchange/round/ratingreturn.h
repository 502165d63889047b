// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/ratingsheet.h"
#include "core/interchange/round/sheetreturn.h"

namespace iplan
{

/// What a person said about a sheet.
struct RatingReturnOptions : SheetChoices {
    Id<RatingRound> round = {}; ///< that the sheet must be of; null: any
};

/// What a returned sheet of a Bewertungsrunde would do: the plan sets and makes votes.
struct RatingReturn : SheetReturn {
    QString round;
    QList<Id<RatingBallot>> ballots;
};

/// As readDataSheet(), for a sheet of a Bewertungsrunde.
[[nodiscard]] Result<ReturnedData> readRatingSheet(const QString& path);

/// Compares a returned sheet with the file, cell by cell: one that says what it said when it was given out changes
/// nothing; a changed or emptied one is taken where the file still holds what the sheet held, and is a conflict where
/// it does not. A row with a cell that cannot be read or is off the scale is left out as a whole and says which cell.
/// Rejected, naming the file: a sheet of another file or round; a round that is closed; ballots that are gone; more
/// dots on a ballot than a member has.
[[nodiscard]] Result<RatingReturn> planRatingReturn(const Store& store, const ReturnedData& sheet,
                                                    const RatingReturnOptions& options = {});

/// Writes the plan, all of it or nothing, and notes that the ballots came back.
Result<> applyRatingReturn(Writer& writer, const RatingReturn& plan, QDate today);

} // namespace iplan
