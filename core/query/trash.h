// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listsheet.h"

namespace iplan
{

/// A row in the Papierkorb, with the commit that put it there (null if the file does not say).
struct TrashEntry {
    RowRef row;
    RowRef owner; ///< the row that it belongs to; null if it belongs to none
    CommitRecord deletion;
};

/// Whether a row in the Papierkorb was put there by somebody, and not by taking back that it was made.
[[nodiscard]] bool wasPutAway(JournalReader& journal, const RowRef& row);

/// The rows that are deleted themselves, not those of deleted owners; what was deleted last comes first.
[[nodiscard]] Result<QList<TrashEntry>> trashEntries(const Store& store);

/// The entries as a list, in their order: which row, of what kind, to which it belongs, when and by whom it was
/// deleted. Without those that tell of members of a group whose list is protected, unless `naming` asks for them.
[[nodiscard]] Result<ListSheet> trashSheet(const Store& store, const QList<TrashEntry>& entries,
                                           MemberNaming* naming = nullptr);

} // namespace iplan
