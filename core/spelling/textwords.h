// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace iplan
{

/// A word of a text.
struct TextWord {
    qsizetype start = 0;
    qsizetype length = 0;
    bool beforeDot = false; ///< a dot follows, so that it may be an abbreviation
    friend bool operator==(const TextWord&, const TextWord&) = default;
    [[nodiscard]] qsizetype end() const { return start + length; }
};

/// The words of a text that a dictionary can judge, in their order. Hyphens, apostrophes and the marks of gender forms
/// ("Lehrer*innen") belong to their word. Left out is what stands between blanks and is no word: addresses of the web,
/// of mail and of rows, names of files, file numbers ("51-2/2026").
[[nodiscard]] QList<TextWord> wordsToCheck(QStringView text);

/// The word as dictionaries write it: without soft hyphens, with plain hyphens and apostrophes, in NFC.
[[nodiscard]] QString dictionaryForm(QStringView word);

/// Whether what stands between two blanks is an address of the web, of mail or of a row, a path, or the like: nothing
/// that is written by the rules of a language.
[[nodiscard]] bool isAddressLike(QStringView chunk);

/// The signs between stem and ending of a gender form: * : _ and the middle dot.
[[nodiscard]] bool isGenderMark(QChar c);

} // namespace iplan
