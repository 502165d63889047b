// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/importplan.h"

namespace iplan
{

/// A block of cells: its rows from top to bottom, its columns from left to right. A null id stands for a row that is
/// yet to be made.
struct CellBlock {
    const EntityInfo* entity = nullptr;
    QList<RowRef> rows;
    QList<const Column*> fields;
    FieldValue owner = {}; ///< what rows that are made belong to; a null field: nothing
};

/// What somebody puts in the place of a text that did not fit: in all cells of the field that hold it.
struct CellCorrection {
    const Column* field = nullptr;
    QString text;
    Value value;
    NamedRow newRow = {}; ///< that the value refers to and that is yet to be made; null: none
};

/// What the cells would do in the block. Cells beyond the last row or column are problems; a caller who wants new rows
/// adds null ids to the rows. New rows of corrections are made by applyImport().
[[nodiscard]] Result<ImportPlan> planPaste(const Store& store, const CellBlock& block, const QList<TableRow>& cells,
                                           const QList<CellCorrection>& corrections = {});
/// The values of the first row for all rows below it.
[[nodiscard]] Result<ImportPlan> planFillDown(const Store& store, const CellBlock& block);
/// Nothing for all cells.
[[nodiscard]] Result<ImportPlan> planClear(const Store& store, const CellBlock& block);

} // namespace iplan
