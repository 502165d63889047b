// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worddiff.h"
#include "core/report/content/blocks.h"

namespace iplan::report
{

/// Which paragraphs of a compared text are shown.
enum class DiffLines { All, Changed };

/// A compared text, paragraph by paragraph: what is gone struck out as "[− …]", what is new underlined and bold as
/// "[+ …]", so that nothing is told by the look alone. With `Changed`, "…" stands for paragraphs that stayed.
void addDiff(Blocks& blocks, const QList<DiffPiece>& pieces, DiffLines lines);
/// Says what the signs mean.
void addDiffLegend(Blocks& blocks);

} // namespace iplan::report
