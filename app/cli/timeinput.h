// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>

namespace iplan::cli
{

/// Reads a moment: "21.11.2026", "2026-11-21", each with or without a time ("14:03", "14:03:05", "14:03:05.123") after
/// a blank or T, and with or without "Z" or "+01:00" at its end. Without zone it is local time. What is left out
/// counts to its end: a day up to midnight, a minute up to its last second, as people mean "the state on that day".
[[nodiscard]] Result<QDateTime> parseTime(const QString& text);

} // namespace iplan::cli
