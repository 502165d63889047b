// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

// Where a text names an erased person, somebody has to look at it and take the name out. In what is closed, a frozen
// edition, a version of a module, released minutes, nobody can. There the erasure itself does it: the right to be
// forgotten (Art. 17 DSGVO) weighs more than the freeze, and what was taken out is marked.

/// The rows of those that `mentioned` names in which a closed text names one of the persons (Person or Author rows).
[[nodiscard]] QList<RowRef> closedMentions(const Reader& reader, const QList<RowRef>& persons,
                                           const QList<RowRef>& mentioned);

/// Writes "[Name entfernt am 01.12.2026]" in the place of the names in these texts, as a step that cannot be undone;
/// nothing where there is none. Gives the rows. Earlier versions stay in the history, as of every text.
[[nodiscard]] Result<QList<RowRef>> redactClosed(Store& store, const QList<RowRef>& persons,
                                                 const QList<RowRef>& mentioned);

} // namespace iplan
