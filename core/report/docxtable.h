// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/docxtext.h"

namespace iplan::report
{

/// Writes a normalized table of that width; with `together` on one page, where it fits there.
void writeTable(DocxText& out, const Table& table, double widthMm, bool together);

} // namespace iplan::report
