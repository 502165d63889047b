// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"

namespace iplan
{

/// By id of the conflict, the rows in whose forms it is to be seen: the row itself, and where that is a part of others
/// (costs, steps, links, values of own fields) the records that it is a part of.
[[nodiscard]] Result<QHash<QUuid, QList<RowRef>>> recordsOfConflicts(const Store& store,
                                                                     const QList<Conflict>& conflicts);

} // namespace iplan
