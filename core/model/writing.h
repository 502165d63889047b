// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Abbreviation;
struct DictionaryWord;
struct HouseStyle;

/// Eigenes Wort: one that is spelled right although no dictionary has it, for all who work with the file. The id is
/// derived from language and word (core/ops/writing.h), so that two copies add it once.
struct DictionaryWord {
    Id<DictionaryWord> id;
    bool deleted = false;
    QString word;
    QString language; ///< as dictionaries name it, "de"; empty: in every language
    QString note;
};
template <>
const EntityInfo& entityOf<DictionaryWord>();

/// Abkürzung: one that readers of this file's texts know, beside those that everybody knows. The id is derived from it.
struct Abbreviation {
    Id<Abbreviation> id;
    bool deleted = false;
    QString abbreviation;
    QString meaning;
    QString note;
};
template <>
const EntityInfo& entityOf<Abbreviation>();

/// Schreibregeln: how the office writes. One row at most, with an id that is always the same (core/ops/writing.h).
struct HouseStyle {
    Id<HouseStyle> id;
    bool deleted = false;
    Choice<GenderForm> genderForm;
    std::optional<int> sentenceWords; ///< a longer sentence is pointed out; kUsualSentenceWords where nothing is said
};
template <>
const EntityInfo& entityOf<HouseStyle>();

/// As many words a sentence may have where the office has not decided.
inline constexpr int kUsualSentenceWords = 30;

} // namespace iplan
