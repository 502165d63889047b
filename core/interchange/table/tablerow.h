// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tablecell.h"

namespace iplan
{

/// A cell without anything in it: a cell nevertheless.
[[nodiscard]] inline const TableCell& emptyTableCell()
{
    static const TableCell cell{QLatin1String(""), {}, false, {}};
    return cell;
}

/// Takes away cells at the end that hold nothing.
inline void trimTableRow(TableRow& row)
{
    while (!row.isEmpty() && row.last().text.isEmpty() && row.last().note.isEmpty())
        row.removeLast();
}

} // namespace iplan
