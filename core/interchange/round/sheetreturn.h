// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"
#include "core/interchange/round/datasheet.h"

#include <algorithm>

namespace iplan
{

// What a data sheet that came back would do, before anything is written, whatever it asked about.

/// A cell of a returned sheet, by the row that it is about and the key of its column.
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
struct SheetChoices {
    QDate today = QDate::currentDate();
    bool sheetWins = false;          ///< takes what the sheet says also where it is a conflict
    QSet<RoundCellKey> taken = {};   ///< conflicts in which the sheet wins
    QSet<RoundCellKey> leftOut = {}; ///< changes that are not taken
};

/// What a returned sheet would do: a ListPlan whose lines are the rows of the sheet.
struct SheetReturn {
    ListPlan plan;
    QList<RoundCell> cells; ///< in the order of the sheet
    QString from;           ///< who filled it in, as people are told
    bool isNoted = false;   ///< the file knows already that it came back
    bool isBlank = false;   ///< nobody has filled anything in: no answer

    /// Whether nothing that it says could be read: then it does not count as an answer, and who sent it is still asked.
    [[nodiscard]] bool isUnreadable() const
    {
        const auto isFaulty = [](const ListPlan::Line& line) { return line.fate == ListPlan::Fate::Faulty; };
        return std::ranges::any_of(plan.lines, isFaulty) &&
               std::ranges::all_of(cells, [&](const RoundCell& cell) { return isFaulty(plan.lines.at(cell.line)); });
    }
    [[nodiscard]] bool doesNothing() const { return plan.doesNothing() && (isNoted || isBlank || isUnreadable()); }
    [[nodiscard]] int conflictsLeft() const
    {
        return static_cast<int>(std::ranges::count_if(
            cells, [](const RoundCell& cell) { return cell.state == RoundCell::State::Conflict && !cell.isTaken; }));
    }
};

} // namespace iplan
