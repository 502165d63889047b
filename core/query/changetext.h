// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/history.h"
#include "core/query/ownfields.h"
#include "core/query/rowlabel.h"

namespace iplan
{

/// Changes as people read them.
class ChangeTexts
{
public:
    /// What the texts are made from.
    struct Source {
        LabelSource label;
        std::function<std::optional<Record>(const RowRef&)> find;
        std::function<OwnFieldList()> ownFields;
        /// A German word (UTF-8) in the language of the reader; without it they stay as they are.
        std::function<QString(const char*)> word = {};
    };
    explicit ChangeTexts(Source source) : m_source(std::move(source)) {}

    /// One value of a change: text without marks, "(leer)", "nein".
    [[nodiscard]] QString value(const FieldChange& change, const Value& value) const;
    /// What happened: "angelegt", or "alt → neu".
    [[nodiscard]] QString what(const FieldChange& change) const;
    /// The label of the field, "Eigenes Feld „Plätze“" for an own field; "Eintrag" for a change of the row as a whole.
    [[nodiscard]] QString field(const FieldChange& change) const;
    /// The name of the row, for the value of an own field that of the row that has it; what can be said of one of an
    /// entity that this program does not know.
    [[nodiscard]] QString row(const RowRef& ref) const;
    /// The name of the author of the commit; "–" without one.
    [[nodiscard]] QString author(const CommitRecord& commit) const;
    /// Where a field moved in its list, which no value tells; else empty.
    [[nodiscard]] QString moved(const FieldChange& change) const;

private:
    [[nodiscard]] QString word(const char* german) const;
    [[nodiscard]] std::optional<OwnFieldDefinition> ownField(const FieldChange& change) const;

    const Source m_source;
};

} // namespace iplan
