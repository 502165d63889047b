// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/completion.h"

#include <algorithm>

namespace iplan
{

std::optional<int> completionBySteps(const QList<const MeasureStep*>& steps)
{
    const auto done = std::ranges::count_if(steps, [](const MeasureStep* step) { return step->done; });
    return done == 0 ? std::nullopt : std::optional(static_cast<int>(done * 100 / steps.size()));
}

} // namespace iplan
