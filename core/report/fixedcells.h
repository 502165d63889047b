// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace iplan::report
{

/// Size of the type in cells of a fixed size, in points: the least one, and that of the small line.
inline constexpr double kLeastFixedPoints = 6.5;
inline constexpr double kSmallFixedPoints = 7;

/// The size of type, in points, in which the lines of the cell fit into it; kLeastFixedPoints where none is small
/// enough.
[[nodiscard]] double fittedPoints(const FixedCells& cells, const FixedCell& cell, std::size_t column);

/// The automatic styles of ODF for the cells, which begin with "Felder" and the number. With `breaksPage` they begin a
/// page.
[[nodiscard]] QString odtFixedStyles(const FixedCells& cells, const QString& number, bool breaksPage);

} // namespace iplan::report
