// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/columnguess.h"

namespace iplan
{

// What the cells of a column say of what it is.

/// "k. A.", "-", "unbekannt": a text that stands for nothing.
[[nodiscard]] bool saysNothing(const QString& text);

/// The share of the cells that say something that a field of that kind may take, 0 to 1; 1 where nothing says anything.
[[nodiscard]] double shareThatFits(const ColumnSample& sample, const Column& column);

/// Most cells are of that form.
[[nodiscard]] bool holdsAddresses(const ColumnSample& sample); ///< e-mail
[[nodiscard]] bool holdsAmounts(const ColumnSample& sample);   ///< numbers
[[nodiscard]] bool holdsIds(const ColumnSample& sample);       ///< of this program; also if there is no cell

/// The label of the option that the text most likely means; empty if it is not known.
[[nodiscard]] QString optionMeant(const Column& column, const QString& text);

/// How the column is read, told from its cells: values that stand for nothing or for an option, separators, words that
/// were parted. `most`: the most cells that a column of the table has.
void readContent(ColumnMapping& mapping, const ColumnSample& sample, const Column& column, qsizetype most);

} // namespace iplan
