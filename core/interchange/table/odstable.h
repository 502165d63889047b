// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"
#include "core/interchange/table/zippackage.h"

#include <memory>

namespace iplan
{

/// A spreadsheet in the OpenDocument format (ODF 1.0 to 1.3). Values of formulas are those stored.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openOds(ZipPackage package);

/// The same as one XML file (.fods).
[[nodiscard]] Result<std::unique_ptr<TableSource>> openFods(const QString& path);

} // namespace iplan
