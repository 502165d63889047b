// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"

#include <memory>

namespace iplan
{

/// Whether a JSON text is of a council system (OParl 1.0 or 1.1): by the schema its objects name.
[[nodiscard]] bool isOParl(const QByteArray& json);

/// Objects of a council system: a file, or all *.json of a folder and its folders. Each type is a sheet, a row for each
/// object, headings are OParl's names. Objects within others get a row of their own; where they stood is their id.
/// Times are those of Europe/Berlin. What is deleted is a row with "deleted": nothing is left out.
[[nodiscard]] Result<std::unique_ptr<TableSource>> readOParl(const QString& path);

} // namespace iplan
