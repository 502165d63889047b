// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/store/writer.h"

namespace iplan
{

/// What goes to the new measure when one is split.
struct MeasureSplit {
    QString title;       ///< of the new measure
    QList<RowRef> moved; ///< steps, costs, links … that the old one has no longer
    QList<RowRef> both;  ///< links and values of own fields that both have
};

/// Splits a measure: makes a new one with the next free code, the given title, and place, responsibility, planned dates
/// and state of the old one, and gives it what `split` names. The new one refers to the old one as that which it was
/// split from, and an internal note says so. Rejected for an empty title, for a row of another measure, and for a child
/// named to be had by both.
[[nodiscard]] Result<Id<Measure>> splitMeasure(Writer& writer, const Id<Measure>& id, const MeasureSplit& split);

} // namespace iplan
