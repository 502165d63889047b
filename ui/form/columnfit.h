// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iplan
{

class EntityTableModel;
class GridView;

/// Widen: no column gets narrower, since a person may have made it wider.
enum class ColumnFit { Exact, Widen };

/// Makes the columns that show as wide as what stands in them, within reason; the one that names the row also while it
/// is empty.
void fitColumns(GridView& view, const EntityTableModel& model, ColumnFit fit = ColumnFit::Exact);

} // namespace iplan
