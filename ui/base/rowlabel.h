// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace iplan
{

/// The name by which people know a row: code and title; first and last name of a person; "Handlungsfeld 3 (noch ohne
/// Namen)" for a field of action whose name is not known. Never empty.
[[nodiscard]] QString rowLabel(const Record& record);

} // namespace iplan
