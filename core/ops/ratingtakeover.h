// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/importplan.h"
#include "core/query/ratingresult.h"

namespace iplan
{

/// What of a result is taken over.
enum class RatingTakeoverKind {
    First,  ///< as in Aachen: the first so many are vorrangig, of measures Schwerpunktmaßnahmen; all others are not
    Matrix, ///< as in Lindau: measures of high relevance are Schwerpunktmaßnahmen, those of at least medium relevance
            ///< and high feasibility Quick Wins; of fields and recommendations those of high relevance are vorrangig
    Priority, ///< high, medium or low priority by relevance; of recommendations also relevance and feasibility
};
[[nodiscard]] std::span<const RatingTakeoverKind> allTakeoverKinds();
/// For scripts: "first", "matrix", "priority"; never renamed.
[[nodiscard]] QString takeoverKey(RatingTakeoverKind kind);
[[nodiscard]] QString takeoverLabel(RatingTakeoverKind kind);
/// What it does in this round, a German sentence.
[[nodiscard]] QString takeoverText(RatingTakeoverKind kind, const RatingRound& round);
/// Whether the round asks for what it needs and its subject has the fields.
[[nodiscard]] bool canTakeOver(RatingTakeoverKind kind, const RatingRound& round);

struct RatingTakeover {
    RatingTakeoverKind kind = RatingTakeoverKind::First;
    int first = 4; ///< of First: how many; where several share the last of these ranks, all of them
};

/// What taking the result over would do: the fields that change, row by row in the order of the result. By Matrix and
/// Priority, things with too few votes stay as they are. Rejected: too few ballots for a result; a kind that the round
/// does not allow; `first` below 1.
[[nodiscard]] Result<ImportPlan> planTakeover(const Reader& reader, const RatingResult& result,
                                              const RatingTakeover& takeover);

/// A value of the plan in words; also that something is not.
[[nodiscard]] QString takenValueText(const Column& field, const Value& value);

/// Writes it, all of it or nothing.
Result<> applyTakeover(Writer& writer, const ImportPlan& plan);

} // namespace iplan
