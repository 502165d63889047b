// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

/// How the column of a kind stores its values.
enum class Storage { Text, Integer, Real };

/// What a kind of field means wherever it is stored, read, printed, sorted, listed and exported: one row for each kind.
/// Texts are German; "%1" stands for the labels of the options or the entity referred to. Editors: ui/form/makeeditor.
struct KindTraits {
    FieldKind kind;
    const char* key; ///< for programs
    Storage storage;
    bool isLong;      ///< paragraphs: a line shows it only in part
    bool isDay;       ///< names a day or a period: grouped by year, filtered from – to
    bool isNumber;    ///< added up and aligned right
    bool isGroupable; ///< lists may be grouped by it (of Text: not by names and numbers)
    int sheetWidth;   ///< usual width of a column in a sheet, in characters

    const char* takes;   ///< what one may write, in a few words
    const char* allowed; ///< the same as a sentence, for whoever wrote something else
    const char* notThis; ///< what a text that does not fit is not: "kein gültiges Datum"
    const char* inJson;  ///< the form in JSON, as a sentence
    const char* inTable; ///< the form in the tables of an export, as a sentence

    /// The one form in which a value is stored; nothing for a value that the column cannot hold.
    Value (*normalize)(const Value& value);
    /// For people. A value that does not fit shows as it is.
    QString (*print)(const Column& column, const Value& value);
    /// What a trimmed word that is not empty means; nothing if it is not of this kind.
    std::optional<Value> (*parse)(const Column& column, const QString& word);
    /// The number that a value is ordered by (greater is later); nothing if it is ordered as a text.
    std::optional<double> (*sortNumber)(const Column& column, const Value& value);
};

[[nodiscard]] const KindTraits& traitsOf(FieldKind kind);

/// A text of the traits with its "%1" filled in for the column.
[[nodiscard]] QString traitText(const char* text, const Column& column, QString (Option::*optionText)() const);

} // namespace iplan
