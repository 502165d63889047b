// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// A block of cells: its rows from top to bottom, its columns from left to right. A null id stands for a row that is
/// yet to be made.
struct CellBlock {
    const EntityInfo* entity = nullptr;
    QList<RowRef> rows;
    QList<const FieldInfo*> fields;
};

/// What putting values into a block of cells would do, cell by cell, before anything is written.
struct PastePlan {
    struct Change {
        int row = 0; ///< in the block
        FieldValue value;
    };
    /// A cell that cannot take its value.
    struct Problem {
        int row = 0;                      ///< in the block
        const FieldInfo* field = nullptr; ///< null where the block is wider than the table
        QString text;                     ///< what was to be put there
        QString message;                  ///< what is wrong
        QString hint;                     ///< what to do
    };
    CellBlock block;
    QList<Change> changes;
    QList<Problem> problems;
    int unchanged = 0; ///< cells that hold the value already
    int newRows = 0;   ///< rows to be made, as far as some cell of them has a value
};

/// Reads each text as the value of its cell (references by name); where the text is null, no cell is there and the
/// present value stays. Texts beyond the last row or column are problems; a
/// caller who wants new rows adds null ids to the rows.
[[nodiscard]] Result<PastePlan> planPaste(const Store& store, const CellBlock& block, const QList<QStringList>& texts);
/// The values of the first row for all rows below it.
[[nodiscard]] Result<PastePlan> planFillDown(const Store& store, const CellBlock& block);
/// Nothing for all cells.
[[nodiscard]] Result<PastePlan> planClear(const Store& store, const CellBlock& block);

/// Writes the changes of the plan. If a row is gone by now, nothing is written (NotFound). `made` is filled with the
/// rows of the block, new ones with the ids that they got (null if nothing was to be put into one).
Result<> applyPaste(Writer& writer, const PastePlan& plan, QList<RowRef>* made = nullptr);

} // namespace iplan
