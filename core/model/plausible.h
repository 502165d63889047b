// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

/// Why a year, or a day's year, is none that people write, as a German sentence; empty where it is, and for other
/// fields.
[[nodiscard]] QString implausibleYear(const FieldInfo& field, const Value& value);

/// Why a number lies outside of what the field says of itself (FieldInfo::range), as a German sentence; empty where it
/// does not, and for years.
[[nodiscard]] QString implausibleNumber(const FieldInfo& field, const Value& value);

} // namespace iplan
