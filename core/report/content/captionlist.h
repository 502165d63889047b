// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/blocks.h"

namespace iplan::report
{

/// What has a caption of its own.
enum class CaptionKind { Table, Figure };

/// Numbers the captions, "Tabelle 3: Kosten", "Abbildung 1: …", each kind for itself, and gives them anchors. Tables
/// and figures without a caption stay without a number.
void numberCaptions(Blocks& blocks);
/// The numbered captions of that kind as a list with pages, below a heading; nothing where there are none.
[[nodiscard]] Blocks captionList(const Blocks& blocks, CaptionKind kind);

} // namespace iplan::report
