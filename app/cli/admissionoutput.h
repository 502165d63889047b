// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace iplan::cli
{

/// What waits or was refused, for programs: "waiting", "waitingOf", "awaited" and "refused" (docs/cli.md).
[[nodiscard]] QJsonObject heldJson(const Admission& admission);
/// As that, with "received".
[[nodiscard]] QJsonObject admissionJson(const Admission& admission);

/// Lines that say what waits, what is missing and who may have it, and what was refused; each begins with a line break.
[[nodiscard]] QString heldText(const Admission& admission);

} // namespace iplan::cli
