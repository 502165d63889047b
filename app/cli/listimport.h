// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace iplan::cli
{

class Call;
class Formatter;

/// "iplan import" for tables: guesses, plans or takes over, as the options say.
[[nodiscard]] Result<> importList(const Call& call, Formatter& out);

} // namespace iplan::cli
