// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/ownerrow.h"

#include "core/query/references.h"
#include "ui/base/workspace.h"

namespace iplan
{

namespace
{

constexpr int kDepth = 16; // no entity is nested so deep; a cycle in the data must not hang the window

} // namespace

RowRef ownerRow(const Workspace& workspace, const RowRef& row)
{
    const auto record = workspace.find(row);
    return record ? holderOf(*record) : RowRef();
}

RowRef nearestRow(const Workspace& workspace, const RowRef& row, const std::function<bool(const EntityInfo&)>& accepts)
{
    RowRef current = row;
    for (int depth = 0; depth < kDepth && !current.isNull(); ++depth) {
        if (accepts(*current.entity))
            return current;
        current = ownerRow(workspace, current);
    }
    return {};
}

} // namespace iplan
