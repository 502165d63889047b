// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"

namespace iplan
{

// What the timeline shows of a part that can be moved, in words.

/// "Räume mieten (30.09.2026, überfällig)".
[[nodiscard]] QString milestoneText(const TimelineMilestone& milestone);

/// "K001 Sprachförderung: geplant 1. Quartal 2026 bis 2028", or the step with its date; empty for a null part.
[[nodiscard]] QString partText(const TimelineRow& row, const PlannedPart& part);

/// What does not fit, as sentences: of a step its own, of a bar all of its row, since steps may lie outside of it.
[[nodiscard]] QStringList partConflicts(const TimelineRow& row, const PlannedPart& part);

} // namespace iplan
