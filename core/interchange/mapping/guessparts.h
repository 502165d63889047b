// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/headingindex.h"

namespace iplan
{

/// The columns of a table with what is to be known of all of them.
struct GuessTable {
    QList<ColumnSample> columns;
    bool isOParl = false;
    QHash<QString, QString> computed = {}; ///< headings of columns that our own exports compute: why they are left out
};
[[nodiscard]] GuessTable guessTable(const QList<ColumnSample>& columns);

/// What a column may become, by its heading and what it holds; also what is not sure enough.
[[nodiscard]] QList<GuessCandidate> columnCandidates(const GuessTable& table, const HeadingIndex& index,
                                                     const ColumnSample& sample);

/// guessColumns().
[[nodiscard]] QList<ColumnGuess> guessByIndex(const GuessTable& table, const HeadingIndex& index);

} // namespace iplan
