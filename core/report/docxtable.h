// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/docxtext.h"

namespace iplan::report
{

/// Writes a normalized table of that width; with `together` on one page, where it fits there.
void writeTable(DocxText& out, const Table& table, double widthMm, bool together);

/// Writes cells of a fixed size, and what keeps Word from joining them with what follows.
void writeFixedCells(DocxText& out, const FixedCells& cells);

} // namespace iplan::report
