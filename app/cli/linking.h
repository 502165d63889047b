// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/change.h"

namespace iplan::cli
{

/// "REF REF [field=value…]": the link row that joins the two rows, whichever is named first, and its further ends (the
/// role of a participant). Rejected, with the way to go, where no entity joins them or more than one does.
[[nodiscard]] Result<Change> prepareLink(const Store& store, const QStringList& words);

/// The same words for the removal of a link. Further ends may be left out where only one link joins the rows.
[[nodiscard]] Result<Change> prepareUnlink(const Store& store, const QStringList& words);

} // namespace iplan::cli
