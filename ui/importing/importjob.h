// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/bookplan.h"
#include "core/interchange/mapping/plancells.h"
#include "core/interchange/mapping/savedmapping.h"
#include "core/interchange/table/csvtable.h"
#include "ui/base/background.h"
#include "ui/importing/packedtexts.h"

namespace iplan
{

/// A list of others on its way into the file, as far as it is known: what was opened, how it is read, what would become
/// of it. What was large to make is shared, so that copies are cheap.
struct ImportState {
    QString path;                           ///< of the file; empty for what was pasted
    std::optional<CsvDialect> dialect = {}; ///< of a text file; Numbers::Unknown: as most amounts are written
    std::shared_ptr<const TableSource> source = {};
    QList<FoundTable> tables = {}; ///< of the sheet
    QStringList headings = {};     ///< of the area; the mapping has a column for each, in this order
    QList<ColumnSample> samples = {};
    QList<ColumnGuess> guesses = {}; ///< empty where a saved mapping is used
    QString because = {};            ///< how the mapping was found, or why there is none
    TableMapping mapping = {};       ///< without an entity while nobody knows what is listed
    OwnFieldList ownFields = {};
    QStringList savedTitles = {}; ///< of the mappings in the file
    std::shared_ptr<const PackedTexts> texts = {};
    /// The source is an export of this program: its sheets, as they would be taken together. With fewer than two it is
    /// a list like any other; null while nobody has looked.
    std::shared_ptr<const std::vector<BookSheet>> ownSheets = {};
    std::shared_ptr<const BookPlan> book = {};   ///< of all of them; null: one sheet is taken
    std::shared_ptr<const ListPlan> plan = {};   ///< null while it is made, or where it cannot be
    std::shared_ptr<const PlanCells> cells = {}; ///< of the plan
    std::optional<Error> error = {};             ///< why it ended before the plan

    [[nodiscard]] bool isOwnBook() const { return ownSheets && ownSheets->size() > 1; }
    /// Whether there is nothing to be taken over; of a book from any of its sheets.
    [[nodiscard]] bool doesNothing() const { return book ? book->doesNothing() : !plan || plan->doesNothing(); }
    [[nodiscard]] bool hasSource() const { return source || !path.isEmpty(); }
    /// The table has columns that can be chosen for.
    [[nodiscard]] bool hasColumns() const { return mapping.entity && !headings.isEmpty(); }
    /// The place of the sheet of the mapping; 0 if there is none of that name.
    [[nodiscard]] qsizetype sheet() const;
};

/// What is to be found out.
struct ImportTask {
    ImportState state;                   ///< so far
    std::optional<MappingWishes> wishes; ///< propose a mapping; otherwise that of `state` counts
    QString savedTitle = {};             ///< the wished mapping is the saved one of that title
    bool isWhole = false;                ///< all sheets of an own book, of which the mapping's is shown
    ListPlanOptions options = {};
    CancelFlag cancel;
};

/// Opens the source if it is not open yet, proposes a mapping if that is wished, and plans. May run in any thread that
/// has its own store. What cannot be done is said in ImportState::error; what was found until then is there.
[[nodiscard]] ImportState carryOut(const Store& store, const ImportTask& task);

} // namespace iplan
