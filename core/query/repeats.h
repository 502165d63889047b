// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/column.h"

namespace iplan
{

/// Whether the field says how a row repeats, as a rule of RFC 5545 (core/base/recurrence.h): it is chosen in words.
[[nodiscard]] bool isRecurrenceRule(const Column& field);

} // namespace iplan
