// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QJsonObject>

namespace iplan::cli
{

/// What was taken in, for programs: "received", "waiting" and "awaited" (docs/cli.md).
[[nodiscard]] QJsonObject admissionJson(const Admission& admission);

} // namespace iplan::cli
