// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"
#include "core/interchange/table/zippackage.h"

#include <memory>

namespace iplan
{

/// The tables of a Word document (DOCX), each a sheet named by its number and the line above it. A table within a cell
/// is text of that cell. Deleted text (tracked) is left out.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openDocx(ZipPackage package, const QString& documentPart);

/// The same of an OpenDocument text (ODT).
[[nodiscard]] Result<std::unique_ptr<TableSource>> openOdt(ZipPackage package);

} // namespace iplan
