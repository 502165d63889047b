// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <functional>

namespace iplan
{

class Workspace;

/// The row that `row` belongs to; null if it belongs to none.
[[nodiscard]] RowRef ownerRow(const Workspace& workspace, const RowRef& row);

/// `row` or the nearest of its owners of which `accepts` says yes; null if there is none. Stops at cycles.
[[nodiscard]] RowRef nearestRow(const Workspace& workspace, const RowRef& row,
                                const std::function<bool(const EntityInfo&)>& accepts);

} // namespace iplan
