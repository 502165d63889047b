// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"
#include "core/store/reader.h"

namespace iplan
{

// What the file says about how its texts are written (core/model/writing.h). Ids are those by which copies meet: two
// that add the same word add it once.

[[nodiscard]] Id<DictionaryWord> dictionaryWordId(const QString& word, const QString& language);
[[nodiscard]] Id<Abbreviation> abbreviationId(const QString& abbreviation);
/// Of the one row with the Schreibregeln.
[[nodiscard]] Id<HouseStyle> houseStyleId();

/// What the office has decided; an empty one where it has not.
[[nodiscard]] HouseStyle houseStyleOf(const Reader& reader);
[[nodiscard]] HouseStyle houseStyleOf(const Snapshot& snapshot);
/// After how many words a sentence is long.
[[nodiscard]] int sentenceWords(const HouseStyle& style);

/// The language of a dictionary: "de" of "de_DE_frami".
[[nodiscard]] QString languageOfDictionary(const QString& dictionary);
/// The own words of the file that are right in that language.
[[nodiscard]] QStringList dictionaryWords(const Reader& reader, const QString& language);

} // namespace iplan
