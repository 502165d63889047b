// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// What measures are put together by.
enum class MeasureGrouping { FieldOfAction, LeadOffice, State };

/// Measures under one heading.
struct MeasureGroup {
    QString key; ///< stays the same when the title changes, and is unlike those of other groupings
    QString title;
    QList<const Measure*> measures; ///< in list order
};

/// The measures of the snapshot under their headings: Handlungsfelder in the order of the concept, offices by name,
/// states in their usual order; those without, or with a row that is not there, come last. Left out are measures that
/// were merged into others, those in which a word of `filter` does not occur (code, title), and empty groups.
[[nodiscard]] QList<MeasureGroup> groupMeasures(const Snapshot& snapshot, MeasureGrouping grouping, QDate today,
                                                const QString& filter = {});

/// The organisations by the names that they have on `today`, without regard to letter case.
[[nodiscard]] QList<const Organization*> organizationsByName(const Snapshot& snapshot, QDate today);

} // namespace iplan
