// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// Says when the clock of this PC stands far off the last commits of the file, a day before them or years after them;
/// empty when it does not. Nothing depends on the clock, but people read the times.
[[nodiscard]] QString clockHint(const Store& store, const QDateTime& now);

} // namespace iplan
