// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listsheet.h"
#include "core/report/document.h"

namespace iplan::report
{

/// A list as a document: what it was filtered by, then a table for each group with its sums, and the sums of all.
/// Landscape where the columns ask for it; the table heads are repeated on every page.
[[nodiscard]] Document listReport(const ListSheet& sheet, QDate asOf);

} // namespace iplan::report
