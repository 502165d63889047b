// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"
#include "core/interchange/table/zippackage.h"

#include <memory>

namespace iplan
{

/// A workbook of Excel 2007 and later (ECMA-376, transitional and strict). Values of formulas are those stored.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openXlsx(ZipPackage package, const QString& workbookPart);

} // namespace iplan
