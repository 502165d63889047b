// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"

namespace iplan
{

/// By id of the conflict, the commit of the side that was written in this file on this PC: for windows that say "diese
/// Kopie" and "andere Kopie", and as PolicyScope::mine. Only conflicts of which exactly one side is known to come from
/// here; nothing is guessed for the others, such as those between two people whose changes both came from elsewhere.
/// Unlike all else about conflicts it differs from copy to copy.
[[nodiscard]] Result<QHash<QUuid, QUuid>> ownSides(const Store& store, const QList<Conflict>& conflicts);

} // namespace iplan
