// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"
#include "core/store/writer.h"

namespace iplan
{

/// Gives a bar or a milestone of the timeline these planned dates, by setRow(); only what is another date is written.
/// NotFound for a row that is not there, and as Writer::set() for one that is closed.
Result<> setPlannedDates(Writer& writer, const PlannedPart& part, const PlannedDates& dates);

} // namespace iplan
