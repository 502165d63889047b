// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/store/writer.h"

#include <QHash>

namespace iplan
{

/// Whose value a unit of the merged measure has.
enum class MergeTake {
    Into, ///< of the measure that stays
    From, ///< of the one that goes into it
    Both  ///< one text below the other
};

/// A unit in which two measures differ.
struct MergeDifference {
    QList<const FieldInfo*> fields;
    MergeTake proposed = MergeTake::Into; ///< From where the measure that stays has nothing
    bool canBoth = false;                 ///< a long text
    [[nodiscard]] QString unit() const { return fields.first()->unitText(); }
};

/// What a person may decide when `from` goes into `into`: the units in which `from` says something else. The code and
/// what measures say about each other are not among them.
[[nodiscard]] QList<MergeDifference> mergeDifferences(const Measure& from, const Measure& into);

/// Lets `from` go into `into`: steps, costs, Sachstände, Kennzahlen, links, own fields and all references follow, and
/// links that are there twice become one. `takes` says, by unit, whose value counts; what it does not name is as
/// proposed. `from` stays as an empty shell under its code, stopped, with mergedInto and a reason, so that old papers
/// and the search still find it. Rejected for a measure with itself or one that was merged before.
Result<> mergeMeasures(Writer& writer, const Id<Measure>& from, const Id<Measure>& into,
                       const QHash<QString, MergeTake>& takes = {});

} // namespace iplan
