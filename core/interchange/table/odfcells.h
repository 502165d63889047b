// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tablecell.h"
#include "core/interchange/table/tablexml.h"

namespace iplan
{

/// A cell of an ODF table as it stands there, once for all its repetitions.
struct OdfCell {
    TableCell cell;
    int columnsRepeated = 1;
    int columnsSpanned = 1;
    int rowsSpanned = 1;
};

/// Reads the present element, `table:table-cell` or `table:covered-table-cell` (no cell, whatever is left in it).
[[nodiscard]] OdfCell readOdfCell(TableXml& xml);

/// The text of the present paragraph as it shows: blanks as ODF counts them, without notes, deleted text and ruby.
/// Moves behind it.
[[nodiscard]] QString readOdfParagraph(TableXml& xml);

/// A repeat count of ODF: at least 1, at most what a sheet has rows.
[[nodiscard]] int odfCount(QStringView value);

} // namespace iplan
