// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/xlsxfile.h"
#include "core/rules/rule.h"

namespace iplan
{

/// The findings ("Lücken") as a sheet, a row each; with the reasons of those accepted, if there are any.
[[nodiscard]] Sheet findingListSheet(const QList<Finding>& findings);

/// Writes a workbook with that sheet.
[[nodiscard]] Result<> writeFindings(const QList<Finding>& findings, QDate asOf, const QString& path);

/// Writes that sheet as CSV, as writeListCsv() does.
[[nodiscard]] Result<> writeFindingsCsv(const QList<Finding>& findings, const QString& path);

} // namespace iplan
