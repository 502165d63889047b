// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/clipboardtable.h"
#include "core/interchange/xlsxfile.h"
#include "core/query/costmatrix.h"

namespace iplan
{

/// The matrix as a sheet: amounts are numbers, what is not known is the text "nicht beziffert", what is not there an
/// empty cell. The last column says where amounts are missing from a sum.
[[nodiscard]] Sheet costMatrixSheet(const CostMatrix& matrix);

/// Writes a workbook with that sheet.
[[nodiscard]] Result<> writeCostMatrix(const CostMatrix& matrix, const QString& path);

/// The matrix as texts with a head, for the clipboard; amounts as people write them.
[[nodiscard]] CellTexts costMatrixTexts(const CostMatrix& matrix);

} // namespace iplan
