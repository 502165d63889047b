// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"

namespace iplan
{

/// Makes one row of two that stand for the same: all that refers to `from` (references, links, memberships, consents,
/// values of own fields) refers to `into` afterwards, also what lies in the Papierkorb; links and children that then
/// stand there twice are one. `values` are the fields (also own fields) of `into` that take another value; where
/// `into` has no value in an own field, that of `from` counts. `from` goes to the Papierkorb
/// with its values. One commit, so one undo takes it back. Rejected for rows of different entities, the same row twice,
/// or rows that are not live.
Result<> mergeRecords(Writer& writer, const RowRef& from, const RowRef& into, const QList<ColumnValue>& values = {});

/// Lets all that refers to `from` refer to `into`, as mergeRecords() does; `from` stays. For rows that say themselves
/// what they went into.
Result<> moveReferences(Writer& writer, const RowRef& from, const RowRef& into);

/// Merges a term of a vocabulary into another one: all that refers to it refers to `into` afterwards; the term stays,
/// says what it was merged into and is no longer offered.
Result<> mergeTerms(Writer& writer, const RowRef& from, const RowRef& into);

/// Lets what still refers to merged terms (for example because another copy did so meanwhile) refer to what they were
/// merged into. Returns how many rows it changed.
[[nodiscard]] Result<int> followMergedTerms(Writer& writer);

/// What a term was merged into in the end; the term itself if it was not merged. Stops at a circle.
[[nodiscard]] RowRef mergedTermTarget(const Reader& reader, const RowRef& term);

/// Remembers that the two rows are not the same: findDuplicates() no longer gives them.
void markNoDuplicate(Writer& writer, const RowRef& one, const RowRef& other, QDate today);

} // namespace iplan
