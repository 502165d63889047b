// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measurechildren.h"

#include <optional>
#include <QList>

namespace iplan
{

/// Umsetzungsgrad in per cent that the steps of a measure say where nobody stated one: the share of those done. Nothing
/// if none is: steps that are planned do not say that nothing has been done.
[[nodiscard]] std::optional<int> completionBySteps(const QList<const MeasureStep*>& steps);

} // namespace iplan
