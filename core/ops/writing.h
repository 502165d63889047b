// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/writing.h"
#include "core/store/writer.h"

namespace iplan
{

/// Makes the word right for all who work with the file, in the language of that dictionary; nothing if it is already.
/// Rejected without a word.
Result<> addDictionaryWord(Writer& writer, const QString& word, const QString& dictionary);

/// Makes the abbreviation one that is known to readers; nothing if it is already. Rejected without one.
Result<> addAbbreviation(Writer& writer, const QString& abbreviation);

/// Sets the rules of the office; the id of `style` does not matter.
Result<> setHouseStyle(Writer& writer, HouseStyle style);

/// The id that a new row of writing has: the one by which copies meet, unless a row that has become another one keeps
/// it. A null id for rows of other entities.
[[nodiscard]] QUuid writingRowId(const Reader& reader, const Record& row);

} // namespace iplan
