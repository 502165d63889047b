// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace iplan
{

/// What cost items add up to, by stage ("bewilligt: 12.500,00 €"), spending and what covers it apart; what is refused
/// or not known is not summed (core/query/costs.h).
[[nodiscard]] QString costSummary(const QList<Record>& costItems);

} // namespace iplan
