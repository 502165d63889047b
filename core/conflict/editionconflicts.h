// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflictguard.h"

namespace iplan
{

// Two copies that freeze one edition apart leave an entry in conflict for each row that differs on them. That is one
// question, not hundreds: whose edition counts.

/// Puts one conflict of the edition (Conflict::frozenApart) in the place of those of its entries, and of the day on
/// which it was frozen. Its sides are the freezings.
void foldFrozenApart(JournalReader& journal, const Reader& reader, ConflictReader& conflictReader,
                     QList<Conflict>& conflicts);

/// Whether the sides of the conflict froze an edition, each for itself.
[[nodiscard]] bool isOfFreezings(const Conflict& conflict);

/// What the edition holds by each side of such a conflict, by the commit of the side: the entries that differ, as that
/// side froze them (those that it did not freeze did not exist).
[[nodiscard]] QHash<QUuid, QList<GuardedValue>> valuesOfFreezings(JournalReader& journal, const Reader& reader,
                                                                  const Conflict& conflict);

} // namespace iplan
