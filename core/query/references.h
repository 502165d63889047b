// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace iplan
{

/// A live row that refers to another one.
struct Reference {
    Record source; ///< the row that refers, perhaps a link
    RowRef opens;  ///< what people want to see: of a link the other end, else the row itself
};

/// The rows that refer to a row by one field.
struct ReferenceGroup {
    const EntityInfo* entity = nullptr; ///< of the rows that refer
    const FieldInfo* field = nullptr;
    const EntityInfo* opens = nullptr; ///< the entity of Reference::opens
    QList<Reference> references;       ///< in list order

    /// "Maßnahmen: Federführung", "Zielgruppen" for what is linked.
    [[nodiscard]] QString title() const;
};

/// All that refers to the row, in the order of allEntities(), without groups that are empty. Values of own fields are
/// part of the row and do not count.
[[nodiscard]] QList<ReferenceGroup> referencesTo(const Reader& reader, const RowRef& row);

/// How many entries use the row: rows of referencesTo() and `mentions`, the rows whose texts name it, each once;
/// without the terms merged into it.
[[nodiscard]] qsizetype usageCount(const QList<ReferenceGroup>& groups, const QList<RowRef>& mentions = {});

/// The row that the record belongs to, of a link the first of its ends; null if it belongs to none.
[[nodiscard]] RowRef holderOf(const Record& record);

} // namespace iplan
