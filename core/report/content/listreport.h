// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listsheet.h"
#include "core/report/document.h"

namespace iplan::report
{

/// How a list is put on paper.
struct ListPaper {
    enum class Orientation { Automatic, Portrait, Landscape };
    Orientation orientation = Orientation::Automatic;
    /// All columns side by side, in narrower columns and smaller type, as long as that can be read; else columns are as
    /// wide as their texts like, and go on in a further table where the page ends.
    bool fitToWidth = true;
    friend bool operator==(const ListPaper&, const ListPaper&) = default;
};

/// A list as a compact document: what it was filtered by, then the table, with a row above each group that names it and
/// says what it comes to, and the sums of all. Groups that are folded have that row alone. The table heads are repeated
/// on every page. Landscape, unless chosen, where the columns ask for it; columns that do not fit on a page even so go
/// on in further tables, each beginning with what names the rows.
[[nodiscard]] Document listReport(const ListSheet& sheet, QDate asOf, const ListPaper& paper = {});

} // namespace iplan::report
