// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/ratingsheet.h"
#include "core/ops/ratingtakeover.h"

#include <QJsonValue>

namespace iplan::cli
{

/// The rounds of a file.
[[nodiscard]] QString ratingRoundsText(const QList<RatingRound>& rounds);
[[nodiscard]] QJsonValue ratingRoundsJson(const QList<RatingRound>& rounds);

/// Which sheets were written.
[[nodiscard]] QString issuedText(const QList<IssuedRatingSheet>& issued);
[[nodiscard]] QJsonValue issuedJson(const QList<IssuedRatingSheet>& issued);

/// The result, without a name and without what too few said.
[[nodiscard]] QString ratingResultText(const RatingResult& result);
[[nodiscard]] QJsonValue ratingResultJson(const RatingResult& result);

/// What taking a result over changes, or has changed. `names` gives the label of a row.
[[nodiscard]] QString takeoverText(const ImportPlan& plan, const QHash<RowRef, QString>& names, bool onlyShown);
[[nodiscard]] QJsonValue takeoverJson(const ImportPlan& plan);

} // namespace iplan::cli
