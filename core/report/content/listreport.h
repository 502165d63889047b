// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listsheet.h"
#include "core/report/document.h"

namespace iplan::report
{

/// A list as a document: what it was filtered by, then the table, with a row above each group that names it and says
/// what it comes to, and the sums of all. Groups that are folded have that row alone.
/// Landscape where the columns ask for it; where even that is too narrow for them, several tables one after the other,
/// each beginning with what names the rows; the table heads are repeated on every page.
[[nodiscard]] Document listReport(const ListSheet& sheet, QDate asOf);

} // namespace iplan::report
