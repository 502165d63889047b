// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"

namespace iplan
{

/// A sheet of a workbook that this program exported, or a table of a folder of its CSV files; of cards or a calendar of
/// anybody, whose sheets belong together as well.
struct BookSheet {
    TableMapping mapping;
    ListPlanOptions options = {}; ///< corrections and decisions
    std::shared_ptr<const ListPlan> plan = {};
};

/// Our own export taken in as a whole: what each of its sheets does, in one step.
struct BookPlan {
    std::vector<BookSheet> sheets; ///< in the order of writing: owners first
    QStringList notices = {};      ///< what people should know of the book: sheets that are not taken

    [[nodiscard]] const BookSheet* sheet(const QString& name) const;
    [[nodiscard]] int count(ListPlan::Fate fate) const;
    /// How many rows would be made and changed.
    [[nodiscard]] int rowsToWrite() const;
    [[nodiscard]] bool doesNothing() const;
};

/// The entity whose rows our own exports write into a sheet, or file, of that name; null for other names.
[[nodiscard]] const EntityInfo* ownSheetEntity(const QString& name);

/// The sheets of the source that this program exported, with rows that it knows by their ids, or of whose rows the
/// format says what they are (TableSheet::entity), in the order of writing.
/// With fewer than two the source is a list like any other. Errors as TableSource::eachRow().
[[nodiscard]] Result<std::vector<BookSheet>> ownSheets(const Store& store, const TableSource& source);

/// Plans all sheets. New rows of one may be named on another, before or behind it; who refers to a row that is left out
/// is left out too. Errors as planList().
[[nodiscard]] Result<BookPlan> planBook(const Store& store, const TableSource& source, std::vector<BookSheet> sheets,
                                        const std::atomic_bool* cancelled = nullptr);

/// Writes all sheets: all of it or nothing; `goOn` as for applyListPlan().
Result<> applyBookPlan(Writer& writer, const BookPlan& book, const std::function<Result<>(qint64 done)>& goOn = {});

} // namespace iplan
