// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costmatrix.h"
#include "core/report/document.h"

namespace iplan::report
{

/// The matrix as tables on landscape pages, at most six years side by side, the sums of rows in the last table; the
/// head and the names of the measures on every page.
[[nodiscard]] Document costMatrixReport(const CostMatrix& matrix);

} // namespace iplan::report
