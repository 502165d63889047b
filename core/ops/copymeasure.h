// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/store/writer.h"

namespace iplan
{

/// Makes a new measure in the manner of another one, with a code of its own: what it is and who does it, its steps
/// (open, waiting for each other as before), its planned costs, its Kennzahlen without values, its links. Left out is
/// what happened to the old one: actual dates, state, traffic light, Sachstände, spent and refused amounts, papers.
[[nodiscard]] Result<Id<Measure>> copyMeasureAsTemplate(Writer& writer, const Id<Measure>& id);

} // namespace iplan
