// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportdata.h"

namespace iplan
{

/// Writes the folder `folder` with a file for each entity ("massnahmen.csv"): UTF-8 with byte order mark, semicolon,
/// CRLF, quotes as in RFC 4180, decimal comma, days as 21.11.2026. The first column is the id; a reference has two
/// columns, the name and the id. The folder is made if it is not there; refused (Io) if a file stands in its place, and
/// in public output (Rejected) if it still holds a table that public output leaves out. All tables are replaced, or
/// none.
Result<> exportCsv(const ExportData& data, const QString& folder);

/// How the file of the entity is called in the folder.
[[nodiscard]] QString csvFileName(const EntityInfo& entity);

/// A row of CSV with its line end.
[[nodiscard]] QString csvLine(const QList<Cell>& cells);

} // namespace iplan
