// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"
#include "core/interchange/round/roundsheetreader.h"

namespace iplan
{

/// A cell of a returned sheet, by measure and key of its column.
using RoundCellKey = std::pair<QUuid, QString>;

/// What an answer would change.
struct RoundCell {
    enum class State {
        Change,   ///< nobody else touched it since the sheet was given out
        Conflict, ///< it was changed in the file meanwhile, or was answered otherwise before
    };
    int line = 0; ///< in ListPlan::lines
    RoundCellKey key;
    QString heading; ///< of the column
    QString before;  ///< in the sheet as it was given out
    QString now;     ///< in the file
    QString sheet;   ///< in the sheet as it came back
    State state = State::Change;
    bool isTaken = true;
};

/// What a person said about a sheet.
struct RoundReturnOptions {
    QDate today = QDate::currentDate();
    Id<StatusRound> round = {};      ///< that the sheet must be of; null: any
    bool sheetWins = false;          ///< takes what the sheet says also where it is a conflict
    QSet<RoundCellKey> taken = {};   ///< conflicts in which the sheet wins
    QSet<RoundCellKey> leftOut = {}; ///< changes that are not taken
};

/// What a returned sheet would do, before anything is written: a ListPlan whose lines are the rows of the sheet, with a
/// part that changes the measures and one that makes their Sachstände.
struct RoundReturn {
    ListPlan plan;
    QList<RoundCell> cells; ///< in the order of the sheet
    Id<RoundRecipient> recipient;
    QString round;
    QString organization;
    bool isNoted = false;      ///< the recipient is noted as returned already
    bool isBlank = false;      ///< nobody has filled anything in: no answer
    QList<RowRef> takenBack{}; ///< Sachstände that come back: the reading that made them was undone

    [[nodiscard]] bool doesNothing() const { return plan.doesNothing() && (isNoted || isBlank); }
    [[nodiscard]] int conflictsLeft() const;
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
