// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"
#include "core/store/record.h"

#include <optional>

namespace iplan
{

class SearchIndex;

/// Puts a row into its table and the search index: only the columns that differ from `stored`, or a new row. `number`
/// is that of the row in the journal. Writes no journal: for those who do. Throws SqlError.
void storeRecord(Database& db, SearchIndex& search, qint64 number, const std::optional<Record>& stored,
                 const Record& wanted);

/// Takes the row out of its table and the search index: when no commit that counts makes it any more. Throws SqlError.
void dropRecord(Database& db, SearchIndex& search, qint64 number, const RowRef& row);

} // namespace iplan
