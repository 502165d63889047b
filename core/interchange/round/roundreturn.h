// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundsheetreader.h"
#include "core/interchange/round/sheetreturn.h"

namespace iplan
{

/// What a person said about a sheet.
struct RoundReturnOptions : SheetChoices {
    Id<StatusRound> round = {}; ///< that the sheet must be of; null: any
};

/// What a returned sheet would do: a part of the plan changes the measures, one makes their Sachstände.
struct RoundReturn : SheetReturn {
    Id<RoundRecipient> recipient;
    QString round;
    QString organization;
    QList<RowRef> takenBack{}; ///< Sachstände that come back: the reading that made them was undone
};

/// Compares a returned sheet with the file. Each cell by itself: an empty one changes nothing; one that says what it
/// said when it was given out neither; a changed one is taken where the file still holds what the sheet held, and is a
/// conflict where it does not (a field with its reason counts as one). Whoever answers about a measure makes a
/// Sachstand, whose id follows from recipient and measure: the same sheet makes it once. A row with a cell that cannot
/// be read is left out as a whole and says which cell. A sheet in which nothing was filled in is no answer. A Sachstand
/// in the Papierkorb stays there, unless the reading that made it was undone. Rejected, naming the file: a sheet of
/// another file or round, or whose recipient is gone.
[[nodiscard]] Result<RoundReturn> planRoundReturn(const Store& store, const ReturnedSheet& sheet,
                                                  const RoundReturnOptions& options = {});

/// Writes the plan, all of it or nothing, and notes that the recipient has answered.
Result<> applyRoundReturn(Writer& writer, const RoundReturn& plan, QDate today);

} // namespace iplan
