// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/searchindex.h"

namespace iplan
{

/// Fills snippet, marks and field label of `hit`: the piece of original text of the first field that holds the most of
/// the words (as foldedQuery() gives them), about 120 characters, cut at word boundaries.
void fillSnippet(SearchHit& hit, const Record& record, const QList<QStringList>& words);

/// Start and length of every occurrence of the words in `text`, ascending and without overlaps.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> findWords(const QString& text, const QList<QStringList>& words);

} // namespace iplan
