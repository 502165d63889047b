// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/docxtext.h"

namespace iplan::report
{

/// How a table is set.
struct DocxTableLook {
    double widthMm;
    QColor head;   ///< ground below its head
    bool together; ///< on one page, where it fits there
};

/// Writes a normalized table.
void writeTable(DocxText& out, const Table& table, const DocxTableLook& look);

/// Writes cells of a fixed size, and what keeps Word from joining them with what follows.
void writeFixedCells(DocxText& out, const FixedCells& cells);

} // namespace iplan::report
