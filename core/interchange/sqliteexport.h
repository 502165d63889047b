// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportdata.h"

namespace iplan
{

/// Writes an SQLite database without history: for each entity a table with its columns, for each a German view
/// ("v_massnahmen") with names, labels and euros in place of ids, keys and cents, and tables that explain them:
/// "beschreibung" (tables and columns), "schluessel" (labels of keys), "bezeichnung" (names of rows) and "angaben"
/// (Stand). It is no data file of this program. Io if it cannot be written.
Result<> exportSqlite(const ExportData& data, const QString& path);

} // namespace iplan
