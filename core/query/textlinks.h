// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/recordaddress.h"
#include "core/store/store.h"

namespace iplan
{

/// The address of the row; "" for a null reference.
[[nodiscard]] QString addressOf(const RowRef& row);
/// The row of an address; null if the text is none, or of an entity that this version does not know. Whether the row is
/// there is not asked.
[[nodiscard]] RowRef rowOfAddress(const QString& text);

/// A reference from a text of one row to another row.
struct TextLink {
    RowRef from;
    const FieldInfo* field = nullptr; ///< of `from`, in which the address stands
    RowRef to;
    friend bool operator==(const TextLink&, const TextLink&) = default;
};

/// What the texts of a row lead to, in the order of its fields; rows that are not there are left out, deleted ones not.
[[nodiscard]] QList<TextLink> textLinksFrom(const Reader& reader, const Record& record);
[[nodiscard]] Result<QList<TextLink>> textLinksFrom(const Store& store, const RowRef& row);

/// The texts of live rows that lead to `row`. Quick in files of any size: the search index knows the addresses.
[[nodiscard]] Result<QList<TextLink>> textLinksTo(const Store& store, const RowRef& row);

} // namespace iplan
