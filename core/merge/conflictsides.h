// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/conflict.h"

namespace iplan
{

/// By id of the conflict, the commit of the side that is this copy's own: for windows that say "diese Kopie" and
/// "andere Kopie", and as PolicyScope::mine. It is the side that `author` wrote, where that is one side only, else the
/// one that has been in this file for the longest. Unlike all else about conflicts it differs from copy to copy.
[[nodiscard]] Result<QHash<QUuid, QUuid>> ownSides(const Store& store, const QList<Conflict>& conflicts,
                                                   const QString& author);

} // namespace iplan
