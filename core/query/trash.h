// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// A row in the Papierkorb, with the commit that put it there (null if the file does not say).
struct TrashEntry {
    RowRef row;
    CommitRecord deletion;
};

/// The rows that are deleted themselves, not those of deleted owners; what was deleted last comes first.
[[nodiscard]] Result<QList<TrashEntry>> trashEntries(const Store& store);

} // namespace iplan
