// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// The number that a row of the concept has and the one that it would get.
struct NumberChange {
    RowRef row;
    QString title; ///< name without the number
    QString from;
    QString to;
};

/// What numbering all rows below `top` (concept, field of action, module or recommendation) in their order would
/// change; empty if nothing. Numbers are text and people count in their own way, so each kind of row goes on as most of
/// its numbers in the file do: with the number of its owner in front ("5.3"), beginning anew below each owner ("1",
/// "a)" …), or straight through (modules 1 to 12 over all fields, from the smallest number below `top`). A kind whose
/// numbers follow no such rule is left alone.
[[nodiscard]] QList<NumberChange> proposedNumbers(const Reader& reader, const RowRef& top);

/// Writes the numbers. Conflict if one of them has changed since they were proposed; then nothing counts.
Result<> applyNumbers(Writer& writer, const QList<NumberChange>& changes);

} // namespace iplan
